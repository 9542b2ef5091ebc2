import type { Example } from './discrepancy.ts';

/** What the API asked for or returned at one time, and where that is written. */
export interface Reading {
  readonly reading: string;
  readonly source: string;
}

/** A promise that the API has changed. The contract takes today's reading; the derivation fails on a change without a row. */
export interface Change {
  /** Permanent, kebab-case. */
  readonly id: string;
  readonly where: string;
  readonly before: Reading;
  readonly now: Reading;
  /** Date of the change, or of the first source that has it. */
  readonly on: string;
  /**
   * What differs between the models: `Shape#keyword`, `Shape/Member#keyword`, `Shape/Member#required`, or
   * `Operation!Error` for an error that an operation may return.
   */
  readonly keys: readonly string[];
  readonly examples: readonly Example[];
  /** Why no requirement is about this promise; absent when one is, marked superseded (specs/support/citation.ts). */
  readonly withoutRequirement?: string;
}

/** When members, values and operations were added. Without a row, the date is that of the first source that has them. */
export interface AdditionDate {
  readonly on: string;
  readonly source: string;
  /** `Operation`, `Shape/Member`, `Shape=value` or `Shape#keyword`. */
  readonly keys: readonly string[];
}
