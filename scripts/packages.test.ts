import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../client/env/index.ts';

/** The packages that the project's owner named (docs/decisions/0004-dependencies.md). */
const named = [
  '@playwright/test',
  'ajv',
  'fast-check',
  '@faker-js/faker',
  '@aws-sdk/signature-v4',
  'allure-playwright',
] as const;
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const sources = execFileSync('git', ['ls-files', '*.ts'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !file.endsWith('.test.ts'))
  .map(read);
const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Readonly<Record<string, string>> };

for (const name of named)
  test(`${name} stays a dependency and in use`, () => {
    expect(Object.keys(dependencies)).toContain(name);
    const used = new RegExp(`(?:from |import\\(|\\[)'${name}(?:/[^']*)?'`);
    expect(sources.some((source) => used.test(source))).toBe(true);
  });
