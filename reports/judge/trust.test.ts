import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { loadTrust, nothingMeasured, parseTrust } from './trust.ts';

test('reads what the meta run measured; a missing file means that nothing was', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'trust-')), 'trust.json');
  expect(loadTrust(file)).toEqual(nothingMeasured);
  const measured = {
    measuredAt: '2026-11-23T03:06:02.472Z',
    commit: 'a1b2c3d',
    mutants: { total: 20, caught: 19, survivors: ['forgets-next-steps'] },
    controlTargets: [{ name: 'echo', passed: 2, total: 900 }],
    recordings: { verified: 3, aged: 1, oldest: '2026-08-01' },
    selfChecks: { passed: 40, total: 40 },
  };
  writeFileSync(file, JSON.stringify(measured));
  expect(loadTrust(file)).toEqual(measured);
});

test('a number that cannot be read is no measurement', () => {
  expect(
    parseTrust({ mutants: { total: 'many', caught: 1 }, controlTargets: 'none', selfChecks: { passed: -1, total: 2 } }),
  ).toEqual(nothingMeasured);
  expect(parseTrust(null)).toEqual(nothingMeasured);
});
