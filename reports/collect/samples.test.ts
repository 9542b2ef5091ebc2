import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Exchange } from '../../client/exchange.ts';
import { parseRecording } from './recordings.ts';
import { ResponseSamples, writeSamples } from './samples.ts';

const requestId = '1b1f0b9e-0000-4000-8000-000000000001';
const exchange = (change: Partial<Exchange> = {}): Exchange => ({
  operation: 'GetOpportunity',
  route: 'sdk',
  startedAt: '2026-11-22T03:00:00.000Z',
  durationMs: 1,
  error: null,
  shapeErrors: [],
  undocumented: [],
  request: { method: 'POST', url: '', headers: {}, body: '' },
  response: { status: 200, headers: { 'X-Amzn-RequestId': requestId }, body: '{"Id":"O7000001"}' },
  ...change,
});

test('keeps one response of each kind and writes valid recordings of a live target', () => {
  const specimens = new ResponseSamples();
  const rejected = { status: 400, headers: { 'x-amzn-requestid': requestId }, body: '{}' };
  specimens.add([
    exchange(),
    exchange(),
    exchange({ error: 'ValidationException', response: rejected }),
    exchange({ operation: 'raw' }),
    exchange({ response: null }),
  ]);
  const folder = mkdtempSync(path.join(tmpdir(), 'record-'));
  expect(writeSamples(specimens, folder, 'sandbox', 'c'.repeat(64))).toContain('2 recordings');
  const names = readdirSync(folder).sort();
  expect(names).toEqual(['GetOpportunity.ValidationException.json', 'GetOpportunity.json']);
  for (const name of names) parseRecording(JSON.parse(readFileSync(path.join(folder, name), 'utf8')), name);
});

test('records nothing of the emulator, and says why', () => {
  const specimens = new ResponseSamples();
  specimens.add([exchange()]);
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'record-')), 'none');
  expect(writeSamples(specimens, folder, 'emulator', 'c'.repeat(64))).toContain('only a live target');
});

test('no name that the target chose leads out of the folder', () => {
  const samples = new ResponseSamples();
  const response = { status: 400, headers: { 'x-amzn-requestid': requestId }, body: '{}' };
  samples.add(['x/../../../PWNED', '..', 'C:\\NUL', 'a'.repeat(5000)].map((error) => exchange({ error, response })));
  const folder = mkdtempSync(path.join(tmpdir(), 'record-'));
  writeSamples(samples, folder, 'sandbox', 'c'.repeat(64));
  expect(
    readdirSync(folder)
      .map((name) => name.slice(0, 30))
      .toSorted(),
  ).toEqual([
    'GetOpportunity.CNUL.json',
    `GetOpportunity.${'a'.repeat(15)}`,
    'GetOpportunity.unnamed.json',
    'GetOpportunity.xPWNED.json',
  ]);
});
