import { expect, test } from '@playwright/test';
import type { TranscriptAttachment } from '../../client/exchange.ts';
import { percentile, Tally } from './tally.ts';

const evidence = (change: Partial<TranscriptAttachment>): TranscriptAttachment => ({
  exchanges: [],
  calls: {},
  coverage: {},
  turns: { read: 0, write: 0 },
  ...change,
});

test('percentiles by nearest rank', () => {
  const list = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([percentile(list, 0.5), percentile(list, 0.95), percentile(list, 0.99)]).toEqual([50, 95, 99]);
  expect([percentile([7], 0.5), percentile([], 0.5)]).toEqual([7, 0]);
});

test('adds up calls, members, constraints and generated cases over all tests', () => {
  const tally = new Tally();
  const calls = { calls: 2, throttled: 1, retries: 1, latenciesMs: [4, 900] };
  for (const path of ['Id', 'Arn'])
    tally.add(
      evidence({
        calls: { GetOpportunity: calls },
        coverage: { GetOpportunity: { request: ['Catalog'], response: [path] } },
        generated: {
          cases: 100,
          rejected: 3,
          shrinks: 2,
          timedOut: 1,
          seed: 1,
          constraints: { CreateOpportunity: ['Project/Title#maxLength'] },
        },
      }),
      'CreateOpportunity',
    );
  expect(tally.latency().GetOpportunity).toMatchObject({ calls: 4, throttled: 2, retries: 2, p50: 4, p99: 900 });
  expect([...tally.seen('GetOpportunity').response].sort()).toEqual(['Arn', 'Id']);
  expect(tally.generated.all()).toEqual({ cases: 200, requests: 204, rejected: 6, shrinks: 4, timedOut: 2 });
  expect(tally.generated.of('CreateOpportunity')).toMatchObject({ cases: 200, requests: 200 });
  expect(tally.generated.of('GetOpportunity')).toMatchObject({ cases: 0, requests: 4 });
  expect(tally.generated.constraints()).toEqual(['CreateOpportunity/Project/Title#maxLength']);
});

test('the same undocumented member is one row with its count, wherever it stands in a list', () => {
  const tally = new Tally();
  const exchange = (path: string) => ({
    operation: 'ListOpportunities' as const,
    route: 'sdk' as const,
    startedAt: '',
    durationMs: 1,
    error: null,
    shapeErrors: [],
    request: { method: 'POST', url: '', headers: {}, body: '' },
    response: null,
    undocumented: [{ path, kind: 'member' as const, value: 'Mood' }],
  });
  tally.add(
    evidence({ exchanges: [exchange('OpportunitySummaries/0/Mood'), exchange('OpportunitySummaries/7/Mood')] }),
    'ListOpportunities',
  );
  expect(tally.undocumented()).toMatchObject([{ path: 'OpportunitySummaries/*/Mood', times: 2 }]);
});
