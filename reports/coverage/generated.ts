import type { CallCount, Evidence } from '../../client/exchange.ts';

/** What generated checks have sent, for one operation or for all. */
export interface Sent {
  /** Of the properties that are about this operation. */
  readonly cases: number;
  /** Calls of this operation by any property: cases, their valid twins and set-up, and the steps of journeys. */
  readonly requests: number;
  readonly rejected: number;
  readonly shrinks: number;
  /** Searches that ran out of time before they had tried all their cases. */
  readonly cut: number;
}
type Counting = { -readonly [Name in keyof Sent]: Sent[Name] };
const none = (): Counting => ({ cases: 0, requests: 0, rejected: 0, shrinks: 0, cut: 0 });

/** Adds up what the generated checks of a run have sent. */
export class Generated {
  readonly #sent = new Map<string, Counting>();
  readonly #broken = new Map<string, Set<string>>();

  /** `about` is the operation whose property it is; `calls` counts by the operation called. */
  add(
    about: string,
    { cases, rejected, shrinks, cut, constraints }: NonNullable<Evidence['generated']>,
    calls: Readonly<Record<string, CallCount>>,
  ): void {
    const own = this.#of(about);
    own.cases += cases;
    own.rejected += rejected;
    own.shrinks += shrinks;
    own.cut += cut;
    let called = 0;
    for (const [operation, made] of Object.entries(calls)) {
      this.#of(operation).requests += made.calls;
      called += made.calls;
    }
    // A case that is no call of an operation is raw bytes, and one request.
    if (called < cases) own.requests += cases;
    for (const [operation, names] of Object.entries(constraints)) {
      const broken = this.#broken.get(operation) ?? new Set();
      this.#broken.set(operation, broken);
      for (const name of names) broken.add(name);
    }
  }
  /** Operations and pages that something was generated for. */
  get about(): readonly string[] {
    return [...this.#sent.keys()].sort();
  }
  of(operation: string): Sent {
    return this.#sent.get(operation) ?? none();
  }
  all(): Sent {
    const total = none();
    for (const sent of this.#sent.values())
      for (const name of ['cases', 'requests', 'rejected', 'shrinks', 'cut'] as const) total[name] += sent[name];
    return total;
  }
  /** Constraints of an operation's request, as path#keyword, that a fault has broken. */
  broken(operation: string): ReadonlySet<string> {
    return this.#broken.get(operation) ?? new Set();
  }
  /** The same of all operations, as Operation/path#keyword. */
  constraints(): readonly string[] {
    return [...this.#broken].flatMap(([operation, names]) => [...names].map((each) => `${operation}/${each}`)).sort();
  }

  #of(operation: string): Counting {
    const sent = this.#sent.get(operation) ?? none();
    this.#sent.set(operation, sent);
    return sent;
  }
}
