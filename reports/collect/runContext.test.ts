import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { FullConfig } from '@playwright/test/reporter';
import { readCatalogueIds } from '../coverage/catalogueIds.ts';
import { syntheticLedger } from '../testing/syntheticReport.ts';
import { findExclusions, readRunContext } from './runContext.ts';
import { runMetadata } from './runInfo.ts';

const rows = syntheticLedger({ requirements: 3, exchanges: 0 }).rows();
const ids = rows.map(({ requirement }) => requirement.id);
const run = (...args: string[]) => runMetadata(['node', 'playwright', 'test', ...args], {});
const kinds = (...args: Parameters<typeof findExclusions>) => findExclusions(...args).map(({ kind }) => kind);

test('what is missing was selected away, or lost', () => {
  expect(kinds(run(), { shard: null }, rows, ids)).toEqual([]);
  expect(kinds(run(), { shard: null }, rows, [...ids, 'GET-0001'])).toEqual(['missing']);
  expect(kinds(run('-g', 'GET'), { shard: null }, rows, [...ids, 'GET-0001'])).toEqual(['selection', 'selection']);
  expect(kinds(run(), { shard: { current: 1, total: 4 } }, rows, [...ids, 'GET-0001'])).toEqual([
    'selection',
    'selection',
  ]);
});

test('a shard that a merged run lacks is lost, although the user selected', () => {
  const metadata = { 'conformance shard 1/2': true };
  expect(kinds(run('-g', 'GET'), { shard: null, metadata }, rows, ids)).toEqual(['missing', 'selection']);
  expect(kinds(run('-g', 'GET'), { shard: { current: 1, total: 2 }, metadata }, rows, ids)).not.toContain('missing');
});

test('a trust file that is damaged is set aside and named', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'context-'));
  writeFileSync(path.join(out, 'trust.json'), '{');
  const config = { reporter: [], shard: null } as unknown as FullConfig;
  const { warnings, trust, harnessErrors } = readRunContext(config, run(), rows, out);
  expect(warnings).toEqual([expect.stringMatching(/^Set aside: .*trust\.json is damaged/)]);
  expect(trust.mutants).toBeNull();
  expect(harnessErrors).toEqual([]);
});

test('the catalogue lists what a full run must have, and what replaces a retired requirement', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'context-')), 'snapshot.json');
  const retired = {
    'GET-0003': { statement: 'x', reason: 'replaced by GET-0001' },
    'GET-0004': { statement: 'x', reason: 'advice' },
  };
  writeFileSync(file, JSON.stringify({ requirements: { 'GET-0001': {}, 'MET-0001': {} }, retired }));
  expect(readCatalogueIds(pathToFileURL(file))).toEqual({
    ids: ['GET-0001'],
    retired: { 'GET-0003': 'GET-0001', 'GET-0004': null },
  });
  writeFileSync(file, '{}');
  expect(() => readCatalogueIds(pathToFileURL(file))).toThrow('is damaged: it has no requirements');
});
