import { expect, test } from '@playwright/test';
import { listTests, testsIn } from './listTests.ts';
import { selectedSuite } from './suites.ts';

test('without arguments Playwright runs the requirements, lists the notes, and runs nothing else', () => {
  const tests = testsIn(listTests());
  expect(tests.length).toBeGreaterThan(1000);
  expect([...new Set(tests.map(({ projectName }) => projectName))].sort()).toEqual(['conformance', 'properties']);
  expect(tests.filter(({ kind }) => kind === null)).toEqual([]);
});

test('a project that is named selects its suite', () => {
  expect(selectedSuite(['playwright', 'test', '--project=unit', 'client/'])).toBe('unit');
  expect(selectedSuite(['playwright', 'test', '--project', 'report'])).toBe('report');
  expect(selectedSuite(['playwright', 'test', '--project=mutation'])).toBe('mutation');
  expect(selectedSuite(['playwright', 'test', '--project=properties'])).toBe('conformance');
  expect(selectedSuite(['playwright', 'test', 'specs/lifecycle'])).toBeNull();
});
