import { expect, test } from '@playwright/test';
import { record } from './support/metrics.ts';
import { type MutantRun, runMutants } from './support/mutantRun.ts';
import { listMutants, type Mutant } from './support/mutants.ts';
import type { CounterexampleSummary } from './support/runSuite.ts';

const deadlineMs = 580_000;
test.describe.configure({ timeout: 600_000 });
test.afterEach(({ playwright: _ }, { title, status, expectedStatus }) => {
  record({ kind: 'self-check', title, passed: status === expectedStatus });
});

const faults = listMutants();
/** The whole story, preparations included: an opportunity that can be submitted is a thousand characters by itself. */
const readable = { requests: 15, characters: 10_000 };
const isGenerated = ({ requirement }: Mutant): boolean => requirement.startsWith('GEN-');

test('the sound emulator keeps every promise that a seeded fault breaks', async () => {
  const requirements = [...new Set(faults.map(({ requirement }) => requirement))];
  const run = await runMutants([{ mutant: null, requirements, caughtBy: null }], {}, deadlineMs);
  const outcomes = requirements.map((id) => [id, run.outcomeUnder(null, id)]);
  expect(
    outcomes.filter(([, outcome]) => outcome !== 'passed'),
    run.tail,
  ).toEqual([]);
});

/** Many mutants share a run; a title names them, so that --grep with a mutant's name finds its run. */
function batches(all: readonly Mutant[], size: number): readonly (readonly Mutant[])[] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => all.filter((__, at) => at % count === index));
}
for (const batch of [
  ...batches(
    faults.filter((fault) => !isGenerated(fault)),
    50,
  ),
  ...batches(faults.filter(isGenerated), 16),
]) {
  test(`each is caught by the requirement that it names: ${batch.map(({ name }) => name).join(', ')}`, async () => {
    const missed: string[] = [];
    for (const { fault, run } of await caughtIn(batch)) {
      const { name, requirement } = fault;
      const outcome = run.outcomeUnder(name, requirement);
      const [smallest] = smallestFirst(run, name);
      record({ kind: 'seeded fault', name, caught: outcome === 'failed', how: how(fault, outcome, smallest) });
      if (outcome !== 'failed') missed.push(`${how(fault, outcome, smallest)}: ${fault.description}`);
      else if (isGenerated(fault) && !isReadable(smallest))
        missed.push(`${how(fault, outcome, smallest)}: no counterexample that a person can read`);
    }
    expect(missed).toEqual([]);
  });
}

interface Met {
  readonly fault: Mutant;
  readonly run: MutantRun;
}
/**
 * A generated check searches at random, and makes what it finds small within a time limit: a bug in a corner, or a readable
 * story of it, may need a second seed. Every other check has one chance.
 */
async function caughtIn(batch: readonly Mutant[]): Promise<readonly Met[]> {
  const met = new Map<string, Met>();
  let left = batch;
  for (const SEED of ['20241114', '7', '11', '13']) {
    const plan = left.map(({ name, requirement }) => ({
      mutant: name,
      requirements: [requirement],
      caughtBy: requirement,
    }));
    const run = await runMutants(plan, { ENOUGH: '1', DEPTH: '3', SEED }, deadlineMs);
    const isCaught = ({ name, requirement }: Mutant): boolean => run.outcomeUnder(name, requirement) === 'failed';
    for (const fault of left) if (!met.has(fault.name) || isCaught(fault)) met.set(fault.name, { fault, run });
    left = left.filter(
      (fault) => isGenerated(fault) && !(isCaught(fault) && isReadable(smallestFirst(run, fault.name)[0])),
    );
    if (left.length === 0) break;
    console.log(
      `With seed ${SEED} not caught, or not in a story to read, yet: ${left.map(({ name }) => name).join(', ')}.`,
    );
  }
  return [...met.values()];
}

const smallestFirst = (run: MutantRun, mutant: string): readonly CounterexampleSummary[] =>
  run
    .testsUnder(mutant)
    .flatMap(({ counterexamples }) => counterexamples)
    .sort((one, other) => one.characters - other.characters);

const isReadable = (found: CounterexampleSummary | undefined): boolean =>
  found !== undefined && found.requests <= readable.requests && found.characters <= readable.characters;

function how({ name, requirement }: Mutant, outcome: string, smallest: CounterexampleSummary | undefined): string {
  const size = smallest ? `, counterexample ${smallest.requests} requests, ${smallest.characters} characters` : '';
  return `${name}: ${requirement} ${outcome}${size}`;
}
