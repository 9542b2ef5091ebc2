/** Why no verdict could be reached: nothing of this is charged to the target. */
export type IndeterminateReason = 'throttled' | 'timed out' | 'connection dropped' | 'not permitted' | 'budget spent';

/** Thrown when a requirement can neither pass nor fail. The report reads the cause from the message's beginning. */
export class Indeterminate extends Error {
  readonly reason: IndeterminateReason;
  constructor(why: IndeterminateReason, message: string) {
    super(`Indeterminate(${why}): ${message}`);
    this.reason = why;
  }
}
