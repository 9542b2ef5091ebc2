import { expect, test } from '@playwright/test';
import { requirementOf } from '../reports/coverage/requirement.ts';
import { changes } from '../schemas/discrepancies.ts';
import { listTests, testsIn } from './listTests.ts';

test('each promise that the API has changed has a superseded requirement, or says why it has none', () => {
  test.setTimeout(120_000);
  const named = testsIn(listTests()).flatMap((listed) => requirementOf(listed)?.change ?? []);
  const expected = changes.filter(({ withoutRequirement }) => withoutRequirement === undefined).map(({ id }) => id);
  expect([...new Set(named)].sort()).toEqual(expected.sort());
});
