import type { Counts, Outcome } from '../outcomes.ts';
import type { Snapshot } from './snapshot.ts';

export interface Turn {
  readonly id: string;
  readonly from: Outcome | null;
  readonly to: Outcome | null;
}
export interface Slower {
  readonly operation: string;
  readonly from: number;
  readonly to: number;
}
/** What differs between two full runs of one target. */
export interface Changes {
  readonly since: { readonly run: string; readonly startedAt: string; readonly contract: string };
  /** Now failed. */
  readonly red: readonly Turn[];
  readonly green: readonly Turn[];
  /** New, gone, or turned in another way, such as from passed to untested. */
  readonly other: readonly Turn[];
  readonly appeared: readonly string[];
  readonly vanished: readonly string[];
  readonly drift: readonly string[];
  readonly slower: readonly Slower[];
  readonly faster: readonly Slower[];
  /** Failing requirement → start of the first run of its present streak. */
  readonly failingSince: Readonly<Record<string, string>>;
}
/** One point of the sparkline. */
export interface Trend {
  readonly startedAt: string;
  readonly counts: Counts;
}

/** Compares two runs. Earlier runs, oldest first, tell noise in latency from a change. */
export function compare(old: Snapshot, now: Snapshot, earlier: readonly Snapshot[] = [old]): Changes {
  const ids = [...new Set([...Object.keys(old.outcomes), ...Object.keys(now.outcomes)])].sort();
  const turns = ids
    .map((id): Turn => ({ id, from: old.outcomes[id] ?? null, to: now.outcomes[id] ?? null }))
    .filter(({ from, to }) => from !== to);
  const before = new Set(membersOf(old));
  const after = new Set(membersOf(now));
  const speeds = Object.keys(now.speed)
    .sort()
    .flatMap((operation) => beyondNoise(operation, earlier, now));
  return {
    since: { run: old.run, startedAt: old.startedAt, contract: old.contract },
    red: turns.filter(({ to }) => to === 'failed'),
    green: turns.filter(({ from, to }) => to === 'passed' && from !== null),
    other: turns.filter(({ from, to }) => to !== 'failed' && !(to === 'passed' && from !== null)),
    appeared: [...after].filter((each) => !before.has(each)).sort(),
    vanished: [...before].filter((each) => !after.has(each)).sort(),
    drift: now.drift.filter((each) => !old.drift.includes(each)).toSorted(),
    slower: speeds.filter(({ from, to }) => to > from),
    faster: speeds.filter(({ from, to }) => to < from),
    failingSince: failingSince(earlier, now),
  };
}

/** It passed and now nobody can say: its verdict is gone, though not to the worse of the target. */
export const unproven = ({ from, to }: Turn): boolean => from === 'passed' && to !== null && to !== 'failed';

/** Whether a reader on call should look: a promise turned, a member went, an unknown one came, or calls became slower. */
export const worse = ({ red, other, vanished, drift, slower }: Changes): boolean =>
  red.length > 0 ||
  other.some(unproven) ||
  drift.length > 0 ||
  slower.length > 0 ||
  vanished.some((each) => !each.includes('='));

/** Only operations that both runs called: one that was not called says nothing of its members. */
function membersOf({ shapes }: Snapshot): string[] {
  return Object.entries(shapes).flatMap(([operation, seen]) => seen.map((path) => `${operation} ${path}`));
}

const enough = 20;
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/**
 * Latency is noisy: a change counts when p50 leaves the median of the earlier runs by three times their usual
 * deviation, by half of it at least, and by 20 ms at least, each over 20 calls or more.
 */
function beyondNoise(operation: string, earlier: readonly Snapshot[], now: Snapshot): readonly Slower[] {
  const present = now.speed[operation];
  const past = earlier
    .flatMap(({ speed }) => speed[operation] ?? [])
    .filter(({ calls }) => calls >= enough)
    .map(({ p50 }) => p50);
  if (!present || present.calls < enough || past.length === 0) return [];
  const usual = median(past);
  const spread = median(past.map((each) => Math.abs(each - usual)));
  const moved = Math.abs(present.p50 - usual);
  return moved > Math.max(3 * spread, usual / 2, 20) ? [{ operation, from: usual, to: present.p50 }] : [];
}

function failingSince(earlier: readonly Snapshot[], now: Snapshot): Record<string, string> {
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
