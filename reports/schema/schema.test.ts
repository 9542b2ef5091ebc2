import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { withHistory } from '../history/keep.ts';
import { runSnapshot } from '../history/snapshot.ts';
import { renderJson } from '../render/json.ts';
import { syntheticReport } from '../testing/syntheticReport.ts';

const schema: object = JSON.parse(readFileSync(new URL('./conformance.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);
const report = syntheticReport({ requirements: 200, exchanges: 60 });

test('conformance.json is what its published schema says, with and without history', () => {
  const later = withHistory(syntheticReport({ requirements: 200, exchanges: 60, failed: 14 }, 2), [
    runSnapshot(report),
  ]);
  for (const each of [report, later]) {
    validate(JSON.parse(renderJson(each)));
    expect(validate.errors ?? []).toEqual([]);
  }
});

for (const [what, change] of [
  ['an unknown outcome', { requirements: [{ ...report.requirements[0], outcome: 'green' }] }],
  ['an undescribed member', { mood: 'bright' }],
  ['another format', { format: 'partner-central-conformance/9' }],
] as const) {
  test(`the schema rejects ${what}`, () => {
    expect(validate(JSON.parse(JSON.stringify({ ...report, ...change })))).toBe(false);
  });
}
