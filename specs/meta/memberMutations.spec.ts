import { expect, test } from '@playwright/test';
import { type OperationName, operationNames, operations } from '../../schemas/index.ts';
import { shapeRequirementId } from '../support/shapeRequirements.ts';
import { record } from './support/metrics.ts';
import { argsFor } from './support/mutants.ts';
import { mutableMembers } from './support/responseMembers.ts';
import { runSuite } from './support/runSuite.ts';
import { verdictsOf } from './support/verdicts.ts';

test.afterEach(({ playwright: _ }, { title, status, expectedStatus }) => {
  record({ kind: 'self-check', title, passed: status === expectedStatus });
});

/** Requirements whose tests see members that AWS alone fills; a broken one is charged to the shape all the same. */
const relatedRequirements: Partial<Record<OperationName, readonly string[]>> = {
  GetAwsOpportunitySummary: ['SUM-7478', 'SUM-b739', 'SUM-94c1'],
};
/** A history of next steps is documented and was null in every recording (behaviour C.6): no answer has one to break. */
const neverFilled = /\/NextStepsHistory\//;

/** Every required member left out, and every member of a closed set given a value outside of it: one mutant each. */
const mutantsOf = (operation: OperationName): readonly string[] => {
  const { required, closed } = mutableMembers(operation);
  const all = [
    ...required.map((at) => `missing-member:${operation}${at}`),
    ...closed.map((at) => `invalid-value:${operation}${at}`),
  ];
  return all.filter((mutant) => !neverFilled.test(mutant));
};

for (const operation of operationNames.filter((name) => !operations[name].void)) {
  const id = shapeRequirementId(operation);
  test(`any broken member of a ${operation} answer is charged to ${id}`, async () => {
    const mutants = mutantsOf(operation);
    const env = { TARGET: 'emulator', EMULATOR_FLAGS: '', PCC_CONTROL_TARGET: '1', PCC_MUTANTS: mutants.join(',') };
    const args = [
      ...argsFor(id, ...(relatedRequirements[operation] ?? [])),
      `--repeat-each=${mutants.length + 1}`,
      '--workers=2',
    ];
    const { tests, tail } = await runSuite(args, env);
    const under = (mutant: string | null) =>
      tests.filter(
        ({ annotations }) => (annotations.find(({ type }) => type === 'mutant')?.description ?? null) === mutant,
      );
    const outcomeOf = (mutant: string | null): string =>
      verdictsOf(under(mutant)).find(({ requirement }) => requirement.id === id)?.judgement.outcome ?? 'not run';
    const outcomes = new Map(mutants.map((mutant) => [mutant, outcomeOf(mutant)]));
    for (const [name, outcome] of outcomes)
      record({ kind: 'seeded fault', name, caught: outcome === 'failed', how: `${id} ${outcome}` });
    expect(outcomeOf(null), `without a fault\n${tail}`).toBe('passed');
    const survivors = [...outcomes].filter(([, outcome]) => outcome !== 'failed');
    expect(survivors, `${mutants.length} faults were seeded`).toEqual([]);
  });
}
