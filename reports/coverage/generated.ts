import type { CallStats, TranscriptAttachment } from '../../client/exchange.ts';

/** What generated checks have sent, for one operation or for all. */
export interface GeneratedCounts {
  /** Of the properties that are about this operation. */
  readonly cases: number;
  /** Calls of this operation by any property: cases, their valid twins and set-up, and the steps of journeys. */
  readonly requests: number;
  readonly rejected: number;
  readonly shrinks: number;
  /** Searches that ran out of time before they had tried all their cases. */
  readonly timedOut: number;
}
type MutableCounts = { -readonly [Name in keyof GeneratedCounts]: GeneratedCounts[Name] };
const zeroCounts = (): MutableCounts => ({ cases: 0, requests: 0, rejected: 0, shrinks: 0, timedOut: 0 });

/** Adds up what the generated checks of a run have sent. */
export class GeneratedTally {
  readonly #counts = new Map<string, MutableCounts>();
  readonly #violated = new Map<string, Set<string>>();

  /** `about` is the operation whose property it is; `calls` counts by the operation called. */
  add(
    feature: string,
    { cases, rejected, shrinks, timedOut, constraints }: NonNullable<TranscriptAttachment['generated']>,
    calls: Readonly<Record<string, CallStats>>,
  ): void {
    const own = this.#of(feature);
    own.cases += cases;
    own.rejected += rejected;
    own.shrinks += shrinks;
    own.timedOut += timedOut;
    let called = 0;
    for (const [operation, made] of Object.entries(calls)) {
      this.#of(operation).requests += made.calls;
      called += made.calls;
    }
    // A case that is no call of an operation is raw bytes, and one request.
    if (called < cases) own.requests += cases;
    for (const [operation, names] of Object.entries(constraints)) {
      const broken = this.#violated.get(operation) ?? new Set();
      this.#violated.set(operation, broken);
      for (const name of names) broken.add(name);
    }
  }
  /** Operations and pages that something was generated for. */
  get features(): readonly string[] {
    return [...this.#counts.keys()].sort();
  }
  of(operation: string): GeneratedCounts {
    return this.#counts.get(operation) ?? zeroCounts();
  }
  all(): GeneratedCounts {
    const total = zeroCounts();
    for (const sent of this.#counts.values())
      for (const name of ['cases', 'requests', 'rejected', 'shrinks', 'timedOut'] as const) total[name] += sent[name];
    return total;
  }
  /** Constraints of an operation's request, as path#keyword, that an invalid request has violated. */
  violated(operation: string): ReadonlySet<string> {
    return this.#violated.get(operation) ?? new Set();
  }
  /** The same of all operations, as Operation/path#keyword. */
  constraints(): readonly string[] {
    return [...this.#violated].flatMap(([operation, names]) => [...names].map((each) => `${operation}/${each}`)).sort();
  }

  #of(operation: string): MutableCounts {
    const sent = this.#counts.get(operation) ?? zeroCounts();
    this.#counts.set(operation, sent);
    return sent;
  }
}
