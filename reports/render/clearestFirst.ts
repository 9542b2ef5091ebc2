import { operationNames } from '../../schemas/index.ts';
import type { Category } from '../coverage/requirement.ts';
import type { FailurePoint } from '../judge/failurePoint.ts';
import type { ReportRequirement } from '../report.ts';

const byLevel = { MUST: 0, SHOULD: 100, MAY: 200 } as const;
/** What leaks or loses data comes first. */
const byCategory: Readonly<Partial<Record<Category, number>>> = { security: 0, locking: 10, shape: 30, generated: 40 };

/** Worst first: MUST before SHOULD, security before the rest, and among equals the failure that is easiest to read. */
export const clearestFirst = (rows: readonly ReportRequirement[]): readonly ReportRequirement[] =>
  rows.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));

function rank(row: ReportRequirement): number {
  const failure = firstFailure(row);
  const isOneOperation = operationNames.some((name) => name === row.operation);
  const clarity = failure ? (failure.path ? 0 : 3) + (failure.expected ? 0 : 2) + lengthOf(failure) : 5;
  return byLevel[row.level] + (byCategory[row.category] ?? 20) + (isOneOperation ? 0 : 6) + clarity;
}
const lengthOf = ({ expected, received }: FailurePoint): number =>
  (expected?.length ?? 0) + (received?.length ?? 0) > 240 ? 1 : 0;

/** Where the first failing test of a requirement failed. */
export const firstFailure = ({ tests }: ReportRequirement): FailurePoint | null =>
  tests.find(({ outcome }) => outcome === 'failed')?.failure ?? null;
