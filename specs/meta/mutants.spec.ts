import { expect, test } from '@playwright/test';
import { note } from './support/measured.ts';
import { type NestedRun, nestedRun } from './support/nestedRun.ts';
import { only, seededFaults } from './support/seededFaults.ts';

const faults = seededFaults();
/** The whole story, preparations included: an opportunity that can be submitted is a thousand characters by itself. */
const readable = { requests: 15, characters: 10_000 };

test.afterEach(({ playwright: _ }, { title, status, expectedStatus }) => {
  note({ kind: 'self-check', title, passed: status === expectedStatus });
});

test('the sound emulator keeps every promise that a seeded fault breaks', async () => {
  const ids = [...new Set(faults.map(({ requirement }) => requirement))];
  const { rows, tail } = await nestedRun(only(...ids), { TARGET: 'emulator', EMULATOR_FLAGS: '' });
  const others = rows.filter(({ id, outcome }) => ids.includes(id) && outcome !== 'passed');
  expect(others, tail).toEqual([]);
  expect(rows.map(({ id }) => id).sort(), 'every requirement that a seeded fault names exists').toEqual(ids.sort());
});

for (const { name, requirement, says } of faults) {
  test(`${name} is caught by ${requirement}`, async () => {
    test.info().annotations.push({ type: 'seeded fault', description: says });
    const run = await caughtBy(name, requirement);
    const row = run.rows.find(({ id }) => id === requirement);
    const caught = row?.outcome === 'failed';
    note({ kind: 'seeded fault', name, caught, how: how(run, requirement) });
    expect(row, `${says}\n${run.tail}`).toMatchObject({ id: requirement, outcome: 'failed' });
    if (!requirement.startsWith('GEN-')) return;
    const [smallest] = smallestFirst(run);
    expect(smallest, 'a property leaves its counterexample').toBeDefined();
    await test.info().attach('counterexample', { body: JSON.stringify(smallest, null, 2) });
    expect(smallest?.requests, 'a person can read it').toBeLessThanOrEqual(readable.requests);
    expect(smallest?.characters, 'a person can read it').toBeLessThanOrEqual(readable.characters);
  });
}

/** A generated check searches at random: a bug in a corner may need a second seed. Every other check has one chance. */
async function caughtBy(name: string, requirement: string): Promise<NestedRun> {
  const env = { TARGET: 'emulator', EMULATOR_FLAGS: `--mutant ${name}`, ENOUGH: '1', DEPTH: '3' };
  const seeds = requirement.startsWith('GEN-') ? ['20241114', '7', '11', '13'] : ['20241114'];
  let run: NestedRun | undefined;
  for (const SEED of seeds) {
    run = await nestedRun([...only(requirement), '--workers=1'], { ...env, SEED });
    if (run.rows.some(({ id, outcome }) => id === requirement && outcome === 'failed')) return run;
  }
  if (!run) throw new Error('HarnessFault: no seed to try.');
  return run;
}

const smallestFirst = ({ counterexamples }: NestedRun) =>
  [...counterexamples].sort((one, other) => one.characters - other.characters);

function how(run: NestedRun, requirement: string): string {
  const [smallest] = smallestFirst(run);
  const size = smallest ? `, counterexample ${smallest.requests} requests, ${smallest.characters} characters` : '';
  return `${requirement} ${run.rows.find(({ id }) => id === requirement)?.outcome ?? 'absent'} in ${run.seconds} s${size}`;
}
