import { expect, test } from '@playwright/test';
import { operationNames } from '../../schemas/index.ts';
import { Tally } from '../collect/tally.ts';
import { coverageByOperation } from './coverageByOperation.ts';

const call = { calls: 3, throttled: 0, retries: 0, latenciesMs: [] };
const sent = { rejected: 0, shrinks: 0, timedOut: 0, seed: 1 };

const noEvidence = { exchanges: [], calls: {}, coverage: {}, turns: { read: 0, write: 0 } };

test('has a line for each operation, and one for a page of raw requests', () => {
  const tally = new Tally();
  tally.add({ ...noEvidence, generated: { ...sent, cases: 250, constraints: {} } }, 'Protocol');
  const lines = coverageByOperation(tally);
  expect(lines.map(({ operation }) => operation)).toEqual([...operationNames, 'Protocol']);
  expect(lines.at(-1)).toEqual({
    operation: 'Protocol',
    generated: { cases: 250, requests: 250, rejected: 0, shrinks: 0, timedOut: 0 },
    elements: null,
  });
});

test('counts members, values and broken constraints where they were sent and seen', () => {
  const tally = new Tally();
  const before = coverageByOperation(tally).find(({ operation }) => operation === 'GetOpportunity');
  expect(before?.elements?.parameter).toEqual({ seen: 0, of: 2 });
  expect(before?.elements?.constraint).toEqual({ seen: 0, of: 6 });
  expect(before?.elements?.['response member'].of).toBeGreaterThan(70);
  tally.add(
    {
      ...noEvidence,
      calls: { CreateOpportunity: call, GetOpportunity: call },
      coverage: { GetOpportunity: { request: ['Catalog'], response: ['Id', 'LifeCycle/Stage=Prospect'] } },
      generated: { ...sent, cases: 3, constraints: { GetOpportunity: ['Identifier#pattern'] } },
    },
    'GetOpportunity',
  );
  const after = coverageByOperation(tally).find(({ operation }) => operation === 'GetOpportunity');
  expect(after?.generated).toMatchObject({ cases: 3, requests: 3 });
  for (const kind of ['parameter', 'constraint', 'response member', 'response value'] as const)
    expect(after?.elements?.[kind].seen, kind).toBe(1);
  expect(coverageByOperation(tally)[0]?.elements?.parameter.seen).toBe(0);
});
