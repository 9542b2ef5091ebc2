import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { assertKnownIds, baselineTargets, loadBaseline, parseBaseline } from './baseline.ts';

/** An id of the catalogue. */
const good = { id: 'CRE-a598', reason: 'The live Sandbox returns another code.', since: '2026-11-22' };

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
  ['a day to come', [{ ...good, since: '2999-01-01' }], 'since lies in the future'],
  ['a date in another form', [{ ...good, since: 'yesterday' }], 'since must be'],
] as const) {
  test(`rejects ${what}`, () => {
    expect(() => parseBaseline(found, 'sandbox.json')).toThrow(says);
  });
}

test('rejects an id that no requirement has, and names what replaced a retired one', () => {
  const catalogue = { ids: [good.id], retired: { 'ACC-55a9': 'EVT-68f9', 'CRE-0cd4': null } };
  const check = (id: string) => () => assertKnownIds([{ ...good, id }], 'sandbox.json', catalogue);
  expect(check(good.id)).not.toThrow();
  expect(check('ABC-0000')).toThrow('ABC-0000 is no requirement. Remove the line.');
  expect(check('ACC-55a9')).toThrow('ACC-55a9 is retired. Name EVT-68f9 instead, if it fails too.');
  expect(check('CRE-0cd4')).toThrow('CRE-0cd4 is retired. Remove the line.');
  expect(() => assertKnownIds([good], 'sandbox.json', { ids: [], retired: {} })).not.toThrow();
});

test('a file with such a line is not loaded', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'baseline-'));
  writeFileSync(path.join(folder, 'sandbox.json'), JSON.stringify([{ ...good, id: 'ABC-0000' }]));
  expect(() => loadBaseline('sandbox', pathToFileURL(`${folder}/`))).toThrow('ABC-0000 is no requirement');
});
