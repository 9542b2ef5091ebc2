import type { Partner } from '../support/partner.ts';
import { describeOperation, documented, expect, inferred, must, observed, should, test } from '../support/test.ts';
import { listAll, listAllOpportunities, listRequest } from './helpers/lists.ts';
import {
  createdOpportunity,
  createMany,
  manyOnce,
  opportunityOnceAt,
  reviewedOpportunity,
  submittedOpportunity,
} from './helpers/opportunities.ts';

const idsOf = (rows: readonly { readonly Id?: string | null }[]) => rows.map(({ Id }) => Id);
const orders = [
  ['LOP-7e3e', 'LastModifiedDate', 'ASCENDING'],
  ['LOP-5ae4', 'LastModifiedDate', 'DESCENDING'],
  ['LOP-ae9a', 'Identifier', 'ASCENDING'],
  ['LOP-4bd6', 'Identifier', 'DESCENDING'],
] as const;
const stages = [
  ['LOP-42d5', 'Prospect'],
  ['LOP-34b5', 'Qualified'],
  ['LOP-0447', 'Technical Validation'],
  ['LOP-7a35', 'Business Validation'],
] as const;
const noFilter = [
  ['LOP-63d6', 'an empty LifeCycleStage list', { LifeCycleStage: [] }],
  ['LOP-21f3', 'an empty LifeCycleReviewStatus list', { LifeCycleReviewStatus: [] }],
  ['LOP-3c6f', 'an empty Identifier list', { Identifier: [] }],
  ['LOP-7a4c', 'a null filter', { LifeCycleStage: null, Identifier: null, LastModifiedDate: null }],
] as const;

/** Identifiers in ascending order, as text and by number: no document says how they are compared, nor that they rise. */
const sortedIdentifiers = (ids: readonly string[]): readonly (readonly string[])[] => [
  ids.toSorted(),
  ids.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })),
];
/** A list of four, read by half. */
async function half(partner: Partner) {
  const { company, ids } = await manyOnce(partner, 4);
  const request = listRequest({ CustomerCompanyName: [company], MaxResults: 2 });
  const { NextToken } = await partner.setUp('ListOpportunities', request);
  return { request, ids, NextToken: NextToken ?? '' };
}

describeOperation('ListOpportunities', () => {
  test(
    'filters by Identifier',
    must('LOP-b247', 'lists', documented('ListOpportunities, Identifier')),
    async ({ partner }) => {
      const { ids } = await manyOnce(partner, 3);
      const found = await listAllOpportunities(partner, { Identifier: ids.slice(0, 2) });
      expect(idsOf(found).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    },
  );

  test(
    'filters by CustomerCompanyName',
    must('LOP-ef9e', 'lists', documented('ListOpportunities, CustomerCompanyName')),
    async ({ partner }) => {
      const [mine, others] = [await manyOnce(partner, 2), await manyOnce(partner, 3)];
      const found = await listAllOpportunities(partner, { CustomerCompanyName: [mine.company] });
      expect(idsOf(found).toSorted()).toEqual(mine.ids.toSorted());
      for (const Id of others.ids) expect(idsOf(found)).not.toContain(Id);
    },
  );

  test(
    'filters by several CustomerCompanyName values',
    must('LOP-172c', 'lists', documented('ListOpportunities, CustomerCompanyName')),
    async ({ partner }) => {
      const [one, two] = [await manyOnce(partner, 2), await manyOnce(partner, 3)];
      const found = await listAllOpportunities(partner, { CustomerCompanyName: [one.company, two.company] });
      expect(idsOf(found).toSorted()).toEqual([...one.ids, ...two.ids].toSorted());
    },
  );

  for (const [id, stage] of stages) {
    test(
      `filters by LifeCycleStage "${stage}"`,
      must(id, 'lists', documented('ListOpportunities, LifeCycleStage')),
      async ({ partner }) => {
        const wanted = await opportunityOnceAt(partner, stage);
        const other = await opportunityOnceAt(partner, stage === 'Prospect' ? 'Qualified' : 'Prospect');
        const found = await listAllOpportunities(partner, {
          Identifier: [wanted.Id, other.Id],
          LifeCycleStage: [stage],
        });
        expect(idsOf(found)).toEqual([wanted.Id]);
      },
    );
  }

  test(
    'filters by LifeCycleReviewStatus',
    must('LOP-6a67', 'lists', documented('ListOpportunities, LifeCycleReviewStatus')),
    async ({ partner }) => {
      const [draft, sent, done] = [
        await createdOpportunity(partner),
        await submittedOpportunity(partner),
        await reviewedOpportunity(partner, 'Approved'),
      ];
      const Identifier = [draft.Id, sent.Id, done.Id];
      expect(
        idsOf(await listAllOpportunities(partner, { Identifier, LifeCycleReviewStatus: ['Pending Submission'] })),
      ).toEqual([draft.Id]);
      expect(
        idsOf(await listAllOpportunities(partner, { Identifier, LifeCycleReviewStatus: ['Submitted', 'In review'] })),
      ).toEqual([sent.Id]);
      expect(idsOf(await listAllOpportunities(partner, { Identifier, LifeCycleReviewStatus: ['Approved'] }))).toEqual([
        done.Id,
      ]);
    },
  );

  test(
    'treats AfterLastModifiedDate as inclusive',
    must('LOP-cda3', 'lists', documented('ListOpportunities, AfterLastModifiedDate; behaviour B.2')),
    async ({ partner }) => {
      const { all, ids: Identifier } = await manyOnce(partner, 3);
      const AfterLastModifiedDate = all[1]?.LastModifiedDate;
      const found = await listAllOpportunities(partner, { Identifier, LastModifiedDate: { AfterLastModifiedDate } });
      // Where dates have whole seconds, the first may be of the same second.
      const wanted = all.filter((one) => Date.parse(one.LastModifiedDate) >= Date.parse(AfterLastModifiedDate ?? ''));
      expect(idsOf(found).toSorted()).toEqual(idsOf(wanted).toSorted());
    },
  );

  test(
    'omits opportunities modified before AfterLastModifiedDate',
    must('LOP-d91c', 'lists', documented('ListOpportunities, AfterLastModifiedDate')),
    async ({ partner }) => {
      const { all, ids } = await manyOnce(partner, 2);
      const late = new Date(Date.parse(all[1]?.LastModifiedDate ?? '') + 60_000).toISOString();
      expect(idsOf(await listAllOpportunities(partner, { Identifier: ids })).toSorted()).toEqual(ids.toSorted());
      expect(
        await listAllOpportunities(partner, { Identifier: ids, LastModifiedDate: { AfterLastModifiedDate: late } }),
      ).toEqual([]);
    },
  );

  test(
    'omits opportunities modified after BeforeLastModifiedDate',
    must('LOP-78dc', 'lists', documented('ListOpportunities, BeforeLastModifiedDate')),
    async ({ partner }) => {
      const { all, ids } = await manyOnce(partner, 2);
      const early = new Date(Date.parse(all[0]?.LastModifiedDate ?? '') - 60_000).toISOString();
      const late = new Date(Date.parse(all[1]?.LastModifiedDate ?? '') + 60_000).toISOString();
      expect(
        await listAllOpportunities(partner, { Identifier: ids, LastModifiedDate: { BeforeLastModifiedDate: early } }),
      ).toEqual([]);
      expect(
        await listAllOpportunities(partner, { Identifier: ids, LastModifiedDate: { BeforeLastModifiedDate: late } }),
      ).toHaveLength(2);
    },
  );

  test(
    'includes an older opportunity in AfterLastModifiedDate results after its update',
    must('LOP-276c', 'lists', documented('ListOpportunities, AfterLastModifiedDate')),
    async ({ partner }) => {
      const { all, ids } = await createMany(partner, 2);
      const { LastModifiedDate } = await partner.updateOpportunity(ids[0] ?? '', {
        LifeCycle: { NextSteps: 'Call again' },
      });
      expect(Date.parse(LastModifiedDate)).toBeGreaterThan(Date.parse(all[1]?.LastModifiedDate ?? ''));
      expect(
        idsOf(
          await listAllOpportunities(partner, {
            Identifier: ids,
            LastModifiedDate: { AfterLastModifiedDate: LastModifiedDate },
          }),
        ),
      ).toEqual([ids[0]]);
    },
  );

  test(
    'filters by several criteria combined with AND',
    should('LOP-0dbe', 'lists', inferred('ListOpportunities')),
    async ({ partner }) => {
      const { company, ids } = await manyOnce(partner, 2);
      const { Id } = await createdOpportunity(partner, { LifeCycle: { Stage: 'Qualified' } });
      const found = await listAllOpportunities(partner, {
        CustomerCompanyName: [company],
        Identifier: [ids[0], Id],
        LifeCycleStage: ['Prospect'],
      });
      expect(idsOf(found)).toEqual([ids[0]]);
    },
  );

  for (const [id, meaning, filter] of noFilter) {
    test(`treats ${meaning} as no filter`, must(id, 'lists', observed('behaviour B.2')), async ({ partner }) => {
      const { company, ids } = await manyOnce(partner, 2);
      const found = await listAllOpportunities(partner, { CustomerCompanyName: [company], ...filter });
      expect(idsOf(found).toSorted()).toEqual(ids.toSorted());
    });
  }

  for (const [id, SortBy, SortOrder] of orders) {
    test(
      `sorts by ${SortBy} in ${SortOrder} order`,
      must(id, 'lists', documented('ListOpportunities, Sort')),
      async ({ partner }) => {
        const { company, ids } = await manyOnce(partner, 4);
        const rising = SortBy === 'Identifier' ? sortedIdentifiers(ids) : [ids];
        const expected = SortOrder === 'ASCENDING' ? rising : rising.map((each) => each.toReversed());
        const found = await listAllOpportunities(partner, {
          CustomerCompanyName: [company],
          Sort: { SortBy, SortOrder },
        });
        expect(expected).toContainEqual(idsOf(found));
      },
    );
  }

  test(
    'sorts by CustomerCompanyName in ASCENDING order',
    must('LOP-d76e', 'lists', documented('ListOpportunities, Sort')),
    async ({ partner }) => {
      const names: string[] = [];
      for (const name of ['Cedar', 'Alder', 'Birch']) names.push((await createMany(partner, 1, {}, name)).company);
      const request = { CustomerCompanyName: names, Sort: { SortBy: 'CustomerCompanyName', SortOrder: 'ASCENDING' } };
      const found = await listAllOpportunities(partner, request);
      expect(found.map((summary) => summary.Customer?.Account?.CompanyName)).toEqual(names.toSorted());
    },
  );

  test(
    'sorts by LastModifiedDate in DESCENDING order by default',
    must('LOP-a265', 'lists', documented('ListOpportunities, Sort; SortOrder, Default')),
    async ({ partner }) => {
      const { company, ids } = await createMany(partner, 3);
      await partner.updateOpportunity(ids[0] ?? '', { LifeCycle: { NextSteps: 'Call again' } });
      const found = await listAllOpportunities(partner, { CustomerCompanyName: [company] });
      expect(idsOf(found)).toEqual([ids[0], ids[2], ids[1]]);
    },
  );

  test(
    'keeps the sort order across pages',
    must('LOP-6dad', 'lists', documented('ListOpportunities, NextToken, Sort')),
    async ({ partner }) => {
      const { company, ids } = await manyOnce(partner, 5);
      const Sort = { SortBy: 'Identifier', SortOrder: 'ASCENDING' };
      const request = listRequest({ CustomerCompanyName: [company], MaxResults: 2, Sort });
      const found = idsOf(await listAll(partner, 'ListOpportunities', request));
      expect(sortedIdentifiers(ids)).toContainEqual(found);
    },
  );

  test(
    'returns an empty list when nothing matches',
    must('LOP-92f7', 'lists', documented('ListOpportunities, Identifier')),
    async ({ partner }) => {
      const { ids } = await manyOnce(partner, 2);
      const found = idsOf(await listAllOpportunities(partner, { Identifier: ids }));
      expect(found.toSorted()).toEqual(ids.toSorted());
      expect(await listAllOpportunities(partner, { Identifier: ['O9999999999'] })).toEqual([]);
    },
  );

  test(
    'rejects an altered NextToken',
    should('LOP-61e2', 'lists', inferred('ListOpportunities, NextToken')),
    async ({ partner }) => {
      const { request, NextToken } = await half(partner);
      const altered = NextToken.slice(0, -4) + NextToken.slice(-4).split('').toReversed().join('').toLowerCase();
      await partner.expectRejected(
        'ListOpportunities',
        { ...request, NextToken },
        { ...request, NextToken: `${altered}x` },
        'ValidationException',
      );
    },
  );

  test(
    'rejects a NextToken sent with other filters',
    should('LOP-89b1', 'lists', inferred('behaviour B.2 (pagination)')),
    async ({ partner }) => {
      const { request, NextToken } = await half(partner);
      const other = { ...request, LifeCycleStage: ['Launched'], NextToken };
      await partner.expectRejected('ListOpportunities', { ...request, NextToken }, other, 'ValidationException');
    },
  );

  test(
    "omits another account's opportunities for that account's NextToken",
    should('LOP-42f2', 'security', inferred('ListOpportunities, NextToken')),
    async ({ partner, otherPartner }) => {
      const { request, NextToken, ids } = await half(partner);
      await partner.expectAccepted('ListOpportunities', { ...request, NextToken });
      const reply = await otherPartner.call('ListOpportunities', { ...request, NextToken });
      expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException', 'AccessDeniedException']);
      expect(idsOf(reply.body?.OpportunitySummaries ?? []).filter((Id) => ids.includes(Id ?? ''))).toEqual([]);
    },
  );
});
