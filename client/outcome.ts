/** What becomes of a requirement whose test could not reach a verdict of its own. */
export type Outcome = 'failed' | 'indeterminate' | 'untested' | 'harness error';
/** Why a target could not be judged. */
export type IndeterminateReason = 'throttled' | 'timed out' | 'connection dropped' | 'not permitted' | 'budget spent';

const created: OutcomeError[] = [];

/** An error that decides the outcome of the test it ends. `reason` is what the report shows. */
export class OutcomeError extends Error {
  readonly outcome: Outcome;
  readonly reason: string;
  constructor(name: string, outcome: Outcome, message: string, reason: string = message) {
    super(message);
    this.name = name;
    this.outcome = outcome;
    this.reason = reason;
    created.push(this);
  }
}

/** Every OutcomeError created since the last call, thrown or not: the test runner passes errors on as text only. */
export const takeOutcomeErrors = (): readonly OutcomeError[] => created.splice(0);

/** The target could not be judged: the requirement neither passes nor fails. */
export class Indeterminate extends OutcomeError {
  override readonly reason: IndeterminateReason;
  constructor(reason: IndeterminateReason, message: string) {
    super('Indeterminate', 'indeterminate', `${reason}: ${message}`, reason);
    this.reason = reason;
  }
}

/** A mistake of our own: it says nothing about the target. */
export class HarnessError extends OutcomeError {
  constructor(message: string) {
    super('HarnessError', 'harness error', message);
  }
}

/** The target failed in a way that no assertion of a test can see, such as a response that never arrives whole. */
export class TargetFailed extends OutcomeError {
  constructor(message: string) {
    super('TargetFailed', 'failed', message);
  }
}
