import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { caughtByRow } from './caughtByRow.ts';
import { listMutants } from './mutants.ts';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const anchors = [...read('docs/since-launch.md').matchAll(/<a id="(j\.[3-9](?:\.\d+)?)"><\/a>/g)].map(
  ([, anchor = '']) => anchor,
);
const rows = anchors.filter((anchor) => !anchors.some((other) => other.startsWith(`${anchor}.`)));

test('each row of since-launch J.3 to J.9 has a requirement, and each requirement a mutant that it catches', () => {
  expect(rows.length).toBeGreaterThanOrEqual(40);
  expect(Object.keys(caughtByRow).toSorted()).toEqual(rows.toSorted());
  for (const [row, requirements] of Object.entries(caughtByRow)) {
    expect(Object.keys(requirements), row).not.toEqual([]);
    for (const [id, mutants] of Object.entries(requirements)) expect(mutants, `${row} ${id}`).not.toEqual([]);
  }
});

test('each requirement of a row is in the catalogue, and each of its mutants names it', () => {
  const { requirements } = JSON.parse(read('specs/meta/requirements.snapshot.json')) as { requirements: object };
  const requirementOf = new Map(listMutants().map(({ name, requirement }) => [name, requirement]));
  const named = Object.values(caughtByRow).flatMap((row) => Object.entries(row));
  const wrong = named.flatMap(([id, mutants]) =>
    mutants.filter((name) => requirementOf.get(name) !== id).map((name) => `${name} does not name ${id}`),
  );
  expect(wrong).toEqual([]);
  expect(named.map(([id]) => id).filter((id) => !Object.hasOwn(requirements, id))).toEqual([]);
});
