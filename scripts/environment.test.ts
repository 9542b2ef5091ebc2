import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../client/env/index.ts';
import { variables } from '../client/env/variables.ts';
import { environmentPage } from './environment.ts';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('docs/environment.md says what is declared', () => {
  expect(read('docs/environment.md'), 'run: npm run docs:environment').toBe(environmentPage);
});

/** Variables of the AWS SDK, of Playwright and of the operating system, read or set where they belong. */
const foreign = /^(AWS_|PLAYWRIGHT_|(PATH|TMPDIR)$)/;

test('every variable is read through client/env', () => {
  const reads = tracked
    .filter(
      (file) => file.endsWith('.ts') && !file.startsWith('client/env/') && !/^(unit|browser)\.config\.ts$/.test(file),
    )
    .flatMap((file) => [
      ...[...read(file).matchAll(/process\.env\.(\w+)/g)].map(([, name = '']) => ({ file, name })),
      ...[...read(file).matchAll(/\{([^{}]+)\} = process\.env\b/g)].flatMap(([, names = '']) =>
        [...names.matchAll(/(\w+)(?:: \w+)?(?: = [^,]+)?/g)].map(([, name = '']) => ({ file, name })),
      ),
    ])
    .filter(({ name }) => !foreign.test(name));
  expect(reads.filter(({ file }) => file !== 'specs/meta/support/runSuite.ts')).toEqual([]);
});

test('every variable named in the documentation is declared', () => {
  const declared = new Set(Object.keys(variables));
  const named = tracked
    .filter((file) => /^(README|CONTRIBUTING|ARCHITECTURE|docs\/.*)\.md$/.test(file) || /\.ya?ml$/.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(/\b([A-Z][A-Z_]{3,})=(?=\S)/g)].map(([, name = '']) => `${file}: ${name}`),
    );
  expect(
    named.filter(
      (each) =>
        !declared.has(each.split(': ')[1] ?? '') && !/: (AWS_|PLAYWRIGHT_|DEBUG$|NODE_(DEBUG|OPTIONS)$)/.test(each),
    ),
  ).toEqual([]);
});
