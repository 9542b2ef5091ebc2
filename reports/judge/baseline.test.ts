import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { baselineTargets, loadBaseline, parseBaseline } from './baseline.ts';

const good = { id: 'UPD-4f2a', reason: 'The live Sandbox returns another code.', since: '2026-11-22' };

test('reads the known failures of a target, and none for a target without a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'baseline-'));
  writeFileSync(path.join(folder, 'sandbox.json'), JSON.stringify([good]));
  const from = pathToFileURL(`${folder}/`);
  expect(loadBaseline('sandbox', from)).toEqual([good]);
  expect(loadBaseline('emulator', from)).toEqual([]);
  expect(loadBaseline('http://127.0.0.1:4000', from)).toEqual([]);
  expect(baselineTargets(from)).toEqual(['sandbox']);
});

test('the files that come with the project are in good form', () => {
  for (const target of baselineTargets()) expect(() => loadBaseline(target)).not.toThrow();
  expect(baselineTargets()).toEqual(expect.arrayContaining(['emulator', 'sandbox']));
});

for (const [what, found, says] of [
  ['not a list', {}, 'must be a list'],
  ['an entry that is no object', ['UPD-4f2a'], 'entry 1 must be an object'],
  ['an id in another form', [{ ...good, id: 'UPD-4' }], 'id must be'],
  ['one id twice', [good, good], 'listed twice'],
  ['no reason', [{ ...good, reason: '' }], 'reason must say'],
  ['a date in another form', [{ ...good, since: 'yesterday' }], 'since must be'],
] as const) {
  test(`rejects ${what}`, () => {
    expect(() => parseBaseline(found, 'sandbox.json')).toThrow(says);
  });
}
