import type { TestInfo } from '@playwright/test';
import { type Outcome, OutcomeError, takeOutcomeErrors } from '../../client/outcome.ts';

export { HarnessError, Indeterminate } from '../../client/outcome.ts';

/** What a requirement needs could not be set up: the requirement is untested, not failed. */
export class SetupFailed extends OutcomeError {
  /** The error that the target returned, or null when it did not return one. */
  readonly errorName: string | null;
  constructor(message: string, errorName: string | null = null) {
    super('SetupFailed', 'untested', message, `its set-up failed: ${message}`);
    this.errorName = errorName;
  }
}

/** Response bodies broke their shape. Each is charged to the requirement on that shape. */
export class ShapeBroken extends OutcomeError {
  readonly charges: readonly ShapeFailure[];
  constructor(charges: readonly ShapeFailure[]) {
    super('ShapeBroken', 'failed', charges.map(({ id, message }) => `${id}: ${message}`).join('\n'));
    this.charges = charges;
    this.stack = this.message;
  }
}
/** A requirement and what is held against it. */
export interface ShapeFailure {
  readonly id: string;
  readonly message: string;
}

/** An annotation of type `outcome`, as reports/collect/classify.ts reads it. */
export interface OutcomeAnnotation {
  readonly outcome: Outcome;
  readonly reason: string;
  /** Text of the error that this annotation explains. */
  readonly message: string;
  /** Requirements that are charged instead of the test's own. */
  readonly charges?: readonly ShapeFailure[];
}

/** Annotates the test with the outcome of each error that ended it: reporters see errors as text only. */
export function annotateOutcomes(
  info: Pick<TestInfo, 'errors' | 'annotations'>,
  ending: readonly OutcomeError[] = [],
): void {
  const texts = info.errors.map(({ message = '' }) => message);
  const ended = takeOutcomeErrors().filter(
    (error) => ending.includes(error) || texts.some((text) => text.includes(error.message)),
  );
  for (const error of new Set(ended)) {
    const { outcome, reason, message } = error;
    const charges = error instanceof ShapeBroken ? { charges: error.charges } : {};
    const annotation: OutcomeAnnotation = { outcome, reason, message, ...charges };
    info.annotations.push({ type: 'outcome', description: JSON.stringify(annotation) });
  }
}
