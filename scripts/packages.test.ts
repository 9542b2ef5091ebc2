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
type Packages = Readonly<Record<string, string>>;
const { dependencies, devDependencies, peerDependencies } = JSON.parse(read('package.json')) as {
  dependencies: Packages;
  devDependencies: Packages;
  peerDependencies: Packages;
};

for (const name of named)
  test(`${name} stays a dependency and in use`, () => {
    // A runner must be one with that of the project around, so that the package names it as a peer.
    expect(Object.keys({ ...dependencies, ...peerDependencies })).toContain(name);
    if (name in peerDependencies) expect(Object.keys(devDependencies)).toContain(name);
    const used = new RegExp(`(?:from |import\\(|\\[)'${name}(?:/[^']*)?'`);
    expect(sources.some((source) => used.test(source))).toBe(true);
  });

test('every example takes the packed file of this version', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  const manifests = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'examples'], {
    cwd: root,
    encoding: 'utf8',
  }).match(/^examples\/.*package\.json$/gm);
  expect(manifests?.length).toBeGreaterThan(4);
  for (const manifest of manifests ?? []) {
    const packages = (JSON.parse(read(manifest)) as { devDependencies: Packages }).devDependencies;
    expect(packages['partner-central-conformance']).toBe(`file:../../partner-central-conformance-${version}.tgz`);
  }
});
