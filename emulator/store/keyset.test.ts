import { expect, test } from '@playwright/test';
import type { ResponseOf } from '../../schemas/index.ts';
import { ControlRequest } from '../control/controlRequest.ts';
import { seedOpportunities } from '../control/seedOpportunities.ts';
import { createHarness } from '../testing/emulatorHarness.ts';

const account = '111111111111';
/** An account with many opportunities in four stages, all pending submission but for a few. */
async function filledAccount() {
  const { world, createPartner } = createHarness();
  const own = createPartner(account);
  const request = new Map(Object.entries({ AccountId: account, Catalog: 'Sandbox', Count: 60 }));
  await seedOpportunities(new ControlRequest(request), world);
  const all = own.call('ListOpportunities', { MaxResults: 100 }).OpportunitySummaries;
  /** Every page of a list, as the stages in it, and the ids. */
  const walk = (input: object, size: number) => {
    const ids: string[] = [];
    let NextToken: string | null = null;
    do {
      const page: ResponseOf<'ListOpportunities'> = own.call('ListOpportunities', {
        ...input,
        MaxResults: size,
        NextToken,
      });
      ids.push(...page.OpportunitySummaries.map(({ Id }) => Id ?? ''));
      NextToken = page.NextToken ?? null;
    } while (NextToken !== null);
    return ids;
  };
  return { world, all, walk };
}

test('several stages at once come in one order, each opportunity once, whatever the page size', async () => {
  const { all, walk } = await filledAccount();
  const wanted = all
    .filter(({ LifeCycle }) => ['Prospect', 'Qualified'].includes(LifeCycle?.Stage ?? ''))
    .map(({ Id }) => Id);
  expect(wanted).toHaveLength(30);
  const filter = { LifeCycleStage: ['Qualified', 'Prospect', 'Qualified', 'Launched'] };
  for (const size of [1, 7, 30, 100]) expect(walk(filter, size)).toEqual(wanted);
  const rising = { ...filter, Sort: { SortBy: 'LastModifiedDate', SortOrder: 'ASCENDING' } };
  expect(walk(rising, 7)).toEqual([...wanted].reverse());
  const byId = { ...filter, Sort: { SortBy: 'Identifier', SortOrder: 'ASCENDING' } };
  expect(walk(byId, 7)).toEqual([...wanted].sort());
  const both = { ...filter, LifeCycleReviewStatus: ['Pending Submission', 'Approved'] };
  expect(walk(both, 7)).toEqual(wanted);
  expect(walk({ ...filter, LifeCycleReviewStatus: ['Approved', 'Rejected'] }, 7)).toEqual([]);
});
