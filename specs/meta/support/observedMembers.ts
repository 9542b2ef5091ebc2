import { type Requirement, requirementOf } from '../../../reports/coverage/requirement.ts';
import { type OperationName, operationNames, operations } from '../../../schemas/index.ts';
import { mutableMembers } from './responseMembers.ts';
import { responseValues } from './responseValues.ts';
import { type FinishedTest, runSuite } from './runSuite.ts';

/** A mutant of one member of a response, and what a response must hold for the mutant to change it. */
export interface MemberMutant {
  readonly name: string;
  readonly operation: OperationName;
  /** The member, dotted; `*` is every item of a list. */
  readonly path: string;
  /** The member that must have a value, with / between names; empty is the response itself. */
  readonly needs: string;
}
/** What a run on the sound emulator has seen of responses. */
export interface Observation {
  /** The requirements whose tests saw a member have a value; those on its own page first. */
  readonly requirementsThatSaw: (mutant: MemberMutant) => Sightings;
  readonly failed: readonly string[];
  readonly tail: string;
}
export interface Sightings {
  /** Requirements of the operation's own page whose statement names the member: the likely ones. */
  readonly named: readonly string[];
  /** The rest of the page. */
  readonly own: readonly string[];
  readonly others: readonly string[];
}
interface Sighting {
  readonly id: string;
  readonly page: string;
  readonly statement: string;
}

/** Operations that answer with a body. */
export const answering = operationNames.filter((name) => !operations[name].void);

/** Every required member left out, and every member of a closed set given a value outside of it. */
export const shapeMutants = (): readonly MemberMutant[] =>
  answering.flatMap((operation) => {
    const { required, closed } = mutableMembers(operation);
    const mutant = (family: string) => (at: string) => ({
      name: `${family}:${operation}${at}`,
      operation,
      path: at.slice(1).replaceAll('/', '.'),
      needs: at.slice(1, Math.max(1, at.lastIndexOf('/'))).replace(/\/$/, ''),
    });
    return [...required.map(mutant('missing-member')), ...closed.map(mutant('invalid-value'))];
  });

/** Every member given another well-formed value; a list loses an item, and must have one. */
export const valueMutants = (): readonly MemberMutant[] =>
  answering.flatMap((operation) =>
    responseValues(operation).map(({ path, isList }) => ({
      name: `value:${operation}:${path}`,
      operation,
      path,
      needs: `${path.replaceAll('.', '/')}${isList ? '/*' : ''}`,
    })),
  );

/** Runs everything that expects an acceptance on the sound emulator, and notes which test saw which member. */
export async function observe(): Promise<Observation> {
  const { tests, tail } = await runSuite(
    ['specs/operations/', '--grep-invert', ' rejects | accepts or '],
    { TARGET: 'emulator', EMULATOR_FLAGS: '', PATIENCE: '0.5' },
    { deadlineMs: 600_000 },
  );
  const seen = new Map<string, Sighting[]>();
  for (const test of tests) {
    const requirement = requirementOf(test);
    if (requirement) for (const member of membersIn(test)) add(seen, member, requirement);
  }
  return {
    requirementsThatSaw: ({ operation, path, needs }) => {
      const found = seen.get(`${operation}/${needs}`) ?? [];
      const name = new RegExp(`\\b${path.split('.').at(-1)}\\b`);
      const ids = (wanted: (sighting: Sighting) => boolean) => [...new Set(found.filter(wanted).map(({ id }) => id))];
      return {
        named: ids(({ page, statement }) => page === operation && name.test(statement)),
        own: ids(({ page, statement }) => page === operation && !name.test(statement)),
        others: ids(({ page }) => page !== operation),
      };
    },
    failed: tests.filter(({ status }) => status === 'failed' || status === 'timedOut').map(({ title }) => title),
    tail,
  };
}

const membersIn = ({ observed }: FinishedTest): readonly string[] =>
  Object.entries(observed).flatMap(([operation, members]) => ['', ...members].map((at) => `${operation}/${at}`));

function add(seen: Map<string, Sighting[]>, member: string, { id, operation: page, statement }: Requirement): void {
  const known = seen.get(member) ?? [];
  seen.set(member, known);
  known.push({ id, page, statement });
}
