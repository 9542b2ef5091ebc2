import { expect, test } from '@playwright/test';
import type { Exchange } from '../../client/exchange.ts';
import type { TestResult } from './ledger.ts';
import { NormalizedResults } from './normalizedResults.ts';

const exchange = (body: string): Exchange => ({
  operation: 'GetOpportunity',
  route: 'sdk',
  startedAt: '',
  durationMs: 1,
  request: { method: 'POST', url: 'http://127.0.0.1:4000/', headers: {}, body: '{}' },
  response: { status: 200, headers: {}, body },
  error: null,
  shapeErrors: [],
  undocumented: [{ path: 'x\nAAAA', kind: 'member', value: `x\n${'A'.repeat(130)}` }],
});
const result = (body: string): TestResult => ({
  testId: 't',
  title: 't',
  file: 'f',
  line: 1,
  project: 'p',
  judgement: { outcome: 'passed', reason: null },
  message: null,
  trace: null,
  exchanges: [exchange(body)],
  counterexample: { id: 'F-0001', path: '', smallest: { '\b1234567': 'O1234567' }, replay: '' },
  durationMs: 1,
  turns: { read: 0, write: 0 },
  emulatorOnly: false,
});

for (const [what, body] of [
  ['a line of 160 letters after a line break', `<html>\n${'a'.repeat(160)}</html>`],
  ['a member that an escape would be cut from', JSON.stringify({ '\b1234567': 1, '\u00001234567': 2 })],
  ['a member of a line break and 130 letters', JSON.stringify({ [`x\n${'A'.repeat(130)}`]: 1 })],
] as const) {
  test(`names values in ${what}, and the body stays what it is`, () => {
    const results = new NormalizedResults();
    results.test(result(body));
    const kept = results.exchanges[0]?.response?.body ?? '';
    if (body.startsWith('{')) expect(() => JSON.parse(kept)).not.toThrow();
    expect(Object.values(results.names.values()).length).toBeGreaterThan(0);
  });
}

test('ids and times in a body are named inside of its texts', () => {
  const results = new NormalizedResults();
  results.test(result('{"Id":"O1234567","Note":"see \\"O1234567\\"\\n"}'));
  expect(results.exchanges[0]?.response?.body).toBe('{"Id":"⟦opportunity 1⟧","Note":"see \\"⟦opportunity 1⟧\\"\\n"}');
});
