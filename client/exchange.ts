import { type OperationName, operationNames, type ShapeError, type UndocumentedItem } from '../schemas/index.ts';
import type { QuotaBucket } from './rateLimiter.ts';

/** One request and its answer as they went over the wire, redacted. Times in milliseconds. */
export interface Exchange {
  /** Operation name, or what a raw request was about ('raw'). */
  readonly operation: OperationName | 'raw';
  /** `sdk`: POST / with X-Amz-Target; `rest`: POST /<Operation>. */
  readonly route: 'sdk' | 'rest' | 'raw';
  readonly startedAt: string;
  readonly durationMs: number;
  readonly request: HttpMessage & { readonly method: string; readonly url: string };
  /** null when no answer came. */
  readonly response: (HttpMessage & { readonly status: number }) | null;
  /** The error's name when the target answered with one, else null. */
  readonly error: string | null;
  readonly shapeErrors: readonly ShapeError[];
  readonly undocumented: readonly UndocumentedItem[];
}
export interface HttpMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The operation that a raw request names, by its X-Amz-Target or its path, whatever else either holds. */
export const operationNamedBy = (target: string): OperationName | null =>
  operationNames.find((name) => target.endsWith(name)) ?? null;

/** What one test leaves behind for the report: attached as JSON under the name `evidence`. */
export interface TranscriptAttachment {
  /** At most 20 exchanges, the last ones and those with faults. */
  readonly exchanges: readonly Exchange[];
  readonly calls: Readonly<Partial<Record<OperationName, CallStats>>>;
  /** Members ('Customer/Account/City', array items as '*') and enum values ('LifeCycle/Stage=Launched') seen. */
  readonly coverage: Readonly<
    Partial<Record<OperationName, { readonly request: readonly string[]; readonly response: readonly string[] }>>
  >;
  /** Requests that count against a quota, those of the set-up, raw ones and retries included. */
  readonly turns: Readonly<Record<QuotaBucket, number>>;
  /** Present on property tests. */
  readonly generated?: {
    readonly cases: number;
    readonly rejected: number;
    readonly shrinks: number;
    /** Searches that ran out of time before they had tried all their cases. */
    readonly timedOut: number;
    /** Contract constraints ('Customer/Account/Duns#pattern') that a fault has broken, per operation. */
    readonly constraints: Readonly<Partial<Record<OperationName, readonly string[]>>>;
    readonly seed: number;
    /** Present when a counterexample was found. */
    readonly counterexample?: {
      readonly id: string;
      readonly path: string;
      readonly smallest: unknown;
      readonly replay: string;
    };
  };
}
export interface CallStats {
  readonly calls: number;
  readonly throttled: number;
  readonly retries: number;
  /** Latency of each call, rounded to 0.1 ms. */
  readonly latenciesMs: readonly number[];
}
