import { expect, test } from '@playwright/test';
import type { Evidence, Exchange } from '../client/exchange.ts';
import { cut, failureOf, proofOf, readEvidence, wasCut } from './evidence.ts';

const exchange = (operation: Exchange['operation'], faulty = false): Exchange => ({
  operation,
  route: 'sdk',
  startedAt: '',
  millis: 1,
  error: null,
  drift: [],
  faults: faulty ? [{ path: 'Id', keyword: 'required', expected: 'be there', schemaPath: '' }] : [],
  request: { method: 'POST', url: '/', headers: { 'Content-Type': 'x', 'User-Agent': 'y' }, body: '{}' },
  response: null,
});
const evidence = (...exchanges: Exchange[]): Evidence => ({ exchanges, calls: {}, seen: {} });

test('the proof is the last answer of the requirement’s own operation, without telltale headers', () => {
  const [proof] = proofOf('GetOpportunity', evidence(exchange('GetOpportunity'), exchange('UpdateOpportunity')));
  expect(proof?.operation).toBe('GetOpportunity');
  expect(Object.keys(proof?.request.headers ?? {})).toEqual(['Content-Type']);
  expect(proofOf('Lifecycle', evidence(exchange('UpdateOpportunity')))[0]?.operation).toBe('UpdateOpportunity');
  expect(proofOf('GetOpportunity', evidence())).toEqual([]);
});

test('a failure keeps faulty exchanges and the last ones', () => {
  const long = [exchange('GetOpportunity', true), ...Array.from({ length: 18 }, () => exchange('UpdateOpportunity'))];
  const kept = failureOf(evidence(...long));
  expect(kept.length).toBeLessThanOrEqual(6);
  expect(kept[0]?.faults).toHaveLength(1);
});

test('a long body is cut, says so, and no name of a value is cut in two', () => {
  const text = `${'x'.repeat(95)}⟦time 12⟧${'y'.repeat(50)}`;
  expect(cut(text, 100)).toBe(`${'x'.repeat(95)} … 59 more characters`);
  expect(wasCut(cut(text, 100))).toBe(true);
  expect(cut('short', 100)).toBe('short');
});

test('refuses an attachment that is no evidence', () => {
  expect(() => readEvidence('[]')).toThrow('no list of exchanges');
  expect(() => readEvidence('{"exchanges":[]}')).toThrow();
  expect(readEvidence('{"exchanges":[],"calls":{},"seen":{}}').exchanges).toEqual([]);
});
