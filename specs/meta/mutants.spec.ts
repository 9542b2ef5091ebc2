import { expect, test } from '@playwright/test';
import { record } from './support/metrics.ts';
import { argsFor, listMutants } from './support/mutants.ts';
import { runSuite, type SuiteRun } from './support/runSuite.ts';

const faults = listMutants();
/** The whole story, preparations included: an opportunity that can be submitted is a thousand characters by itself. */
const readable = { requests: 15, characters: 10_000 };

test.afterEach(({ playwright: _ }, { title, status, expectedStatus }) => {
  record({ kind: 'self-check', title, passed: status === expectedStatus });
});

test('the sound emulator keeps every promise that a seeded fault breaks', async () => {
  const ids = [...new Set(faults.map(({ requirement }) => requirement))];
  const { requirements, tail } = await runSuite(argsFor(...ids), { TARGET: 'emulator', EMULATOR_FLAGS: '' });
  const others = requirements.filter(({ id, outcome }) => ids.includes(id) && outcome !== 'passed');
  expect(others, tail).toEqual([]);
  expect(requirements.map(({ id }) => id).sort(), 'every requirement that a seeded fault names exists').toEqual(
    ids.sort(),
  );
});

for (const { name, requirement, description } of faults) {
  test(`${name} is caught by ${requirement}`, async () => {
    test.info().annotations.push({ type: 'seeded fault', description: description });
    const run = await caughtBy(name, requirement);
    const row = run.requirements.find(({ id }) => id === requirement);
    const caught = row?.outcome === 'failed';
    record({ kind: 'seeded fault', name, caught, how: how(run, requirement) });
    expect(row, `${description}\n${run.tail}`).toMatchObject({ id: requirement, outcome: 'failed' });
    if (!requirement.startsWith('GEN-')) return;
    const [smallest] = smallestFirst(run);
    expect(smallest, 'a property leaves its counterexample').toBeDefined();
    await test.info().attach('counterexample', { body: JSON.stringify(smallest, null, 2) });
    expect(smallest?.requests, 'a person can read it').toBeLessThanOrEqual(readable.requests);
    expect(smallest?.characters, 'a person can read it').toBeLessThanOrEqual(readable.characters);
  });
}

/** A generated check searches at random: a bug in a corner may need a second seed. Every other check has one chance. */
async function caughtBy(name: string, requirement: string): Promise<SuiteRun> {
  const env = { TARGET: 'emulator', EMULATOR_FLAGS: `--mutant ${name}`, ENOUGH: '1', DEPTH: '3' };
  const seeds = requirement.startsWith('GEN-') ? ['20241114', '7', '11', '13'] : ['20241114'];
  let run: SuiteRun | undefined;
  for (const SEED of seeds) {
    run = await runSuite([...argsFor(requirement), '--workers=1'], { ...env, SEED });
    if (run.requirements.some(({ id, outcome }) => id === requirement && outcome === 'failed')) return run;
  }
  if (!run) throw new Error('No seed to try.');
  return run;
}

const smallestFirst = ({ counterexamples }: SuiteRun) =>
  [...counterexamples].sort((one, other) => one.characters - other.characters);

function how(run: SuiteRun, requirement: string): string {
  const [smallest] = smallestFirst(run);
  const size = smallest ? `, counterexample ${smallest.requests} requests, ${smallest.characters} characters` : '';
  return `${requirement} ${run.requirements.find(({ id }) => id === requirement)?.outcome ?? 'absent'} in ${run.seconds} s${size}`;
}
