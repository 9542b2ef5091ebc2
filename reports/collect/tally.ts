import type { TranscriptAttachment } from '../../client/exchange.ts';
import { GeneratedTally } from '../coverage/generated.ts';

/** What all tests together sent and saw, per operation. */
interface SeenElements {
  readonly request: ReadonlySet<string>;
  readonly response: ReadonlySet<string>;
}
export interface LatencyStats {
  readonly calls: number;
  readonly throttled: number;
  readonly retries: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Calls per slot of the chart: up to 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000 ms, and beyond. */
  readonly buckets: readonly number[];
}
interface UndocumentedSighting {
  readonly operation: string;
  readonly path: string;
  readonly kind: 'member' | 'value';
  readonly value: string;
  readonly error: string | null;
  times: number;
}
export const bucketLimitsMs = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;

/** The value below which `share` of the sorted list lies (nearest rank). */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

interface CallTotals {
  calls: number;
  throttled: number;
  retries: number;
  readonly latenciesMs: number[];
}

export class Tally {
  readonly generated = new GeneratedTally();
  readonly #seen = new Map<string, { request: Set<string>; response: Set<string> }>();
  readonly #calls = new Map<string, CallTotals>();
  readonly #undocumented = new Map<string, UndocumentedSighting>();

  /** `about` is the operation, or other page, of the requirement that the evidence is for. */
  add({ calls, coverage, generated, exchanges }: TranscriptAttachment, feature: string): void {
    for (const [operation, made] of Object.entries(calls)) {
      const all = getOrCreate(this.#calls, operation, () => ({ calls: 0, throttled: 0, retries: 0, latenciesMs: [] }));
      all.calls += made.calls;
      all.throttled += made.throttled;
      all.retries += made.retries;
      for (const each of made.latenciesMs) all.latenciesMs.push(each);
    }
    for (const [operation, { request, response }] of Object.entries(coverage)) {
      const all = getOrCreate(this.#seen, operation, () => ({ request: new Set(), response: new Set() }));
      for (const path of request) all.request.add(path);
      for (const path of response) all.response.add(path);
    }
    for (const { operation, undocumented, error } of exchanges)
      for (const { path, kind, value } of undocumented) {
        const key = `${operation} ${kind} ${path.replaceAll(/\/\d+(?=\/|$)/g, '/*')} ${value}`;
        getOrCreate(this.#undocumented, key, () => ({
          operation,
          path: path.replaceAll(/\/\d+(?=\/|$)/g, '/*'),
          kind,
          value,
          error,
          times: 0,
        })).times += 1;
      }
    if (generated) this.generated.add(feature, generated, calls);
  }

  seen(operation: string): SeenElements {
    return this.#seen.get(operation) ?? { request: new Set(), response: new Set() };
  }
  undocumented(): readonly UndocumentedSighting[] {
    return [...this.#undocumented].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => ({ ...row }));
  }
  /** Latency and counts per operation; these differ from run to run, so they belong in the stamp block. */
  latency(): Readonly<Record<string, LatencyStats>> {
    return Object.fromEntries(
      [...this.#calls].sort(([a], [b]) => (a < b ? -1 : 1)).map(([operation, made]) => [operation, latencyStats(made)]),
    );
  }
}

function latencyStats({ calls, throttled, retries, latenciesMs }: CallTotals): LatencyStats {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const buckets = [...bucketLimitsMs, Number.POSITIVE_INFINITY].map(
    (end, index) => sorted.filter((each) => each <= end && each > (bucketLimitsMs[index - 1] ?? -1)).length,
  );
  return {
    calls,
    throttled,
    retries,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    buckets,
  };
}
function getOrCreate<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known) return known;
  const made = make();
  map.set(key, made);
  return made;
}
