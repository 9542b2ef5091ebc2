import { readdirSync } from 'node:fs';
import type { OperationName, RequestOf } from '../../schemas/index.ts';
import type { ApiError } from '../apiError.ts';
import type { AnyOperationHandler } from '../operationHandler.ts';
import type { HttpRequest, HttpResponse } from '../protocol/http.ts';
import type { verify } from '../signature/verify.ts';
import type { Caller } from '../store/accountStore.ts';
import type { World } from '../world.ts';
import { generatedMutant } from './builders/generated.ts';

type VerifySignature = typeof verify<Caller>;
type CheckRequest = <O extends OperationName>(operation: O, body: Record<string, unknown>) => RequestOf<O>;

/** A deliberate, named fault that a conformance run must catch. Off unless asked for, by process or by account. */
export interface Mutant {
  /** Equals the file name. */
  readonly name: string;
  /** The id of the requirement that catches it. */
  readonly caughtBy: string;
  /** What is wrong, in one sentence. */
  readonly description: string;
  /** Stands in for the check of a request against the contract; `sound` is the right one. */
  readonly checkRequest?: (operation: OperationName, body: Record<string, unknown>, original: CheckRequest) => unknown;
  /** Rules that are not looked at, by name. */
  readonly disabledRules?: readonly string[];
  /** Stands in for an operation; `next` is the sound one. */
  readonly operation?: (name: OperationName, original: AnyOperationHandler) => AnyOperationHandler;
  /** Changes a reply after it has passed the contract. A member set to undefined is not sent. */
  readonly response?: (name: OperationName, body: unknown) => unknown;
  /** Stands in for the allow-list of a credential. */
  readonly authorize?: () => void;

  // What follows is asked before anybody is known, or outlives a request: it can be had for the whole process only.
  /** Stands in for a part of the world. */
  readonly world?: (original: World) => Partial<World>;
  /** Stands in for the signature's check. */
  readonly verify?: (original: VerifySignature, ...args: Parameters<VerifySignature>) => Caller;
  /** Changes a problem before it becomes a reply. */
  readonly error?: (error: ApiError) => ApiError;
  /** Changes a reply's bytes, errors included. */
  readonly rawResponse?: (response: HttpResponse, raw: HttpRequest) => HttpResponse;
}

/** Whether a mutant can be had only for the whole process, and not for one account. */
export const isProcessWide = ({ world, verify, error, rawResponse }: Mutant): boolean =>
  [world, verify, error, rawResponse].some((hook) => hook !== undefined);

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
export const findMutant = (name: string): Mutant | null => mutants.get(name) ?? generatedMutant(name);

/** The fault that the whole process lives with, or none. */
export const processMutant = ({ settings }: Pick<World, 'settings'>): Mutant | null =>
  settings.mutant === null ? null : findMutant(settings.mutant);

/** The fault that an account lives with: its own, else the process's, else none. */
export function accountMutant(account: string, world: Pick<World, 'accounts' | 'settings'>): Mutant | null {
  const own = world.accounts.find(account)?.mutant ?? null;
  return own === null ? processMutant(world) : findMutant(own);
}
