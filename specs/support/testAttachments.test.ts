import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Exchange } from '../../client/exchange.ts';
import { type InvalidExchange, Transcript } from '../../client/transcript.ts';
import { documented } from './citation.ts';
import { describeOperation, may, must } from './requirements.ts';
import { brokenShapes, expectKnownFailure, missingTwin } from './testAttachments.ts';

const exchange = (error: string | null, ...paths: string[]): Exchange => ({
  operation: 'GetOpportunity',
  route: 'sdk',
  startedAt: '2026-01-01T00:00:00.000Z',
  durationMs: 1,
  request: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, body: '{}' },
  response: { status: error ? 400 : 200, headers: {}, body: '{}' },
  error,
  shapeErrors: paths.map((path) => ({
    path: path.split('/'),
    keyword: 'required',
    message: 'is required',
    schemaPath: '',
  })),
  undocumented: [],
});
const invalidExchanges: InvalidExchange[] = [
  { operation: 'GetOpportunity', bodyKind: 'response', exchange: exchange(null, 'Id', 'LifeCycle/Stage') },
  { operation: 'GetOpportunity', bodyKind: 'response', exchange: exchange(null, 'Id') },
  { operation: 'ListSolutions', bodyKind: 'error', exchange: exchange('ValidationException', 'Reason') },
];
const judge = (target: string) => brokenShapes({ title: 'x', annotations: [] }, { invalidExchanges }, { name: target });

test('charges each broken shape to the requirement of its own, once', () => {
  expect(judge('emulator')?.charges).toEqual([
    {
      id: 'GET-a3f9',
      message: 'GetOpportunity response: Id is required; GetOpportunity response: LifeCycle/Stage is required',
    },
    { id: 'PRO-bc96', message: 'ValidationException of ListSolutions: Reason is required' },
  ]);
});

test('returns null when no shape was broken', () => {
  expect(brokenShapes({ title: 'x', annotations: [] }, { invalidExchanges: [] }, { name: 'emulator' })).toBeNull();
});

test('leaves a broken shape that the target’s baseline knows to the test of that requirement', () => {
  const name = `unit-${process.pid}`;
  const file = fileURLToPath(new URL(`../../reports/baseline/${name}.json`, import.meta.url));
  writeFileSync(file, '[{"id":"GET-a3f9","reason":"known, for this unit test only","since":"2026-01-01"}]');
  try {
    expect(judge(name)?.charges.map(({ id }) => id)).toEqual(['PRO-bc96']);
  } finally {
    rmSync(file);
  }
});

let levels: { readonly must?: ReturnType<typeof must>; readonly may?: ReturnType<typeof may> } = {};
describeOperation('GetOpportunity', () => {
  levels = { must: must('GET-4f2a', 'rules', documented('here')), may: may('GET-4f2b', 'rules', documented('here')) };
});
test('a rejection counts only beside an accepted request of the same operation', () => {
  const judged = (transcript: Transcript, level: 'must' | 'may' = 'must') =>
    missingTwin({ title: 'rejects x', annotations: levels[level]?.annotation ?? [], status: 'passed' }, transcript);
  const transcript = new Transcript();
  transcript.retain(exchange('ValidationException'));
  expect(judged(transcript)?.message).toContain('GetOpportunity was rejected');
  expect(judged(transcript, 'may')).toBeNull();
  transcript.retain({ ...exchange(null), operation: 'ListSolutions' });
  expect(judged(transcript)).not.toBeNull();
  transcript.retain(exchange(null));
  expect(judged(transcript)).toBeNull();
});

let declared: readonly ReturnType<typeof must>[] = [];
describeOperation('UpdateOpportunity', () => {
  // The first is one of the catalogue: a baseline names no other.
  declared = ['UPD-500f', 'UPD-0000'].map((id) => must(id, 'locking', documented('here')));
});

test('expects a requirement of the baseline to fail, with its reason, and no other', () => {
  const name = `unit-known-${process.pid}`;
  const file = fileURLToPath(new URL(`../../reports/baseline/${name}.json`, import.meta.url));
  writeFileSync(file, '[{"id":"UPD-500f","reason":"known, for this unit test only","since":"2026-01-01"}]');
  const expected: unknown[] = [];
  const fail = (...said: unknown[]) => void expected.push(said);
  try {
    for (const { annotation: annotations } of declared)
      expectKnownFailure({ title: 'rejects a stale lock', annotations, fail }, { name });
  } finally {
    rmSync(file);
  }
  expect(expected).toEqual([[true, 'known, for this unit test only']]);
});
