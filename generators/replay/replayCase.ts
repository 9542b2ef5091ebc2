import type { OperationName } from '../../schemas/index.ts';
import type { ExpectedError, ReceivedError } from '../expectedError.ts';

/** What one request must be answered with. */
export type Expectation =
  | { readonly kind: 'accepted'; readonly expectedBody?: unknown }
  | { readonly kind: 'refused'; readonly expectedErrors: readonly ExpectedError[] };

/** One request of a sequence. Steps that share a `together` number are sent at once. */
export interface Step {
  readonly operation: OperationName;
  readonly route?: 'sdk' | 'rest';
  /** The body; strings of the form of `placeholder.ts` stand for what earlier answers held, or must be fresh. */
  readonly body: unknown;
  /** How the body is written on the wire, where that matters. */
  readonly encoding?: 'spaced' | 'reversed';
  readonly concurrentGroup?: number;
  /** A task: the same call is repeated until it is no longer in progress. */
  readonly pollTask?: boolean;
  /** Asked again for a while when the answer is ResourceNotFoundException: reading follows writing late (behaviour B.2). */
  readonly retryNotFound?: boolean;
  /** A step that only prepares: when it fails, nothing is said about the target. */
  readonly setUp?: boolean;
  readonly expect?: Expectation;
  /** What the two validators must say of the request; unsaid when neither is promised. */
  readonly validity?: 'valid' | 'broken';
}

/** What holds between the answers of several steps, given by their numbers. */
export type Check =
  | {
      readonly kind: 'same';
      readonly steps: readonly number[];
      readonly at: string;
      readonly except?: readonly string[];
    }
  | { readonly kind: 'reversed'; readonly steps: readonly [number, number]; readonly at: string; readonly by: string }
  | {
      readonly kind: 'joined';
      readonly parts: readonly number[];
      readonly whole: number;
      readonly at: string;
      readonly by: string;
    }
  | {
      readonly kind: 'filtered';
      readonly all: number;
      readonly some: number;
      readonly at: string;
      readonly by: string;
      readonly where: Readonly<Record<string, readonly string[]>>;
    }
  | {
      readonly kind: 'sorted';
      readonly step: number;
      readonly at: string;
      readonly by: string;
      readonly order: 'ASCENDING' | 'DESCENDING';
    }
  | {
      readonly kind: 'holdsAll';
      readonly parts: readonly number[];
      readonly at: string;
      readonly by: string;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'counts';
      readonly step: number;
      readonly at: string;
      readonly by: string;
      readonly count: number;
    }
  | {
      readonly kind: 'winners';
      readonly steps: readonly number[];
      readonly exactly: number;
      readonly losers: readonly ExpectedError[];
    }
  | { readonly kind: 'linearizable'; readonly steps: readonly number[]; readonly before: number };

/** A counterexample as it is saved: enough to send it again to any target. */
export interface ReplayCase {
  /** F- and four hexadecimal digits, made from the steps. */
  readonly id: string;
  readonly requirement: string;
  readonly statement: string;
  /** What was wrong when it was found. */
  readonly failure: string;
  readonly seed: number;
  readonly path: string;
  readonly shrinks: number;
  readonly steps: readonly Step[];
  readonly checks: readonly Check[];
}

/** What came back for one step, and when. */
export interface StepResult {
  readonly operation: OperationName;
  readonly requestBody: unknown;
  readonly ok: boolean;
  readonly body: unknown;
  readonly error: ReceivedError | null;
  readonly startMs: number;
  readonly endMs: number;
}

/** Sends one request. Given to whoever plays a case, since generators know no wire. */
export type SendStep = (step: Step, body: unknown) => Promise<StepResult>;
