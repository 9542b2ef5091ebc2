import type { Evidence } from '../client/exchange.ts';
import { Generated } from './coverage/generated.ts';

/** What all tests together sent and saw, per operation. */
export interface Seen {
  readonly request: ReadonlySet<string>;
  readonly response: ReadonlySet<string>;
}
export interface Speed {
  readonly calls: number;
  readonly throttled: number;
  readonly retries: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Calls per slot of the chart: up to 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 ms, and beyond. */
  readonly slots: readonly number[];
}
export interface DriftSeen {
  readonly operation: string;
  readonly path: string;
  readonly kind: 'member' | 'value';
  readonly value: string;
  readonly error: string | null;
  times: number;
}
export const slotEnds = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** The value below which `share` of the sorted list lies (nearest rank). */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

interface Calls {
  calls: number;
  throttled: number;
  retries: number;
  readonly millis: number[];
}

export class Tally {
  readonly generated = new Generated();
  readonly #seen = new Map<string, { request: Set<string>; response: Set<string> }>();
  readonly #calls = new Map<string, Calls>();
  readonly #drift = new Map<string, DriftSeen>();

  /** `about` is the operation, or other page, of the requirement that the evidence is for. */
  add({ calls, seen, generated, exchanges }: Evidence, about: string): void {
    for (const [operation, made] of Object.entries(calls)) {
      const all = getOr(this.#calls, operation, () => ({ calls: 0, throttled: 0, retries: 0, millis: [] }));
      all.calls += made.calls;
      all.throttled += made.throttled;
      all.retries += made.retries;
      for (const each of made.millis) all.millis.push(each);
    }
    for (const [operation, { request, response }] of Object.entries(seen)) {
      const all = getOr(this.#seen, operation, () => ({ request: new Set(), response: new Set() }));
      for (const path of request) all.request.add(path);
      for (const path of response) all.response.add(path);
    }
    for (const { operation, drift, error } of exchanges)
      for (const { path, kind, value } of drift) {
        const key = `${operation} ${kind} ${path.replaceAll(/\/\d+(?=\/|$)/g, '/*')} ${value}`;
        getOr(this.#drift, key, () => ({
          operation,
          path: path.replaceAll(/\/\d+(?=\/|$)/g, '/*'),
          kind,
          value,
          error,
          times: 0,
        })).times += 1;
      }
    if (generated) this.generated.add(about, generated, calls);
  }

  seen(operation: string): Seen {
    return this.#seen.get(operation) ?? { request: new Set(), response: new Set() };
  }
  drift(): readonly DriftSeen[] {
    return [...this.#drift].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => ({ ...row }));
  }
  /** Latency and counts per operation; these differ from run to run, so they belong in the stamp block. */
  speed(): Readonly<Record<string, Speed>> {
    return Object.fromEntries(
      [...this.#calls].sort(([a], [b]) => (a < b ? -1 : 1)).map(([operation, made]) => [operation, speedOf(made)]),
    );
  }
}

function speedOf({ calls, throttled, retries, millis }: Calls): Speed {
  const sorted = millis.toSorted((a, b) => a - b);
  const slots = [...slotEnds, Number.POSITIVE_INFINITY].map(
    (end, index) => sorted.filter((each) => each <= end && each > (slotEnds[index - 1] ?? -1)).length,
  );
  return {
    calls,
    throttled,
    retries,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    slots,
  };
}
function getOr<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}
