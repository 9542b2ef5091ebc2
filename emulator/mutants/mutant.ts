import { readdirSync } from 'node:fs';
import type { OperationName, RequestOf } from '../../schemas/index.ts';
import type { AnyOperation } from '../operation.ts';
import type { Problem } from '../problem.ts';
import type { RawReply, RawRequest } from '../protocol/wire.ts';
import type { verify } from '../signature/verify.ts';
import type { Caller } from '../store/accounts.ts';
import type { World } from '../world.ts';
import { familyMember } from './means/families.ts';

type Verify = typeof verify<Caller>;
type Check = <O extends OperationName>(operation: O, body: Record<string, unknown>) => RequestOf<O>;

/** A deliberate, named fault that a conformance run must catch. Off unless asked for, by process or by account. */
export interface Mutant {
  /** Equals the file name. */
  readonly name: string;
  /** The id of the requirement that catches it. */
  readonly requirement: string;
  /** What is wrong, in one sentence. */
  readonly says: string;
  /** Stands in for the check of a request against the contract; `sound` is the right one. */
  readonly check?: (operation: OperationName, body: Record<string, unknown>, sound: Check) => unknown;
  /** Rules that are not looked at, by name. */
  readonly forgets?: readonly string[];
  /** Stands in for an operation; `next` is the sound one. */
  readonly operation?: (name: OperationName, next: AnyOperation) => AnyOperation;
  /** Changes a reply after it has passed the contract. A member set to undefined is not sent. */
  readonly reply?: (name: OperationName, body: unknown) => unknown;
  /** Stands in for the allow-list of a credential. */
  readonly permit?: () => void;

  // What follows is asked before anybody is known, or outlives a request: it can be had for the whole process only.
  /** Stands in for a part of the world. */
  readonly world?: (sound: World) => Partial<World>;
  /** Stands in for the signature's check. */
  readonly verify?: (sound: Verify, ...asked: Parameters<Verify>) => Caller;
  /** Changes a problem before it becomes a reply. */
  readonly refusal?: (problem: Problem) => Problem;
  /** Changes a reply's bytes, errors included. */
  readonly wire?: (reply: RawReply, raw: RawRequest) => RawReply;
}

/** Whether a mutant can be had only for the whole process, and not for one account. */
export const isOfProcess = ({ world, verify, refusal, wire }: Mutant): boolean =>
  [world, verify, refusal, wire].some((hook) => hook !== undefined);

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'mutant.ts',
);
const loaded = await Promise.all(
  files.map(async (file) => {
    const found: { readonly mutant?: Mutant } = await import(new URL(file, folder).href);
    if (found.mutant === undefined || `${found.mutant.name}.ts` !== file)
      throw new Error(`emulator/mutants/${file} must export a mutant of that name.`);
    return found.mutant;
  }),
);

/** All seeded faults, by name. */
export const mutants: ReadonlyMap<string, Mutant> = new Map(loaded.map((mutant) => [mutant.name, mutant]));

/** A seeded fault by its name, or by its family and place (means/families.ts); null when there is none. */
export const findMutant = (name: string): Mutant | null => mutants.get(name) ?? familyMember(name);

/** The fault that the whole process lives with, or none. */
export const mutantOfProcess = ({ settings }: Pick<World, 'settings'>): Mutant | null =>
  settings.mutant === null ? null : findMutant(settings.mutant);

/** The fault that an account lives with: its own, else the process's, else none. */
export function mutantOf(account: string, world: Pick<World, 'accounts' | 'settings'>): Mutant | null {
  const own = world.accounts.find(account)?.mutant ?? null;
  return own === null ? mutantOfProcess(world) : findMutant(own);
}
