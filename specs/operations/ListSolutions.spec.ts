import { describeOperation, expect, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { type InvalidRequestCase, productionCatalog } from './helpers/invalidRequests.ts';
import { listAll, listAllSolutions, listRequest } from './helpers/lists.ts';

const lists = (what: string, evidence: 'obs' | 'doc' = 'doc') => citation(`ListSolutions, ${what}`, evidence, 'lists');
const sort = (SortBy: string, SortOrder: string) => ({ Sort: { SortBy, SortOrder } });
const many = (count: number): string[] => Array.from({ length: count }, (_, number) => `S-${1000000 + number}`);
const malformed: readonly InvalidRequestCase[] = [
  ['LSO-a510', 'a request that names no catalog', { Catalog: undefined }],
  ['LSO-2f5c', 'pages of no solution', { MaxResults: 0 }],
  ['LSO-c51c', 'pages of more than 100 solutions', { MaxResults: 101 }],
  ['LSO-6b67', 'a status that is not documented', { Status: ['Retired'] }],
  ['LSO-926e', 'an identifier that is not of the solution form', { Identifier: ['O1234567'] }],
  ['LSO-bd46', 'more than 20 identifiers', { Identifier: many(21) }],
  ['LSO-fdc8', 'more than 10 statuses', { Status: Array.from({ length: 11 }, () => 'Active') }],
  ['LSO-94f3', 'more than 10 categories', { Category: many(11) }],
  ['LSO-f0ee', 'a field to sort by that is not documented', sort('Price', 'ASCENDING')],
  ['LSO-10ef', 'an order that is not documented', sort('Name', 'Ascending')],
  ['LSO-0814', 'an order without a field to sort by', { Sort: { SortOrder: 'ASCENDING' } }],
  ['LSO-fccc', 'a field to sort by without an order', { Sort: { SortBy: 'Name' } }],
];
const orders = [
  ['LSO-baf7', 'Identifier', 'Id'],
  ['LSO-5153', 'Name', 'Name'],
  ['LSO-947f', 'Status', 'Status'],
  ['LSO-fefd', 'Category', 'Category'],
  ['LSO-aaaf', 'CreatedDate', 'CreatedDate'],
] as const;
const statuses = [
  ['LSO-df17', 'Active'],
  ['LSO-7009', 'Inactive'],
  ['LSO-190a', 'Draft'],
] as const;
const categories = [
  ['LSO-0e6c', 'Software Product'],
  ['LSO-1d54', 'Consulting Service'],
  ['LSO-08c0', 'Managed Service'],
  ['LSO-6f35', 'Training Service'],
] as const;

describeOperation('ListSolutions', () => {
  test(...must(...shapeRequirement('ListSolutions')), async ({ partner }) => {
    const found = await listAllSolutions(partner);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ Id }) => /^S-[0-9]{1,19}$/.test(Id))).not.toContain(false);
  });

  test(
    ...must('LSO-ff70', 'be served alike on both routes', citation('facts A.2, A.3', 'obs', 'shape')),
    async ({ partner }) => {
      const all = await listAllSolutions(partner);
      const sdk = await partner.asserting().setUp('ListSolutions', listRequest({ MaxResults: 100 }), { route: 'sdk' });
      const rest = await partner
        .asserting()
        .setUp('ListSolutions', listRequest({ MaxResults: 100 }), { route: 'rest' });
      expect(rest.SolutionSummaries).toEqual(sdk.SolutionSummaries);
      expect(sdk.SolutionSummaries).toEqual(all);
    },
  );

  test(
    ...must('LSO-5bba', "list the partner's own solutions", lists('SolutionSummaries')),
    async ({ partner, control }) => {
      const { Identifier } = await control.putSolution({
        Name: 'Ledger in a box',
        Category: 'Software Product',
        Status: 'Active',
      });
      const found = (await listAllSolutions(partner)).find(({ Id }) => Id === Identifier);
      expect(found).toMatchObject({
        Name: 'Ledger in a box',
        Category: 'Software Product',
        Status: 'Active',
        Catalog: 'Sandbox',
      });
    },
  );

  test(
    ...should(
      'LSO-4980',
      'have the documented default solution in the Sandbox',
      citation('facts C.3, J (Sandbox default solution)', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      expect((await listAllSolutions(partner)).map(({ Id }) => Id)).toContain('S-1234567');
    },
  );

  test(
    ...should('LSO-0e16', 'write the ARN in the form recorded', citation('facts A.23', 'obs', 'shape')),
    async ({ partner }) => {
      const [first] = await listAllSolutions(partner);
      expect(first?.Arn).toMatch(
        new RegExp(`^arn:aws:partnercentral:us-east-1:\\d{12}:catalog/Sandbox/solution/${first?.Id}$`),
      );
    },
  );

  for (const [id, status] of statuses) {
    test(
      ...must(id, `find solutions that are ${status}, and no others`, lists('Status')),
      async ({ partner, control }) => {
        const { Identifier } = await control.putSolution({ Status: status });
        const found = await listAllSolutions(partner, { Status: [status] });
        expect(found.map(({ Id }) => Id)).toContain(Identifier);
        expect([...new Set(found.map(({ Status }) => Status))]).toEqual([status]);
      },
    );
  }

  for (const [id, category] of categories) {
    test(
      ...must(id, `find solutions of category ${category}, and no others`, lists('Category')),
      async ({ partner, control }) => {
        const { Identifier } = await control.putSolution({ Category: category });
        const found = await listAllSolutions(partner, { Category: [category] });
        expect(found.map(({ Id }) => Id)).toContain(Identifier);
        expect([...new Set(found.map(({ Category }) => Category))]).toEqual([category]);
      },
    );
  }

  test(
    ...must('LSO-a363', 'find solutions by identifier, and no others', lists('Identifier')),
    async ({ partner, control }) => {
      const [one, two] = [(await control.putSolution()).Identifier, (await control.putSolution()).Identifier];
      await control.putSolution();
      expect((await listAllSolutions(partner, { Identifier: [one, two] })).map(({ Id }) => Id).toSorted()).toEqual(
        [one, two].toSorted(),
      );
    },
  );

  test(...must('LSO-1c1c', 'agree with the whole list about a filtered one', lists('Status')), async ({ partner }) => {
    const all = await listAllSolutions(partner);
    const active = await listAllSolutions(partner, { Status: ['Active'] });
    expect(all.length).toBeGreaterThan(0);
    expect(active).toEqual(all.filter(({ Status }) => Status === 'Active'));
  });

  for (const [id, SortBy, member] of orders) {
    test(...must(id, `sort by ${SortBy}, either way`, lists('Sort')), async ({ partner, control }) => {
      await control.putSolution({ Name: 'Aardvark', Category: 'Training Service', Status: 'Inactive' });
      await control.putSolution({ Name: 'Zebra', Category: 'Consulting Service', Status: 'Active' });
      const up = (await listAllSolutions(partner, sort(SortBy, 'ASCENDING'))).map((solution) => solution[member]);
      const down = (await listAllSolutions(partner, sort(SortBy, 'DESCENDING'))).map((solution) => solution[member]);
      expect(up).toEqual(up.toSorted());
      expect(down).toEqual(up.toReversed());
    });
  }

  test(
    ...must('LSO-69fc', 'sort by Identifier, descending, unless told otherwise', lists('Sort, default')),
    async ({ partner }) => {
      const found = (await listAllSolutions(partner)).map(({ Id }) => Id);
      expect(found.length).toBeGreaterThan(1);
      expect(found).toEqual(found.toSorted().toReversed());
    },
  );

  test(
    ...must('LSO-81f9', 'give 20 solutions a page unless told otherwise', lists('MaxResults')),
    async ({ partner, control }) => {
      for (const number of many(21)) await control.putSolution({ Identifier: number });
      const page = await partner.asserting().setUp('ListSolutions', listRequest({}));
      expect(page.SolutionSummaries).toHaveLength(20);
      expect(page.NextToken).toEqual(expect.any(String));
    },
  );

  test(
    ...must('LSO-5ef7', 'give no more than MaxResults at once', lists('MaxResults')),
    async ({ partner, control }) => {
      await control.putSolution();
      await control.putSolution();
      const page = await partner.asserting().setUp('ListSolutions', listRequest({ MaxResults: 1 }));
      expect([page.SolutionSummaries.length, typeof page.NextToken]).toEqual([1, 'string']);
    },
  );

  test(...must('LSO-6aaa', 'page through all, none twice, none left out', lists('NextToken')), async ({ partner }) => {
    const all = (await listAllSolutions(partner)).map(({ Id }) => Id);
    const paged = (await listAll(partner, 'ListSolutions', listRequest({ MaxResults: 1 }))).map(({ Id }) => Id);
    expect(all.length).toBeGreaterThan(1);
    expect(paged).toEqual(all);
  });

  test(...must('LSO-0bc1', 'give no token with the last page', lists('NextToken; facts A.10')), async ({ partner }) => {
    const all = await listAllSolutions(partner);
    const page = await partner.asserting().setUp('ListSolutions', listRequest({ MaxResults: 100 }));
    expect(page.SolutionSummaries).toEqual(all);
    expect(page.NextToken ?? null).toBeNull();
  });

  test(
    ...should('LSO-0e92', 'refuse a token that it did not give', citation('ListSolutions, NextToken', 'inf', 'lists')),
    async ({ partner }) => {
      await partner.expectRejected(
        'ListSolutions',
        listRequest({}),
        listRequest({ NextToken: 'made-up' }),
        'ValidationException',
      );
    },
  );

  test(
    ...must('LSO-2e87', 'list no solution of another account', citation('ListSolutions', 'doc', 'security')),
    async ({ partner, otherPartner, control }) => {
      const { Identifier } = await control.putSolution({ Name: 'Secret weapon' });
      expect((await listAllSolutions(partner)).map(({ Id }) => Id)).toContain(Identifier);
      expect((await listAllSolutions(otherPartner)).map(({ Name }) => Name)).not.toContain('Secret weapon');
    },
  );

  test(
    ...must('LSO-c989', 'list no solution of the other catalog', citation('ListSolutions, Catalog', 'doc', 'security')),
    async ({ partner, control }) => {
      await control.putSolution({ Name: 'Only for testing' });
      expect((await listAllSolutions(partner)).map(({ Name }) => Name)).toContain('Only for testing');
      expect(
        (await listAllSolutions(partner, { Catalog: productionCatalog(control) })).map(({ Name }) => Name),
      ).not.toContain('Only for testing');
    },
  );

  for (const [id, says, fault] of malformed) {
    test(
      ...must(id, `refuse ${says}`, citation(`ListSolutions, ${firstPath(fault)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        await partner.expectRejected(
          'ListSolutions',
          listRequest({}),
          withChanges(listRequest({}), fault),
          'ValidationException',
        );
      },
    );
  }

  test(
    ...untested(
      'LSO-8e70',
      'list solutions that await approval',
      'the text mentions Pending Approval, the values of Status do not have it',
      lists('Status'),
    ),
  );
});
