import { productSteps } from '../steps.ts';
import type { Call, Steps, World } from '../world.ts';
import { associations } from './associations.ts';
import { generatedMutant } from './builders/generated.ts';
import { valueMutant } from './builders/values.ts';
import { clientTokens } from './clientTokens.ts';
import { credentials } from './credentials.ts';
import { errors } from './errors.ts';
import { invitations } from './invitations.ts';
import { isolation } from './isolation.ts';
import { lists } from './lists.ts';
import { looseValidation } from './looseValidation.ts';
import type { Mutant, MutantTable } from './mutant.ts';
import { rawResponses } from './rawResponses.ts';
import { reads } from './reads.ts';
import { skippedRules } from './skippedRules.ts';
import { strictValidation } from './strictValidation.ts';
import { submissions } from './submissions.ts';
import { updates } from './updates.ts';

const tables: readonly MutantTable[] = [
  associations,
  clientTokens,
  credentials,
  errors,
  invitations,
  isolation,
  lists,
  looseValidation,
  rawResponses,
  reads,
  skippedRules,
  strictValidation,
  submissions,
  updates,
];

/** All mutants, by name. */
export const mutants: ReadonlyMap<string, Mutant> = new Map(
  tables
    .flatMap((table) => Object.entries(table))
    .map(([name, mutant]): [string, Mutant] => [name, { name, ...mutant }])
    .sort(([one], [other]) => (one < other ? -1 : 1)),
);

/** A mutant by its name, or by its family and member (builders/); null when there is none. */
export const findMutant = (name: string): Mutant | null =>
  mutants.get(name) ?? generatedMutant(name) ?? valueMutant(name);

/** The text of `--mutant list`: a JSON object a line, with the name, the requirement that catches it, and what is wrong. */
export const mutantList = (): string =>
  [...mutants.values()]
    .map(({ name, caughtBy, description }) => `${JSON.stringify({ name, caughtBy, description })}\n`)
    .join('');

/** The steps of a request path with a bug in it. */
export const withMutant = (steps: Steps, { replaces }: Mutant): Steps => ({ ...steps, ...replaces(steps) });

// These steps are taken before the account is known, or for any error: a mutant of one account cannot replace them.
const processWideSteps: readonly (keyof Steps)[] = ['route', 'authenticate', 'encodeError'];

/** Why an account cannot have a mutant; null when it can. */
export function accountMutantProblem(name: string): string | null {
  const mutant = findMutant(name);
  if (mutant === null) return `There is no mutant ${name}. There are: ${[...mutants.keys()].join(', ')}.`;
  const replacedSteps = Object.keys(mutant.replaces(productSteps));
  return processWideSteps.some((step) => replacedSteps.includes(step))
    ? `${name} is available for the whole emulator only: start it with --mutant.`
    : null;
}

const worldsWithAccountMutants = new WeakSet<World>();

/** Makes a world use the mutants of its accounts; the steps that it has now remain those of all other accounts. */
export function useAccountMutants(world: World): void {
  if (worldsWithAccountMutants.has(world)) return;
  worldsWithAccountMutants.add(world);
  const { steps: shared, accounts } = world;
  const stepsByMutant = new Map<string, Steps>();
  const stepsOf = (account: string): Steps => {
    const name = accounts.find(account)?.mutant ?? null;
    const mutant = name === null ? null : findMutant(name);
    if (name === null || mutant === null) return shared;
    const steps = stepsByMutant.get(name) ?? withMutant(productSteps, mutant);
    stepsByMutant.set(name, steps);
    return steps;
  };
  const of = ({ caller }: Call): Steps => stepsOf(caller.account);
  world.steps = {
    ...shared,
    throttle: (call, scope) => of(call).throttle(call, scope),
    injectFault: (call, scope) => of(call).injectFault(call, scope),
    decodeBody: (call, request) => of(call).decodeBody(call, request),
    authorize: (call, body) => of(call).authorize(call, body),
    validateRequest: (call, body) => of(call).validateRequest(call, body),
    runDueWork: (account, scope) => stepsOf(account).runDueWork(account, scope),
    perform: (call, input, scope) => of(call).perform(call, input, scope),
    validateResponse: (call, output) => of(call).validateResponse(call, output),
    encode: (call, output) => of(call).encode(call, output),
  };
}
