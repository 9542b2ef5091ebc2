import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { env } from '../../client/env/index.ts';
import { operationNames, operations } from '../../schemas/index.ts';
import { record } from './support/metrics.ts';
import { responseValues } from './support/responseValues.ts';
import { runSuite } from './support/runSuite.ts';
import { uncomparedMembers } from './support/uncomparedMembers.ts';
import { verdictsOf } from './support/verdicts.ts';

test.afterEach(({ playwright: _ }, { title, status, expectedStatus }) => {
  record({ kind: 'self-check', title, passed: status === expectedStatus });
});

/** All members with PCC_VALUES=1, else some of each operation, drawn by SEED. */
function membersOf(operation: (typeof operationNames)[number]): readonly string[] {
  const all = responseValues(operation);
  if (env.PCC_VALUES) return all;
  const length = Math.min(4, all.length);
  const drawn = fc.sample(fc.shuffledSubarray([...all], { minLength: length, maxLength: length }), {
    numRuns: 1,
    seed: env.SEED ?? 20241114,
  });
  return drawn[0] ?? [];
}

for (const operation of operationNames.filter((name) => !operations[name].void)) {
  test(`a wrong value in a ${operation} response is noticed`, async () => {
    test.setTimeout(1_500_000);
    const members = membersOf(operation);
    const mutants = members.map((path) => `value:${operation}:${path}`);
    const { tests, tail } = await runSuite(
      [
        `specs/operations/${operation}\\.`,
        '--grep-invert',
        ' rejects | accepts or ',
        `--repeat-each=${mutants.length + 1}`,
        '--workers=2',
      ],
      { TARGET: 'emulator', EMULATOR_FLAGS: '', PCC_CONTROL_TARGET: '1', PCC_MUTANTS: mutants.join(',') },
      1_400_000,
    );
    const failedUnder = (mutant: string | null): readonly string[] =>
      verdictsOf(
        tests.filter(
          ({ annotations }) => (annotations.find(({ type }) => type === 'mutant')?.description ?? null) === mutant,
        ),
      )
        .filter(({ judgement }) => judgement.outcome === 'failed')
        .map(({ requirement }) => requirement.id);
    expect(failedUnder(null), `without a mutant\n${tail}`).toEqual([]);
    const missed = members.filter((_, index) => {
      const by = failedUnder(mutants[index] ?? '');
      record({
        kind: 'seeded fault',
        name: mutants[index] ?? '',
        caught: by.length > 0,
        how: by.slice(0, 5).join(' '),
      });
      return by.length === 0;
    });
    expect(missed.filter((path) => !uncomparedMembers[`${operation}.${path}`])).toEqual([]);
  });
}
