import type { Counts, Outcome } from '../judge/outcomes.ts';
import type { RunSnapshot } from './snapshot.ts';

export interface OutcomeChange {
  readonly id: string;
  readonly from: Outcome | null;
  readonly to: Outcome | null;
}
export interface LatencyChange {
  readonly operation: string;
  readonly from: number;
  readonly to: number;
}
/** What differs between two full runs of one target. */
export interface Changes {
  readonly since: { readonly run: string; readonly startedAt: string; readonly contract: string };
  /** Now failed. */
  readonly red: readonly OutcomeChange[];
  readonly green: readonly OutcomeChange[];
  /** New, gone, or turned in another way, such as from passed to untested. */
  readonly other: readonly OutcomeChange[];
  readonly appeared: readonly string[];
  readonly vanished: readonly string[];
  readonly undocumented: readonly string[];
  readonly slower: readonly LatencyChange[];
  readonly faster: readonly LatencyChange[];
  /** Failing requirement → start of the first run of its present streak. */
  readonly failingSince: Readonly<Record<string, string>>;
}
/** One point of the sparkline. */
export interface Trend {
  readonly startedAt: string;
  readonly counts: Counts;
}

/** Compares two runs. Earlier runs, oldest first, tell noise in latency from a change. */
export function compare(old: RunSnapshot, now: RunSnapshot, earlier: readonly RunSnapshot[] = [old]): Changes {
  const ids = [...new Set([...Object.keys(old.outcomes), ...Object.keys(now.outcomes)])].sort();
  const outcomeChanges = ids
    .map((id): OutcomeChange => ({ id, from: old.outcomes[id] ?? null, to: now.outcomes[id] ?? null }))
    .filter(({ from, to }) => from !== to);
  const before = new Set(membersOf(old));
  const after = new Set(membersOf(now));
  const speeds = Object.keys(now.speed)
    .sort()
    .flatMap((operation) => latencyChanges(operation, earlier, now));
  return {
    since: { run: old.run, startedAt: old.startedAt, contract: old.contract },
    red: outcomeChanges.filter(({ to }) => to === 'failed'),
    green: outcomeChanges.filter(({ from, to }) => to === 'passed' && from !== null),
    other: outcomeChanges.filter(({ from, to }) => to !== 'failed' && !(to === 'passed' && from !== null)),
    appeared: [...after].filter((each) => !before.has(each)).sort(),
    vanished: [...before].filter((each) => !after.has(each)).sort(),
    undocumented: now.undocumented.filter((each) => !old.undocumented.includes(each)).toSorted(),
    slower: speeds.filter(({ from, to }) => to > from),
    faster: speeds.filter(({ from, to }) => to < from),
    failingSince: failingSince(earlier, now),
  };
}

/** It passed and now nobody can say: its verdict is gone, though not to the worse of the target. */
export const noLongerProven = ({ from, to }: OutcomeChange): boolean =>
  from === 'passed' && to !== null && to !== 'failed';

/** Whether a reader on call should look: a promise turned, a member went, an unknown one came, or calls became slower. */
export const isRegression = ({ red, other, vanished, undocumented, slower }: Changes): boolean =>
  red.length > 0 ||
  other.some(noLongerProven) ||
  undocumented.length > 0 ||
  slower.length > 0 ||
  vanished.some((each) => !each.includes('='));

/** Only operations that both runs called: one that was not called says nothing of its members. */
function membersOf({ shapes }: RunSnapshot): string[] {
  return Object.entries(shapes).flatMap(([operation, seen]) => seen.map((path) => `${operation} ${path}`));
}

const minCalls = 20;
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/**
 * Latency is noisy: a change counts when p50 leaves the median of the earlier runs by three times their usual
 * deviation, by half of it at least, and by 20 ms at least, each over 20 calls or more.
 */
function latencyChanges(
  operation: string,
  earlier: readonly RunSnapshot[],
  now: RunSnapshot,
): readonly LatencyChange[] {
  const present = now.speed[operation];
  const past = earlier
    .flatMap(({ speed }) => speed[operation] ?? [])
    .filter(({ calls }) => calls >= minCalls)
    .map(({ p50 }) => p50);
  if (!present || present.calls < minCalls || past.length === 0) return [];
  const usual = median(past);
  const spread = median(past.map((each) => Math.abs(each - usual)));
  const moved = Math.abs(present.p50 - usual);
  return moved > Math.max(3 * spread, usual / 2, 20) ? [{ operation, from: usual, to: present.p50 }] : [];
}

function failingSince(earlier: readonly RunSnapshot[], now: RunSnapshot): Record<string, string> {
  const failing = Object.entries(now.outcomes)
    .filter(([, outcome]) => outcome === 'failed')
    .map(([id]) => id);
  return Object.fromEntries(
    failing.map((id) => {
      let since = now.startedAt;
      for (const run of earlier.toReversed()) {
        if (run.outcomes[id] !== 'failed') break;
        since = run.startedAt;
      }
      return [id, since];
    }),
  );
}
