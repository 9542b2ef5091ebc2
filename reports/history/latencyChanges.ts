import type { LatencyChange } from './changes.ts';
import type { RunSnapshot } from './snapshot.ts';

type Timed = Pick<RunSnapshot, 'speed'>;
const minCalls = 20;
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/**
 * Latency is noisy: a change counts when p50 differs from the median of the earlier runs by more than three times their
 * usual deviation, by more than half of it, and by more than 20 ms, each over at least 20 calls.
 */
export function latencyChanges(operation: string, earlier: readonly Timed[], now: Timed): readonly LatencyChange[] {
  const present = now.speed[operation];
  const past = earlier
    .flatMap(({ speed }) => speed[operation] ?? [])
    .filter(({ calls }) => calls >= minCalls)
    .map(({ p50 }) => p50);
  if (!present || present.calls < minCalls || past.length === 0) return [];
  const usual = median(past);
  const spread = median(past.map((each) => Math.abs(each - usual)));
  const change = Math.abs(present.p50 - usual);
  return change > Math.max(3 * spread, usual / 2, 20) ? [{ operation, from: usual, to: present.p50 }] : [];
}
