import type { Budget } from '../../client/rateLimiter.ts';
import { levels } from '../coverage/requirement.ts';
import { thousands } from '../render/html/components.ts';
import { terminalLine } from '../render/plainText.ts';
import { endedBy, judgedCount, type Plan, secondsAtQuotas } from './plan.ts';

/** What the text says of the target. */
export interface PlannedTarget {
  readonly name: string;
  readonly ownEmulator: boolean;
  readonly quotaScale: number;
}

/** A plan as `PLAN=1 npx playwright test` prints it. */
export function planText(plan: Plan, { name, ownEmulator, quotaScale }: PlannedTarget, budget: Budget): string {
  const judged = judgedCount(plan);
  const without = plan.untested.reduce((sum, [, count]) => sum + count, 0);
  const byLevel = levels.map((level) => `${thousands(plan.judged[level])} ${level}`).join(', ');
  return [
    `Plan of a run against ${name}. Nothing was sent.`,
    `  ${thousands(judged + without)} requirements in ${thousands(plan.tests)} tests: ${thousands(judged)} judged (${byLevel}), ${thousands(without)} untested.`,
    ...(ownEmulator
      ? ['  No quota applies: an emulator of ours takes a minute or two.']
      : costLines(plan, quotaScale, budget)),
    ...(without > 0 ? ['  Untested:'] : []),
    ...plan.untested.map(([reason, count]) => `  ${thousands(count).padStart(7)}  ${terminalLine(reason)}`),
  ].join('\n');
}

function costLines(plan: Plan, quotaScale: number, budget: Budget): readonly string[] {
  const seconds = secondsAtQuotas(plan, quotaScale);
  const quotas = quotaScale === 1 ? 'the published quotas' : `${quotaScale} times the published quotas`;
  const end = endedBy(plan, seconds, budget);
  return [
    `  About ${thousands(plan.reads)} reads and ${thousands(plan.writes)} writes: at least ${duration(seconds)} at ${quotas}, through one worker.`,
    ...(end === null ? [] : [`  ${end}: what is left then ends without a verdict.`]),
    ...(plan.unmeasured > 0
      ? [`  ${thousands(plan.unmeasured)} requirements were never measured and count as the mean.`]
      : []),
    '  Counted in an earlier run with the default number of generated cases; a target that lags is read more often.',
  ];
}

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
