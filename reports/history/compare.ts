import { isCallerValue } from '../coverage/callerValues.ts';
import { type Outcome, outcomes } from '../judge/outcomes.ts';
import type { Changes, OutcomeChange } from './changes.ts';
import { latencyChanges } from './latencyChanges.ts';
import type { RunSnapshot } from './snapshot.ts';

/** Compares two full runs of one target. `earlier`, oldest first, separates noise in latency from a change. */
export function compare(old: RunSnapshot, now: RunSnapshot, earlier: readonly RunSnapshot[] = [old]): Changes {
  const before = followReplacements(old.outcomes, now.retired);
  const ids = [...new Set([...Object.keys(before), ...Object.keys(now.outcomes)])].sort();
  const changed = ids
    .map((id): OutcomeChange => ({ id, from: before[id] ?? null, to: now.outcomes[id] ?? null }))
    .filter(({ from, to }) => from !== to);
  const isRetired = ({ id, to }: OutcomeChange): boolean => to === null && id in now.retired;
  const [had, has] = [new Set(elementsOf(old)), new Set(elementsOf(now))];
  const speeds = Object.keys(now.speed)
    .sort()
    .flatMap((operation) => latencyChanges(operation, earlier, now));
  return {
    since: { run: old.run, startedAt: old.startedAt, contract: old.contract },
    red: changed.filter(({ to }) => to === 'failed'),
    green: changed.filter(({ from, to }) => to === 'passed' && from !== null),
    gone: changed.filter((each) => each.to === null && !isRetired(each)),
    other: changed.filter(
      (each) => each.to !== 'failed' && !(each.to === 'passed' && each.from !== null) && each.to !== null,
    ),
    retired: changed.filter(isRetired).map(({ id }) => id),
    appeared: [...has].filter((each) => !had.has(each)).sort(),
    vanished: [...had].filter((each) => !has.has(each)).sort(),
    undocumented: now.undocumented.filter((each) => !old.undocumented.includes(each)).toSorted(),
    slower: speeds.filter(({ from, to }) => to > from),
    faster: speeds.filter(({ from, to }) => to < from),
    failingSince: failingSince(earlier, now),
  };
}

/** A verdict that the earlier run had and this one has not, though the requirement did not fail. */
export const noLongerProven = ({ from, to }: OutcomeChange): boolean =>
  from === 'passed' && to !== null && to !== 'failed';

/**
 * Whether someone should look: a requirement failed, lost its verdict or is gone without being retired, a member
 * vanished, an undocumented one came, or calls became slower.
 */
export const isRegression = ({ red, gone, other, vanished, undocumented, slower }: Changes): boolean =>
  red.length > 0 ||
  gone.length > 0 ||
  other.some(noLongerProven) ||
  undocumented.length > 0 ||
  slower.length > 0 ||
  vanished.some((each) => !each.includes('='));

/** The earlier outcomes under the ids of today: one that was replaced counts for its replacement, the worst of several. */
function followReplacements(
  earlier: RunSnapshot['outcomes'],
  retired: RunSnapshot['retired'],
): Readonly<Record<string, Outcome>> {
  const found: Record<string, Outcome> = {};
  for (const [id, outcome] of Object.entries(earlier)) {
    const today = retired[id] ?? id;
    const known = found[today];
    if (known === undefined || outcomes.indexOf(outcome) < outcomes.indexOf(known)) found[today] = outcome;
  }
  return found;
}

/** Members, and the values that AWS chooses: what our own requests chose to send says nothing about the target. */
const elementsOf = ({ shapes }: RunSnapshot): string[] =>
  Object.entries(shapes).flatMap(([operation, seen]) =>
    seen.filter((path) => !path.includes('=') || !isCallerValue(path)).map((path) => `${operation} ${path}`),
  );

function failingSince(earlier: readonly RunSnapshot[], now: RunSnapshot): Record<string, string> {
  const failing = Object.entries(now.outcomes)
    .filter(([, outcome]) => outcome === 'failed')
    .map(([id]) => id);
  const runs = earlier.toReversed().map(({ startedAt, outcomes: found }) => ({
    startedAt,
    found: followReplacements(found, now.retired),
  }));
  return Object.fromEntries(
    failing.map((id) => {
      const broken = runs.findIndex(({ found }) => found[id] !== 'failed');
      const streak = broken < 0 ? runs : runs.slice(0, broken);
      return [id, streak.at(-1)?.startedAt ?? now.startedAt];
    }),
  );
}
