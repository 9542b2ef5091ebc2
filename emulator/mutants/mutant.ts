import { readdirSync } from 'node:fs';
import type { OperationName } from '../../schemas/index.ts';
import type { AnyOperation } from '../operation.ts';
import type { RawReply } from '../protocol/wire.ts';
import type { World } from '../world.ts';

/** A deliberate, named fault that a conformance run must catch. Off unless asked for, by process or by account. */
export interface Mutant {
  /** Equals the file name. */
  readonly name: string;
  /** The id of the requirement that catches it. */
  readonly requirement: string;
  /** What is wrong, in one sentence. */
  readonly says: string;
  /** Stands in for an operation; `next` is the sound one. */
  readonly operation?: (name: OperationName, next: AnyOperation) => AnyOperation;
  /** Changes a reply after it has passed the contract. A member set to undefined is not sent. */
  readonly reply?: (name: OperationName, body: unknown) => unknown;
  /** Changes a reply's bytes. */
  readonly wire?: (name: OperationName, reply: RawReply) => RawReply;
}

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

/** The fault that an account lives with: its own, else the process's, else none. */
export function mutantOf(account: string, { accounts, settings }: Pick<World, 'accounts' | 'settings'>): Mutant | null {
  const name = accounts.find(account)?.mutant ?? settings.mutant;
  return name === null ? null : (mutants.get(name) ?? null);
}
