import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { operationNames, operations } from '../schemas/index.ts';
import { policyText } from './iamPolicy.ts';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const recipes = ['.github/workflows/conformance.yml', '.github/workflows/nightly.yml', '.gitlab-ci.yml'];

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string;
  readonly Condition?: { readonly StringEquals?: Readonly<Record<string, string>> };
}
const { Statement: statements } = JSON.parse(read('docs/iam-policy.json')) as { Statement: readonly Statement[] };
const allowed = statements.filter(({ Effect }) => Effect === 'Allow');

test('docs/iam-policy.json is what the contract needs', () => {
  expect(read('docs/iam-policy.json'), 'run: npm run docs:iam-policy').toBe(policyText());
});

test('the policy allows each operation, by name', () => {
  const actions = allowed.flatMap(({ Action }) => Action);
  expect(actions).toEqual(expect.arrayContaining(operationNames.map((name) => operations[name].iamAction)));
  expect(actions.filter((action) => action.includes('*'))).toEqual([]);
});

test('the policy allows nothing outside catalog Sandbox, and denies catalog AWS', () => {
  for (const { Condition, Resource } of allowed) {
    const byCondition = Condition?.StringEquals?.['partnercentral:Catalog'] === 'Sandbox';
    const byResource = Resource.endsWith(':catalog/Sandbox/*');
    expect(byCondition || byResource).toBe(true);
  }
  expect(
    statements.some(
      ({ Effect, Condition }) => Effect === 'Deny' && Condition?.StringEquals?.['partnercentral:Catalog'] === 'AWS',
    ),
  ).toBe(true);
});

for (const recipe of recipes) {
  test(`${recipe} calls only what there is`, () => {
    const text = read(recipe);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const called = [...text.matchAll(/npm run (?:--silent )?([a-z0-9:-]+)/g)].map(([, name = '']) => name);
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...text.matchAll(/\.\/(reports\/[\w/.-]+\.ts)/g)].map(([, file = '']) => file);
    expect(files.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)))).toEqual([]);
  });

  test(`${recipe} holds no key`, () => {
    expect(read(recipe)).not.toMatch(/AKIA|AWS_SECRET_ACCESS_KEY|AWS_ACCESS_KEY_ID/);
  });
}

test('nights go to the live Sandbox with one worker and keep their history', () => {
  for (const recipe of ['.github/workflows/nightly.yml', '.gitlab-ci.yml']) {
    const text = read(recipe);
    expect(text).toContain('TARGET: sandbox');
    expect(text).toContain('--workers 1');
    expect(text).toContain('HISTORY: history');
  }
});

test('every action is pinned to a commit, with its version beside it', () => {
  const ofExample = 'examples/github-actions/test-my-crm-sync.yml';
  for (const recipe of ['.github/workflows/conformance.yml', '.github/workflows/nightly.yml', ofExample])
    for (const [, action = ''] of read(recipe).matchAll(/uses: (.+)/g))
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
