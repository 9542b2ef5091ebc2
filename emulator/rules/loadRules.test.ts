import { existsSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { loadRules } from './loadRules.ts';
import type { Rule } from './rule.ts';

const folder = (name: string): URL => new URL(`./${name}/`, import.meta.url);

test('rules are found by their files, families included, in name order', async () => {
  const names = (await loadRules<Rule>(folder('submission'))).map(({ name, file }) => {
    expect(existsSync(new URL(file, import.meta.url))).toBe(true);
    return name;
  });
  expect(names).toContain('co-sell-needs-full-visibility');
  expect(names).toContain('title-at-submission');
  expect(names).toEqual([...names].sort());
});

test('a file that is not named like a rule stops the start', async () => {
  await expect(loadRules<Rule>(folder('tables'))).rejects.toThrow('tables/countriesWithoutPostalCode.ts is not a rule');
});

test('a file without a rule of its own name stops the start', async () => {
  // That folder holds files with names like those of rules.
  await expect(loadRules<Rule>(folder('notes'))).rejects.toThrow('must export a rule named "environment"');
});
