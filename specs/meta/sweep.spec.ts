import { expect, test } from '@playwright/test';
import { type OperationName, operationNames, operations } from '../../schemas/index.ts';
import { shapeRequirementIds } from '../support/shapeRequirements.ts';
import { note } from './support/measured.ts';
import { breakable } from './support/members.ts';
import { nestedRun } from './support/nestedRun.ts';
import { only } from './support/seededFaults.ts';
import { verdictsOf } from './support/verdicts.ts';

test.afterEach(({ playwright: _ }, { title, status, expectedStatus }) => {
  note({ kind: 'self-check', title, passed: status === expectedStatus });
});

/** Every required member left out, and every member of a closed set given a value outside of it: one mutant each. */
const mutantsOf = (operation: OperationName): readonly string[] => {
  const { required, closed } = breakable(operation);
  return [
    ...required.map((at) => `drops-a-member:${operation}${at}`),
    ...closed.map((at) => `sends-a-wrong-value:${operation}${at}`),
  ];
};

for (const operation of operationNames.filter((name) => !operations[name].void)) {
  const id = shapeRequirementIds[operation];
  test(`any broken member of a ${operation} answer is charged to ${id}`, async () => {
    const mutants = mutantsOf(operation);
    const env = { TARGET: 'emulator', EMULATOR_FLAGS: '', WORTHLESS: '1', MUTANTS: mutants.join(',') };
    const args = [...only(id), `--repeat-each=${mutants.length + 1}`, '--workers=2'];
    const { tests, tail } = await nestedRun(args, env);
    const outcomes = new Map(mutants.map((mutant) => [mutant, 'not run']));
    const sound: string[] = [];
    for (const each of tests) {
      const [verdict] = verdictsOf([each]);
      const mutant = each.annotations.find(({ type }) => type === 'mutant')?.description;
      if (mutant) outcomes.set(mutant, verdict?.judgement.outcome ?? 'not run');
      else sound.push(verdict?.judgement.outcome ?? 'not run');
    }
    for (const [name, outcome] of outcomes)
      note({ kind: 'seeded fault', name, caught: outcome === 'failed', how: `${id} ${outcome}` });
    expect(sound, `the repetition without a fault passes\n${tail}`).toEqual(['passed']);
    const survivors = [...outcomes].filter(([, outcome]) => outcome !== 'failed');
    expect(survivors, `${mutants.length} faults were seeded`).toEqual([]);
  });
}
