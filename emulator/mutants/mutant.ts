import type { Steps } from '../world.ts';

/** Replaces steps of the request path; `original` are the steps that it replaces. */
export type Mutation = (original: Steps) => Partial<Steps>;

/** A deliberate, named bug that a conformance run must catch. Off unless asked for, for the process or for one account. */
export interface Mutant {
  readonly name: string;
  /** The id of the requirement that catches it. */
  readonly caughtBy: string;
  /** What is wrong, in one sentence. */
  readonly description: string;
  readonly replaces: Mutation;
}

/** A family of mutants, by name. */
export type MutantTable = Readonly<Record<string, Omit<Mutant, 'name'>>>;
