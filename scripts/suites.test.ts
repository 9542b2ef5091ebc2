import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { childEnvironment, root } from '../client/env/index.ts';
import { selectedSuite } from './suites.ts';

interface ListedSuite {
  readonly suites?: readonly ListedSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly annotations: readonly { readonly type: string }[];
    }[];
  }[];
}
const testsIn = ({
  suites = [],
  specs = [],
}: ListedSuite): readonly { title: string; projectName: string; types: string[] }[] => [
  ...suites.flatMap(testsIn),
  ...specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, annotations }) => ({ title, projectName, types: annotations.map(({ type }) => type) })),
  ),
];

test('without arguments Playwright runs the requirements and nothing else', () => {
  const listed = execFileSync(
    process.execPath,
    ['node_modules/@playwright/test/cli.js', 'test', '--list', '--reporter=json'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 << 20,
      env: childEnvironment({}),
    },
  );
  const tests = testsIn(JSON.parse(listed) as ListedSuite);
  expect(tests.length).toBeGreaterThan(1000);
  expect([...new Set(tests.map(({ projectName }) => projectName))].sort()).toEqual(['conformance', 'properties']);
  expect(tests.filter(({ types }) => !types.includes('requirement')).map(({ title }) => title)).toEqual([]);
});

test('a project that is named selects its suite', () => {
  expect(selectedSuite(['playwright', 'test', '--project=unit', 'client/'])).toBe('unit');
  expect(selectedSuite(['playwright', 'test', '--project', 'report'])).toBe('report');
  expect(selectedSuite(['playwright', 'test', '--project=mutation'])).toBe('mutation');
  expect(selectedSuite(['playwright', 'test', '--project=properties'])).toBe('conformance');
  expect(selectedSuite(['playwright', 'test', 'specs/lifecycle'])).toBeNull();
});
