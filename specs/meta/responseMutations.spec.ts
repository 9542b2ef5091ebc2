import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { env } from '../../client/env/index.ts';
import { shapeRequirementId } from '../support/shapeRequirements.ts';
import { type ListedMembers, listedUnder } from './support/listedMembers.ts';
import { record } from './support/metrics.ts';
import { runMutants } from './support/mutantRun.ts';
import {
  answering,
  type MemberMutant,
  type Observation,
  observe,
  shapeMutants,
  valueMutants,
} from './support/observedMembers.ts';
import { uncomparedMembers } from './support/uncomparedMembers.ts';
import { unobservedMembers } from './support/unobservedMembers.ts';

// In one worker, in order: the tests share one run on the sound emulator.
test.describe.configure({ mode: 'default', timeout: 900_000 });
test.afterEach(({ playwright: _ }, { title, status, expectedStatus }) => {
  record({ kind: 'self-check', title, passed: status === expectedStatus });
});

let running: Promise<Observation> | null = null;
const observation = (): Promise<Observation> => {
  running ??= observe();
  return running;
};
const keyOf = ({ operation, path }: MemberMutant): string => `${operation}.${path}`;
const wasSeen = ({ requirementsThatSaw }: Observation, mutant: MemberMutant): boolean => {
  const { named, own, others } = requirementsThatSaw(mutant);
  return named.length + own.length + others.length > 0;
};

test('each member of a response is seen in a run on the sound emulator, or is listed with a reason', async () => {
  const observed = await observation();
  expect(observed.failed, observed.tail).toEqual([]);
  const seen = valueMutants().filter((mutant) => wasSeen(observed, mutant));
  const unseen = [...shapeMutants(), ...valueMutants()].filter((mutant) => !wasSeen(observed, mutant));
  const { missing, stale } = compare(unobservedMembers, new Set(unseen.map(keyOf)), new Set(seen.map(keyOf)));
  expect(missing, 'never seen, and in no line of unobservedMembers.ts').toEqual([]);
  expect(stale, 'lines of unobservedMembers.ts of what was seen, or is in no response').toEqual([]);
});

/** Keys that no line covers, and lines that cover something else or nothing. */
function compare(table: ListedMembers, wanted: ReadonlySet<string>, others: ReadonlySet<string>) {
  const lines = Object.keys(table);
  return {
    missing: [...wanted].filter((key) => listedUnder(table, key) === null),
    stale: lines.filter(
      (line) =>
        [...others].some((key) => listedUnder({ [line]: '' }, key) !== null) ||
        ![...wanted].some((key) => listedUnder({ [line]: '' }, key) !== null),
    ),
  };
}

test('a member that is missing or has an undocumented value is charged to the requirement on the shape of its response', async () => {
  const observed = await observation();
  const mutants = shapeMutants().filter((mutant) => wasSeen(observed, mutant));
  const plan = mutants.map((mutant) => {
    const shape = shapeRequirementId(mutant.operation);
    const { named, own, others } = observed.requirementsThatSaw(mutant);
    const page = [...named, ...own];
    const requirements = page.includes(shape) ? [shape] : page.length > 0 ? page : others;
    return { mutant: mutant.name, requirements, caughtBy: shape };
  });
  const sound = { mutant: null, requirements: answering.map(shapeRequirementId), caughtBy: null };
  const run = await runMutants([sound, ...plan], {}, 600_000);
  for (const id of sound.requirements) expect(run.outcomeUnder(null, id), `${id} without a mutant`).toBe('passed');
  const missed = plan.filter(({ mutant, caughtBy }) => {
    const outcome = run.outcomeUnder(mutant, caughtBy);
    record({ kind: 'seeded fault', name: mutant, caught: outcome === 'failed', how: `${caughtBy} ${outcome}` });
    return outcome !== 'failed';
  });
  console.log(
    `${plan.length} broken members of responses, ${plan.length - missed.length} caught, in ${run.seconds} s.`,
  );
  expect(missed.map(({ mutant }) => mutant)).toEqual([]);
});

test('a wrong value in a response is noticed, or is listed with the reason why it cannot be', async () => {
  const observed = await observation();
  const seen = valueMutants().filter((mutant) => wasSeen(observed, mutant));
  const mutants = drawn(seen);
  const caughtBy = new Map<string, readonly string[]>();
  // The likely ones first: what they do not notice may be noticed by others, at the price of many tests.
  for (const page of ['named', 'own', 'others'] as const) {
    const plan = mutants
      .filter(({ name }) => !caughtBy.has(name))
      .map((mutant) => ({
        mutant: mutant.name,
        requirements: observed.requirementsThatSaw(mutant)[page],
        caughtBy: null,
      }))
      .filter(({ requirements }) => requirements.length > 0);
    if (plan.length === 0) continue;
    const run = await runMutants(plan, {}, 800_000);
    for (const { mutant } of plan) {
      const by = run
        .verdictsUnder(mutant)
        .filter(({ judgement }) => judgement.outcome === 'failed')
        .map(({ requirement }) => requirement.id);
      if (by.length > 0) caughtBy.set(mutant, by);
    }
    console.log(
      `${plan.length} wrong values beside the ${page} requirements: ${caughtBy.size} of ${mutants.length} caught, ${run.seconds} s.`,
    );
  }
  for (const { name } of mutants)
    record({ kind: 'seeded fault', name, caught: caughtBy.has(name), how: caughtBy.get(name)?.join(' ') ?? 'nothing' });
  const missed = mutants.filter(({ name }) => !caughtBy.has(name)).map(keyOf);
  expect(
    missed.filter((key) => !uncomparedMembers[key]),
    'noticed by no requirement',
  ).toEqual([]);
  const noticed = mutants.filter(({ name }) => caughtBy.has(name)).map(keyOf);
  expect(
    noticed.filter((key) => uncomparedMembers[key]),
    'listed in uncomparedMembers.ts, and noticed',
  ).toEqual([]);
  const listed = Object.keys(uncomparedMembers);
  expect(
    listed.filter((key) => !seen.some((mutant) => keyOf(mutant) === key)),
    'listed and never seen',
  ).toEqual([]);
  expect(listed.length, 'at most one in twenty is listed').toBeLessThanOrEqual(seen.length / 20);
});

/** One draw for all commits, so that a red check is about the commit; nightly runs take PCC_VALUES=1. */
const defaultSeed = 20785;
/** All members with PCC_VALUES=1, else some of each operation, drawn by SEED. */
function drawn(all: readonly MemberMutant[]): readonly MemberMutant[] {
  if (env.PCC_VALUES) return all;
  const seed = env.SEED ?? defaultSeed;
  console.log(`Members drawn with SEED=${seed}; PCC_VALUES=1 tries all ${all.length}.`);
  return answering.flatMap((operation) => {
    const own = all.filter((mutant) => mutant.operation === operation);
    const length = Math.min(4, own.length);
    const [some = []] = fc.sample(fc.shuffledSubarray([...own], { minLength: length, maxLength: length }), {
      numRuns: 1,
      seed,
    });
    return some;
  });
}
