import type { Partner } from '../support/partner.ts';
import { once } from '../support/sharedRecords.ts';
import { daysFromNow, describeOperation, documented, expect, must, test } from '../support/test.ts';
import { listAllOpportunities } from './helpers/lists.ts';
import { createdOpportunity } from './helpers/opportunities.ts';

const source = documented('since-launch J.2.4, J.8');
const company = { Customer: { Account: { CompanyName: 'Filtered by date' } } };
const mine = { CustomerCompanyName: [company.Customer.Account.CompanyName] };
const ids = (rows: readonly { readonly Id?: string | null }[]): string[] => rows.map(({ Id }) => String(Id));

/** Three opportunities with ascending TargetCloseDate, days apart and created in another order. */
async function closingLater(partner: Partner): Promise<readonly string[]> {
  const created: string[] = [];
  for (const days of [90, 30, 60]) {
    const changes = { ...company, LifeCycle: { TargetCloseDate: daysFromNow(days) } };
    created.push((await createdOpportunity(partner, changes)).Id);
  }
  return [created[1] ?? '', created[2] ?? '', created[0] ?? ''];
}
/** Two opportunities, created seconds apart on the account's clock. */
async function createdApart(partner: Partner, advance: () => Promise<unknown>) {
  const first = await createdOpportunity(partner, company);
  await advance();
  const second = await createdOpportunity(partner, company);
  const between = new Date((Date.parse(first.CreatedDate) + Date.parse(second.CreatedDate)) / 2).toISOString();
  return { first: first.Id, second: second.Id, between };
}

describeOperation('ListOpportunities', () => {
  for (const [id, filter, expected] of [
    ['LOP-1cea', 'AfterCreatedDate', 'second'],
    ['LOP-6f13', 'BeforeCreatedDate', 'first'],
  ] as const)
    test(`filters by CreatedDate.${filter}`, must(id, 'lists', source), async ({ partner, control }) => {
      const pair = await createdApart(partner, () => control.advance({ seconds: 60 }));
      expect(ids(await listAllOpportunities(partner, mine)).toSorted()).toEqual([pair.first, pair.second].toSorted());
      const found = await listAllOpportunities(partner, { ...mine, CreatedDate: { [filter]: pair.between } });
      expect(ids(found)).toEqual([pair[expected]]);
    });

  // Whether the bounds are inclusive is not stated (since-launch J.8): the filters name days between.
  for (const [id, title, filter, from, to] of [
    ['LOP-d28d', 'TargetCloseDate.AfterTargetCloseDate', { AfterTargetCloseDate: daysFromNow(45) }, 1, 3],
    ['LOP-230b', 'TargetCloseDate.BeforeTargetCloseDate', { BeforeTargetCloseDate: daysFromNow(45) }, 0, 1],
    [
      'LOP-5255',
      'both bounds of TargetCloseDate',
      { AfterTargetCloseDate: daysFromNow(45), BeforeTargetCloseDate: daysFromNow(75) },
      1,
      2,
    ],
  ] as const)
    test(`filters by ${title}`, must(id, 'lists', source), async ({ partner }) => {
      const ascending = await once(partner, 'closing later', () => closingLater(partner));
      const found = await listAllOpportunities(partner, { ...mine, TargetCloseDate: filter });
      expect(
        ids(found)
          .filter((one) => ascending.includes(one))
          .toSorted(),
      ).toEqual(ascending.slice(from, to).toSorted());
    });

  for (const [id, SortOrder] of [
    ['LOP-dffc', 'ASCENDING'],
    ['LOP-523f', 'DESCENDING'],
  ] as const)
    test(`sorts by TargetCloseDate in ${SortOrder} order`, must(id, 'lists', source), async ({ partner }) => {
      const ascending = await once(partner, 'closing later', () => closingLater(partner));
      const found = await listAllOpportunities(partner, { ...mine, Sort: { SortBy: 'TargetCloseDate', SortOrder } });
      const order = ids(found).filter((one) => ascending.includes(one));
      expect(order).toEqual(SortOrder === 'ASCENDING' ? ascending : ascending.toReversed());
    });

  for (const [id, SortOrder] of [
    ['LOP-9587', 'ASCENDING'],
    ['LOP-1c06', 'DESCENDING'],
  ] as const)
    test(`sorts by CreatedDate in ${SortOrder} order`, must(id, 'lists', source), async ({ partner, control }) => {
      const { first, second } = await createdApart(partner, () => control.advance({ seconds: 60 }));
      // The older one is changed last, so that its order is not that of LastModifiedDate.
      await partner.updateOpportunity(first, { Project: { AdditionalComments: 'Changed last' } });
      const found = await listAllOpportunities(partner, { ...mine, Sort: { SortBy: 'CreatedDate', SortOrder } });
      expect(ids(found)).toEqual(SortOrder === 'ASCENDING' ? [first, second] : [second, first]);
    });

  test(
    'rejects a TargetCloseDate filter that is not in YYYY-MM-DD format',
    must('LOP-93a1', 'validation', source),
    async ({ partner }) => {
      const request = (AfterTargetCloseDate: string) => ({
        Catalog: 'Sandbox',
        TargetCloseDate: { AfterTargetCloseDate },
      });
      await partner.expectRejected(
        'ListOpportunities',
        request('2030-01-31'),
        request('31 January 2030'),
        'ValidationException',
      );
    },
  );

  test(
    'rejects a CreatedDate filter that is not a timestamp',
    must('LOP-a6b9', 'validation', source),
    async ({ partner }) => {
      const request = (AfterCreatedDate: string) => ({ Catalog: 'Sandbox', CreatedDate: { AfterCreatedDate } });
      await partner.expectRejected('ListOpportunities', request('2030-01-31T00:00:00Z'), request('yesterday'), [
        'ValidationException',
        'SerializationException',
      ]);
    },
  );

  test(
    'returns Project.ExpectedContractDuration in list items',
    must('LOP-f194', 'lists', documented('since-launch J.2.4')),
    async ({ partner }) => {
      const ExpectedContractDuration = { Term: 'Months', Value: '36' };
      const entry = { Amount: '1', CurrencyCode: 'USD', Frequency: 'Monthly' };
      const { Id } = await createdOpportunity(partner, {
        Project: {
          ExpectedContractDuration,
          ExpectedCustomerSpend: [
            { ...entry, TargetCompany: 'AWS' },
            { ...entry, TargetCompany: 'Self' },
          ],
        },
      });
      const [item] = await listAllOpportunities(partner, { Identifier: [Id] });
      expect(item?.Project?.ExpectedContractDuration).toEqual(ExpectedContractDuration);
    },
  );
});
