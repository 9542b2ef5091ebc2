import { namedAccount } from '../authorization.ts';
import type { HttpRequest } from '../protocol/http.ts';
import { productSteps } from '../steps.ts';
import type { Call, Steps, World } from '../world.ts';
import { generatedMutant } from './builders/generated.ts';
import { valueMutant } from './builders/values.ts';
import { clientTokens } from './clientTokens.ts';
import { credentials } from './credentials.ts';
import { dealSizing } from './dealSizing.ts';
import { errors } from './errors.ts';
import { invitations } from './invitations.ts';
import { isolation } from './isolation.ts';
import { limits } from './limits.ts';
import { lists } from './lists.ts';
import { looseValidation } from './looseValidation.ts';
import type { Mutant, MutantTable } from './mutant.ts';
import { rawResponses } from './rawResponses.ts';
import { reads } from './reads.ts';
import { sinceLaunch } from './sinceLaunch.ts';
import { skippedRules } from './skippedRules.ts';
import { strictValidation } from './strictValidation.ts';
import { writes } from './writes.ts';

const tables: readonly MutantTable[] = [
  clientTokens,
  credentials,
  dealSizing,
  errors,
  invitations,
  isolation,
  limits,
  lists,
  looseValidation,
  rawResponses,
  reads,
  sinceLaunch,
  skippedRules,
  strictValidation,
  writes,
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

/** Why an account cannot have a mutant; null when it can. */
export const accountMutantProblem = (name: string): string | null =>
  findMutant(name) === null ? `There is no mutant ${name}. There are: ${[...mutants.keys()].join(', ')}.` : null;

const worldsWithAccountMutants = new WeakSet<World>();
/** Requests of which the account is remembered until they are answered; a dropped one never is. */
const maxPending = 1_000;

/** Makes a world use the mutants of its accounts; the steps that it has now remain those of all other accounts. */
export function useAccountMutants(world: World): void {
  if (worldsWithAccountMutants.has(world)) return;
  worldsWithAccountMutants.add(world);
  const { steps: shared, accounts } = world;
  const stepsByMutant = new Map<string, Steps>();
  const stepsOf = (account: string | null): Steps => {
    const name = account === null ? null : (accounts.find(account)?.mutant ?? null);
    const mutant = name === null ? null : findMutant(name);
    if (name === null || mutant === null) return shared;
    const steps = stepsByMutant.get(name) ?? withMutant(productSteps, mutant);
    stepsByMutant.set(name, steps);
    return steps;
  };
  const of = ({ caller }: Call): Steps => stepsOf(caller.account);
  // An error is encoded without its caller, and may precede the caller.
  const pending = new Map<string, string>();
  const remember = (request: HttpRequest): Steps => {
    const account = namedAccount(request, world);
    if (account === null) return shared;
    pending.set(request.requestId, account);
    const [oldest] = pending.size > maxPending ? pending.keys() : [];
    if (oldest !== undefined) pending.delete(oldest);
    return stepsOf(account);
  };
  const answered = (requestId: string): Steps => {
    const steps = stepsOf(pending.get(requestId) ?? null);
    pending.delete(requestId);
    return steps;
  };
  world.steps = {
    route: (request) => remember(request).route(request),
    authenticate: (request, scope) => stepsOf(namedAccount(request, scope)).authenticate(request, scope),
    throttle: (call, scope) => of(call).throttle(call, scope),
    injectFault: (call, scope) => of(call).injectFault(call, scope),
    decodeBody: (call, request) => of(call).decodeBody(call, request),
    authorize: (call, body, scope) => of(call).authorize(call, body, scope),
    validateRequest: (call, body) => of(call).validateRequest(call, body),
    runDueWork: (account, scope) => stepsOf(account).runDueWork(account, scope),
    perform: (call, input, scope) => of(call).perform(call, input, scope),
    validateResponse: (call, output) => of(call).validateResponse(call, output),
    encode: (call, output, scope) => {
      answered(call.requestId);
      return of(call).encode(call, output, scope);
    },
    encodeError: (error, request, scope) => answered(request.requestId).encodeError(error, request, scope),
  };
}
