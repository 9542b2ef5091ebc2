import { expect, test } from '@playwright/test';
import type { Exchange } from './exchange.ts';
import { Transcript } from './transcript.ts';

const exchange = (durationMs: number, broken = false): Exchange => ({
  operation: 'GetOpportunity',
  route: 'sdk',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs,
  request: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: '{}' },
  response: { status: 200, headers: {}, body: '{}' },
  error: null,
  shapeErrors: broken ? [{ path: ['Id'], keyword: 'required', message: 'is required', schemaPath: '' }] : [],
  undocumented: [],
});

test('keeps at most twenty exchanges: the last ones, and those that broke a shape however early', () => {
  const transcript = new Transcript();
  for (let count = 0; count < 100; count += 1) transcript.record('GetOpportunity', exchange(count, count === 3), false);
  const { exchanges, calls } = transcript.toAttachment();
  expect(exchanges).toHaveLength(20);
  expect(exchanges[0]?.durationMs).toBe(3);
  expect(exchanges.at(-1)?.durationMs).toBe(99);
  expect(calls.GetOpportunity).toMatchObject({ calls: 100, throttled: 0, retries: 0 });
  expect(transcript.invalidExchanges).toHaveLength(1);
});

test('notes which members were sent and received', () => {
  const transcript = new Transcript();
  transcript.recordCoverage(
    'GetOpportunity',
    { Catalog: 'Sandbox', Identifier: 'O1' },
    { Id: 'O1', LifeCycle: { Stage: 'Prospect' } },
  );
  transcript.recordCoverage('GetOpportunity', { Catalog: 'Sandbox' }, null);
  expect(transcript.toAttachment().coverage.GetOpportunity).toEqual({
    request: ['Catalog', 'Identifier'],
    response: ['Id', 'LifeCycle', 'LifeCycle/Stage', 'LifeCycle/Stage=Prospect'],
  });
});
