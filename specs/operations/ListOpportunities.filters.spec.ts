import type { Partner } from '../support/partner.ts';
import { describeOperation, expect, must, should, test } from '../support/test.ts';
import { citation } from './helpers/citation.ts';
import { listAll, listAllOpportunities, listRequest } from './helpers/lists.ts';
import { createdOpportunity, createMany, reviewedOpportunity, submittedOpportunity } from './helpers/opportunities.ts';

const lists = (what: string, evidence: 'obs' | 'doc' = 'doc') =>
  citation(`ListOpportunities, ${what}`, evidence, 'lists');
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
  ['LOP-63d6', 'an empty list of stages', { LifeCycleStage: [] }],
  ['LOP-21f3', 'an empty list of review statuses', { LifeCycleReviewStatus: [] }],
  ['LOP-3c6f', 'an empty list of identifiers', { Identifier: [] }],
  ['LOP-7a4c', 'null for a filter', { LifeCycleStage: null, Identifier: null, LastModifiedDate: null }],
] as const;

/** A list of four, read by half. */
async function half(partner: Partner) {
  const { company, ids } = await createMany(partner, 4);
  const request = listRequest({ CustomerCompanyName: [company], MaxResults: 2 });
  const { NextToken } = await partner.setUp('ListOpportunities', request);
  return { request, ids, NextToken: NextToken ?? '' };
}

describeOperation('ListOpportunities', () => {
  test(
    ...must('LOP-b247', 'find opportunities by identifier, and no others', lists('Identifier')),
    async ({ partner }) => {
      const { ids } = await createMany(partner, 3);
      const found = await listAllOpportunities(partner, { Identifier: ids.slice(0, 2) });
      expect(idsOf(found).toSorted()).toEqual(ids.slice(0, 2).toSorted());
    },
  );

  test(
    ...must('LOP-ef9e', 'find opportunities by company name, and no others', lists('CustomerCompanyName')),
    async ({ partner }) => {
      const [mine, others] = [await createMany(partner, 2), await createMany(partner, 1)];
      const found = await listAllOpportunities(partner, { CustomerCompanyName: [mine.company] });
      expect(idsOf(found).toSorted()).toEqual(mine.ids.toSorted());
      expect(idsOf(found)).not.toContain(others.ids[0]);
    },
  );

  test(
    ...must('LOP-172c', 'find opportunities of any of several companies', lists('CustomerCompanyName')),
    async ({ partner }) => {
      const [one, two] = [await createMany(partner, 1), await createMany(partner, 1)];
      const found = await listAllOpportunities(partner, { CustomerCompanyName: [one.company, two.company] });
      expect(idsOf(found).toSorted()).toEqual([...one.ids, ...two.ids].toSorted());
    },
  );

  for (const [id, stage] of stages) {
    test(
      ...must(id, `find opportunities in stage ${stage}, and no others`, lists('LifeCycleStage')),
      async ({ partner }) => {
        const wanted = await createdOpportunity(partner, { LifeCycle: { Stage: stage } });
        const other = await createdOpportunity(partner, {
          LifeCycle: { Stage: stage === 'Prospect' ? 'Qualified' : 'Prospect' },
        });
        const found = await listAllOpportunities(partner, {
          Identifier: [wanted.Id, other.Id],
          LifeCycleStage: [stage],
        });
        expect(idsOf(found)).toEqual([wanted.Id]);
      },
    );
  }

  test(
    ...must('LOP-6a67', 'find opportunities by review status, and no others', lists('LifeCycleReviewStatus')),
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
    ...must('LOP-cda3', 'count the moment of AfterLastModifiedDate in', lists('AfterLastModifiedDate; facts B.2')),
    async ({ partner }) => {
      const { all, ids } = await createMany(partner, 3);
      const AfterLastModifiedDate = all[1]?.LastModifiedDate;
      const found = await listAllOpportunities(partner, {
        Identifier: ids,
        LastModifiedDate: { AfterLastModifiedDate },
      });
      expect(idsOf(found).toSorted()).toEqual(ids.slice(1).toSorted());
    },
  );

  test(
    ...must('LOP-d91c', 'leave out what was changed before AfterLastModifiedDate', lists('AfterLastModifiedDate')),
    async ({ partner }) => {
      const { all, ids } = await createMany(partner, 2);
      const late = new Date(Date.parse(all[1]?.LastModifiedDate ?? '') + 60_000).toISOString();
      expect(idsOf(await listAllOpportunities(partner, { Identifier: ids })).toSorted()).toEqual(ids.toSorted());
      expect(
        await listAllOpportunities(partner, { Identifier: ids, LastModifiedDate: { AfterLastModifiedDate: late } }),
      ).toEqual([]);
    },
  );

  test(
    ...must('LOP-78dc', 'leave out what was changed after BeforeLastModifiedDate', lists('BeforeLastModifiedDate')),
    async ({ partner }) => {
      const { all, ids } = await createMany(partner, 2);
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
    ...must(
      'LOP-276c',
      'find an old opportunity among the changed ones once it is updated',
      lists('AfterLastModifiedDate'),
    ),
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
    ...should('LOP-0dbe', 'ask for all filters at once', citation('ListOpportunities', 'inf', 'lists')),
    async ({ partner }) => {
      const { company, ids } = await createMany(partner, 2);
      const { Id } = await createdOpportunity(partner, { LifeCycle: { Stage: 'Qualified' } });
      const found = await listAllOpportunities(partner, {
        CustomerCompanyName: [company],
        Identifier: [ids[0], Id],
        LifeCycleStage: ['Prospect'],
      });
      expect(idsOf(found)).toEqual([ids[0]]);
    },
  );

  for (const [id, says, filter] of noFilter) {
    test(...must(id, `read ${says} as no filter`, citation('facts B.2', 'obs', 'lists')), async ({ partner }) => {
      const { company, ids } = await createMany(partner, 2);
      const found = await listAllOpportunities(partner, { CustomerCompanyName: [company], ...filter });
      expect(idsOf(found).toSorted()).toEqual(ids.toSorted());
    });
  }

  for (const [id, SortBy, SortOrder] of orders) {
    test(...must(id, `sort by ${SortBy}, ${SortOrder}`, lists('Sort')), async ({ partner }) => {
      const { company, ids } = await createMany(partner, 4);
      // Identifiers rise over time (facts A.22), so that the order of creation is the order of both.
      const expected = SortOrder === 'ASCENDING' ? ids : ids.toReversed();
      const found = await listAllOpportunities(partner, {
        CustomerCompanyName: [company],
        Sort: { SortBy, SortOrder },
      });
      expect(idsOf(found)).toEqual(expected);
    });
  }

  test(...must('LOP-d76e', 'sort by the name of the customer', lists('Sort')), async ({ partner }) => {
    const names: string[] = [];
    for (const name of ['Cedar', 'Alder', 'Birch']) names.push((await createMany(partner, 1, {}, name)).company);
    const request = { CustomerCompanyName: names, Sort: { SortBy: 'CustomerCompanyName', SortOrder: 'ASCENDING' } };
    const found = await listAllOpportunities(partner, request);
    expect(found.map((summary) => summary.Customer?.Account?.CompanyName)).toEqual(names.toSorted());
  });

  test(
    ...must('LOP-a265', 'put the latest change first unless told otherwise', lists('Sort; SortOrder, Default')),
    async ({ partner }) => {
      const { company, ids } = await createMany(partner, 3);
      await partner.updateOpportunity(ids[0] ?? '', { LifeCycle: { NextSteps: 'Call again' } });
      const found = await listAllOpportunities(partner, { CustomerCompanyName: [company] });
      expect(idsOf(found)).toEqual([ids[0], ids[2], ids[1]]);
    },
  );

  test(...must('LOP-6dad', 'keep the order over all pages', lists('NextToken, Sort')), async ({ partner }) => {
    const { company, ids } = await createMany(partner, 5);
    const Sort = { SortBy: 'Identifier', SortOrder: 'ASCENDING' };
    expect(
      idsOf(
        await listAll(
          partner,
          'ListOpportunities',
          listRequest({ CustomerCompanyName: [company], MaxResults: 2, Sort }),
        ),
      ),
    ).toEqual(ids);
  });

  test(
    ...must('LOP-92f7', 'tell of a filter that nothing fits with an empty list', lists('Identifier')),
    async ({ partner }) => {
      const { ids } = await createMany(partner, 1);
      expect(idsOf(await listAllOpportunities(partner, { Identifier: ids }))).toEqual(ids);
      expect(await listAllOpportunities(partner, { Identifier: ['O9999999999'] })).toEqual([]);
    },
  );

  test(
    ...should('LOP-61e2', 'refuse a token that was altered', citation('ListOpportunities, NextToken', 'inf', 'lists')),
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
    ...should(
      'LOP-89b1',
      'refuse a token together with other filters',
      citation('facts B.2 (pagination)', 'inf', 'lists'),
    ),
    async ({ partner }) => {
      const { request, NextToken } = await half(partner);
      const other = { ...request, LifeCycleStage: ['Launched'], NextToken };
      await partner.expectRejected('ListOpportunities', { ...request, NextToken }, other, 'ValidationException');
    },
  );

  test(
    ...should(
      'LOP-42f2',
      "show nothing for another account's token",
      citation('ListOpportunities, NextToken', 'inf', 'security'),
    ),
    async ({ partner, otherPartner }) => {
      const { request, NextToken, ids } = await half(partner);
      await partner.setUp('ListOpportunities', { ...request, NextToken });
      const reply = await otherPartner.call('ListOpportunities', { ...request, NextToken });
      expect([null, 'ValidationException', 'AccessDeniedException']).toContain(reply.error?.name ?? null);
      expect(idsOf(reply.body?.OpportunitySummaries ?? []).filter((Id) => ids.includes(Id ?? ''))).toEqual([]);
    },
  );
});
