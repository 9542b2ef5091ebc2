import { expect, test } from '@playwright/test';
import { loadRules } from './loadRules.ts';
import type { Rule } from './rule.ts';

const folder = (name: string): URL => new URL(`./${name}/`, import.meta.url);

test('rules are found by their files, in name order', async () => {
  const names = (await loadRules<Rule>(folder('submission'))).map(({ name }) => name);
  expect(names).toContain('co-sell-needs-full-visibility');
  expect(names).toEqual([...names].sort());
});

test('a file whose name is no rule name stops the start', async () => {
  await expect(loadRules<Rule>(folder('tables'))).rejects.toThrow('tables/apnPrograms.ts is not a rule');
});

test('a file without a rule of its own name stops the start', async () => {
  // The folder above holds files that are named like rules and are none.
  await expect(loadRules<Rule>(folder('notes'))).rejects.toThrow('must export a rule named "environment"');
});
