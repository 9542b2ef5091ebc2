import type { OperationName } from '../../schemas/index.ts';
import type { ExpectedError, ReceivedError } from '../expectedError.ts';

/** What the response to a request must be. */
export type Expectation =
  | { readonly kind: 'accepted'; readonly expectedBody?: unknown }
  | { readonly kind: 'rejected'; readonly expectedErrors: readonly ExpectedError[] };

/** One request of a sequence. Steps with the same `concurrentGroup` are sent at once. */
export interface Step {
  readonly operation: OperationName;
  readonly route?: 'sdk' | 'rest';
  /** The body. Its placeholders (placeholder.ts) stand for values of earlier responses, or for new ones. */
  readonly body: unknown;
  /** How the body is encoded, where that matters. */
  readonly encoding?: 'spaced' | 'reversed';
  readonly concurrentGroup?: number;
  /** Whether the request starts a task and is repeated until TaskStatus is no longer IN_PROGRESS. */
  readonly pollTask?: boolean;
  /** Whether ResourceNotFoundException is retried for a while: reads may lag behind writes (behaviour B.2). */
  readonly retryNotFound?: boolean;
  /** Whether the step is only set-up: its failure shows nothing about the requirement. */
  readonly setUp?: boolean;
  readonly expect?: Expectation;
  /** What both validators must find of the request; not checked unless given. */
  readonly validity?: 'valid' | 'invalid';
}

/** A relation between the responses of several steps, which are given by their indices. */
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

/** A counterexample as it is saved, complete enough to replay it on any target. */
export interface ReplayCase {
  /** `F-` and four hexadecimal digits, a digest of the steps. */
  readonly id: string;
  readonly requirement: string;
  readonly statement: string;
  /** How the target failed when the case was found. */
  readonly failure: string;
  readonly seed: number;
  readonly path: string;
  readonly shrinks: number;
  readonly steps: readonly Step[];
  readonly checks: readonly Check[];
}

/** The response to one step, with its times. */
export interface StepResult {
  readonly operation: OperationName;
  readonly requestBody: unknown;
  readonly ok: boolean;
  readonly body: unknown;
  readonly error: ReceivedError | null;
  readonly startMs: number;
  readonly endMs: number;
}

/** Sends the request of one step. The specs provide it, since generators do not use the network. */
export type SendStep = (step: Step, body: unknown) => Promise<StepResult>;
