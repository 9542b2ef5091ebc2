import { expect, test } from '@playwright/test';
import type { ResponseOf } from '../../schemas/index.ts';
import { createHarness } from '../testing/emulatorHarness.ts';

test('pages join to the whole while others insert, in either direction', () => {
  const { createPartner, advanceClock } = createHarness();
  const partner = createPartner();
  for (let made = 0; made < 7; made += 1) {
    partner.createOpportunity();
    advanceClock(made % 2); // two of a kind share a millisecond: the id breaks the tie
  }
  const walk = (SortOrder: string): string[] => {
    const ids: string[] = [];
    let NextToken: string | null | undefined = null;
    do {
      const page: ResponseOf<'ListOpportunities'> = partner.call('ListOpportunities', {
        MaxResults: 2,
        NextToken,
        Sort: { SortBy: 'LastModifiedDate', SortOrder },
      });
      ids.push(...page.OpportunitySummaries.map(({ Id }) => Id ?? ''));
      NextToken = page.NextToken;
    } while (NextToken);
    return ids;
  };
  const up = walk('ASCENDING');
  expect(up).toHaveLength(7);
  expect(walk('DESCENDING')).toEqual([...up].reverse());
});

test('a token is good for its own list only', () => {
  const { createPartner } = createHarness();
  const one = createPartner();
  one.createOpportunity();
  one.createOpportunity();
  const { NextToken } = one.call('ListOpportunities', { MaxResults: 1 });
  expect(one.callExpectingError('ListOpportunities', { NextToken, MaxResults: 5 })).toBe('none');
  const refused = 'ValidationException nextToken:INVALID_VALUE';
  expect(one.callExpectingError('ListOpportunities', { NextToken, LifeCycleStage: ['Prospect'] })).toBe(refused);
  expect(one.callExpectingError('ListOpportunities', { NextToken, Catalog: 'AWS' })).toBe(refused);
  expect(one.callExpectingError('ListSolutions', { NextToken })).toBe(refused);
  expect(createPartner('222222222222').callExpectingError('ListOpportunities', { NextToken })).toBe(refused);
});

test('filters narrow the list; empty ones and nulls do not', () => {
  const { createPartner, advanceClock } = createHarness();
  const partner = createPartner();
  const [old] = [partner.createOpportunity()];
  advanceClock(1000);
  const young = partner.createOpportunity({ LifeCycle: { Stage: 'Qualified', TargetCloseDate: '2026-06-01' } });
  const ids = (filters: object) => partner.call('ListOpportunities', filters).OpportunitySummaries.map(({ Id }) => Id);
  expect(ids({ LifeCycleStage: ['Qualified', 'Launched'] })).toEqual([young.Id]);
  expect(ids({ LifeCycleStage: [], Identifier: null, LastModifiedDate: {} })).toEqual([young.Id, old.Id]);
  expect(ids({ Identifier: [old.Id] })).toEqual([old.Id]);
  expect(ids({ CustomerCompanyName: ['Example'] })).toEqual([]);
  expect(ids({ LastModifiedDate: { AfterLastModifiedDate: '2026-03-01T10:00:01.250Z' } })).toEqual([young.Id]);
  expect(ids({ LastModifiedDate: { BeforeLastModifiedDate: '2026-03-01T10:00:01.250Z' } })).toEqual([old.Id]);
});

test('a row shows amounts as a decimal and no street', () => {
  const partner = createHarness().createPartner();
  partner.createOpportunity();
  const [row] = partner.call('ListOpportunities', {}).OpportunitySummaries;
  expect(row?.Project?.ExpectedCustomerSpend?.[0]?.Amount).toBe('531.0');
  expect(JSON.stringify(row)).not.toContain('1 Way');
});
