import { expect, test } from '@playwright/test';
import { unlimitedBudget } from '../../client/rateLimiter.ts';
import { readCatalogueIds } from '../coverage/catalogueIds.ts';
import { endedBy, type MeasuredCosts, planOf, readCosts, secondsAtQuotas } from './plan.ts';
import { planText } from './planText.ts';

const requirement = (id: string, level = 'MUST', untested: string | null = null) => ({
  title: id,
  annotations: [
    {
      type: 'requirement',
      description: JSON.stringify({
        id,
        level,
        source: 's',
        evidence: 'documented',
        category: 'rules',
        operation: 'O',
      }),
    },
    ...(untested === null ? [] : [{ type: 'untested', description: untested }]),
  ],
});
const costs: MeasuredCosts = {
  requests: { 'AAA-0001': [90, 9], 'AAA-0002': [0, 18] },
  untested: { 'AAA-0003': 'needs a user: put one in ASSIGNEE', 'AAA-0004': "needs the emulator's control plane" },
};
const nothing = { ownEmulator: false, assignee: false, secondAccount: false };
const selected = [
  requirement('AAA-0001'),
  requirement('AAA-0002', 'SHOULD'),
  requirement('AAA-0003'),
  requirement('AAA-0004', 'MAY'),
  requirement('AAA-0005', 'MAY', 'no test can see it'),
];

test('adds what each requirement cost before, and says why others have no verdict', () => {
  const plan = planOf(
    [...selected, requirement('AAA-0001'), { title: 'no requirement', annotations: [] }],
    costs,
    nothing,
  );
  expect(plan).toMatchObject({
    tests: 7,
    judged: { MUST: 1, SHOULD: 1, MAY: 0 },
    reads: 90,
    writes: 27,
    unmeasured: 0,
  });
  expect(plan.untested).toHaveLength(3);
  expect(secondsAtQuotas(plan)).toBe(30);
  expect(secondsAtQuotas(plan, 10)).toBe(3);
});

test('what the account brings can be judged, at the mean cost of the others', () => {
  const plan = planOf(selected, costs, { ...nothing, assignee: true });
  expect(plan).toMatchObject({ judged: { MUST: 2 }, unmeasured: 1, reads: 135, writes: 41 });
  expect(plan.untested).toHaveLength(2);
});

test('on an emulator of ours only what no test can see is untested', () => {
  const plan = planOf(selected, costs, { ...nothing, ownEmulator: true });
  expect(plan.untested).toEqual([['have no test: `npm run requirements` says why', 1]]);
  expect(planText(plan, { name: 'emulator', ownEmulator: true, quotaScale: 1 }, unlimitedBudget)).not.toContain(
    'writes',
  );
});

test('names the limit that ends the run', () => {
  const plan = planOf(selected, costs, nothing);
  expect(endedBy(plan, 30, unlimitedBudget)).toBeNull();
  expect(endedBy(plan, 30, { ...unlimitedBudget, requests: 116 })).toBe('BUDGET allows 116 requests');
  expect(endedBy(plan, 30, { ...unlimitedBudget, writes: 26 })).toBe('BUDGET allows 26 writes');
  expect(endedBy(plan, 30, { ...unlimitedBudget, seconds: 29 })).toBe('BUDGET allows 29 s');
  expect(endedBy({ ...plan, writes: 10_001 }, 30, unlimitedBudget)).toBe('a day allows 10000 writes');
  const text = planText(
    plan,
    { name: 'sandbox', ownEmulator: false, quotaScale: 1 },
    { ...unlimitedBudget, writes: 26 },
  );
  expect(text).toContain('About 90 reads and 27 writes: at least 30 s at the published quotas');
  expect(text).toContain('BUDGET allows 26 writes: what is left then ends without a verdict.');
});

test('nearly every requirement of the catalogue was measured', () => {
  const { requests, untested } = readCosts();
  const { ids } = readCatalogueIds();
  const unknown = ids.filter((id) => requests[id] === undefined && untested[id] === undefined);
  expect(unknown.length, 'run `npm run plan:measure`, as its --help says').toBeLessThan(ids.length / 20);
  // One that shares all that it needs sends nothing itself; most do not.
  const sending = Object.values(requests).filter(([reads, writes]) => reads + writes > 0);
  expect(sending.length).toBeGreaterThan(Object.keys(requests).length * 0.9);
});
