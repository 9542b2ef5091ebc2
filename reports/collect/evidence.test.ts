import { expect, test } from '@playwright/test';
import type { Exchange, TranscriptAttachment } from '../../client/exchange.ts';
import { EvidenceBuffer, readTranscript, truncate, wasTruncated } from './evidence.ts';

const exchange = (operation: Exchange['operation'], faulty = false): Exchange => ({
  operation,
  route: 'sdk',
  startedAt: '',
  durationMs: 1,
  error: null,
  undocumented: [],
  shapeErrors: faulty ? [{ path: ['Id'], keyword: 'required', message: 'is required', schemaPath: '' }] : [],
  request: { method: 'POST', url: '/', headers: { 'Content-Type': 'x', 'User-Agent': 'y' }, body: '{}' },
  response: null,
});
const evidence = (...exchanges: Exchange[]): TranscriptAttachment => ({
  exchanges,
  calls: {},
  coverage: {},
  turns: { read: 0, write: 0 },
});

test('the proof is the last call of the requirement’s own operation, without telltale headers', () => {
  const [proof] = new EvidenceBuffer().proof(
    'GetOpportunity',
    evidence(exchange('GetOpportunity'), exchange('UpdateOpportunity')),
  );
  expect(proof?.operation).toBe('GetOpportunity');
  expect(Object.keys(proof?.request.headers ?? {})).toEqual(['Content-Type']);
  expect(new EvidenceBuffer().proof('Lifecycle', evidence(exchange('UpdateOpportunity')))[0]?.operation).toBe(
    'UpdateOpportunity',
  );
  expect(new EvidenceBuffer().proof('GetOpportunity', evidence())).toEqual([]);
});

test('a failure keeps faulty exchanges and the last ones', () => {
  const long = [exchange('GetOpportunity', true), ...Array.from({ length: 18 }, () => exchange('UpdateOpportunity'))];
  const kept = new EvidenceBuffer().failure(evidence(...long));
  expect(kept.length).toBeLessThanOrEqual(6);
  expect(kept[0]?.shapeErrors).toHaveLength(1);
});

test('a long body is cut, says so, and no name of a value is cut in two', () => {
  const text = `${'x'.repeat(95)}⟦time 12⟧${'y'.repeat(50)}`;
  expect(truncate(text, 100)).toBe(`${'x'.repeat(95)} … 59 more characters`);
  expect(wasTruncated(truncate(text, 100))).toBe(true);
  expect(truncate('short', 100)).toBe('short');
});

test('rejects an attachment that is not evidence', () => {
  expect(() => readTranscript('[]')).toThrow('no list of exchanges');
  expect(() => readTranscript('{"exchanges":[]}')).toThrow();
  expect(readTranscript('{"exchanges":[],"calls":{},"coverage":{}}').exchanges).toEqual([]);
});

test('the bodies of many failures are bounded together, those of the first ones each', () => {
  const body = 'x'.repeat(40_000);
  const long = (): Exchange => ({ ...exchange('GetOpportunity'), response: { status: 200, headers: {}, body } });
  const buffer = new EvidenceBuffer();
  const kept = Array.from({ length: 2_000 }, () => buffer.failure(evidence(long(), long()))).flat();
  const lengths = kept.map(({ response }) => response?.body.length ?? 0);
  expect(lengths[0]).toBeGreaterThan(30_000);
  expect(lengths.at(-1)).toBeLessThan(1_100);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(21_000_000);
  expect(wasTruncated(kept.at(-1)?.response?.body ?? '')).toBe(true);
});
