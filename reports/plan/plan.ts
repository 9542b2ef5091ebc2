import { readFileSync } from 'node:fs';
import { type Budget, publishedQuotas, type QuotaBucket, usedQuota } from '../../client/rateLimiter.ts';
import { type AnnotatedTest, isSelfCheck, type Level, levels, requirementOf } from '../coverage/requirement.ts';

/** What a run against a target that is not ours sent for each requirement, and why it judged some of them not. */
export interface MeasuredCosts {
  readonly requests: Readonly<Record<string, readonly [reads: number, writes: number]>>;
  readonly untested: Readonly<Record<string, string>>;
}

/** What a run would judge and send. */
export interface Plan {
  readonly tests: number;
  readonly judged: Readonly<Record<Level, number>>;
  /** Requirements without a verdict, by reason, the most frequent reason first. */
  readonly untested: readonly (readonly [reason: string, count: number])[];
  /** Requirements that were never measured: they count as the mean of the others. */
  readonly unmeasured: number;
  readonly reads: number;
  readonly writes: number;
}
/** What the user says that a live account brings. */
export interface Available {
  readonly ownEmulator: boolean;
  readonly assignee: boolean;
  readonly secondAccount: boolean;
}

const withoutTest = 'have no test: `npm run requirements` says why';

/** The costs that are kept beside this file: `npm run plan:measure` writes them. */
export const readCosts = (): MeasuredCosts =>
  JSON.parse(readFileSync(new URL('./costs.json', import.meta.url), 'utf8')) as MeasuredCosts;

/** Plans the run of the selected tests from what such a run cost before. Sends nothing. */
export function planOf(selected: readonly AnnotatedTest[], costs: MeasuredCosts, available: Available): Plan {
  const judged: Record<Level, number> = { MUST: 0, SHOULD: 0, MAY: 0 };
  const reasons = new Map<string, number>();
  const requests = { reads: 0, writes: 0, measured: 0, unmeasured: 0 };
  const seen = new Set<string>();
  for (const test of selected) {
    const requirement = requirementOf(test);
    if (!requirement || isSelfCheck(requirement.id) || seen.has(requirement.id)) continue;
    seen.add(requirement.id);
    const reason = untestedReason(test, costs.untested[requirement.id] ?? null, available);
    if (reason !== null) {
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      continue;
    }
    judged[requirement.level] += 1;
    const cost = costs.untested[requirement.id] === undefined ? costs.requests[requirement.id] : undefined;
    requests.reads += cost?.[0] ?? 0;
    requests.writes += cost?.[1] ?? 0;
    requests[cost ? 'measured' : 'unmeasured'] += 1;
  }
  const scale = requests.measured === 0 ? 0 : 1 + requests.unmeasured / requests.measured;
  return {
    tests: selected.length,
    judged,
    untested: [...reasons].sort(([, one], [, other]) => other - one),
    unmeasured: requests.unmeasured,
    reads: Math.round(requests.reads * scale),
    writes: Math.round(requests.writes * scale),
  };
}

function untestedReason(
  { annotations }: AnnotatedTest,
  measured: string | null,
  { ownEmulator, assignee, secondAccount }: Available,
): string | null {
  if (annotations.some(({ type }) => type === 'untested')) return withoutTest;
  if (measured === null || ownEmulator) return null;
  if (assignee && measured.includes('ASSIGNEE')) return null;
  return secondAccount && measured.includes('SECOND_PROFILE') ? null : measured;
}

/** How long the quotas alone make a run take, in seconds: reads go on while a write waits for its turn. */
export function secondsAtQuotas({ reads, writes }: Pick<Plan, 'reads' | 'writes'>, scale = 1): number {
  const at = (bucket: QuotaBucket, count: number): number =>
    count / (publishedQuotas[bucket].perSecond * usedQuota * scale);
  return Math.max(at('read', reads), at('write', writes));
}

/** Which limit ends the run before everything is judged; null when none does. */
export function endedBy({ reads, writes }: Plan, seconds: number, budget: Budget): string | null {
  if (reads + writes > budget.requests) return `BUDGET allows ${budget.requests} requests`;
  if (writes > budget.writes) return `BUDGET allows ${budget.writes} writes`;
  if (seconds > budget.seconds) return `BUDGET allows ${budget.seconds} s`;
  if (writes > publishedQuotas.write.perDay) return `a day allows ${publishedQuotas.write.perDay} writes`;
  return reads > publishedQuotas.read.perDay ? `a day allows ${publishedQuotas.read.perDay} reads` : null;
}
export const judgedCount = ({ judged }: Plan): number => levels.reduce((sum, level) => sum + judged[level], 0);
