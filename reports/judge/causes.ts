import { operationNames } from '../../schemas/index.ts';
import type { RequirementResult } from '../collect/ledger.ts';
import { type FailurePoint, locateFailure } from './failurePoint.ts';

/** Failures with one cause: same operation, same response, same member. */
export interface FailureCause {
  readonly operation: string;
  readonly response: string;
  readonly path: string | null;
  /** What one of the failures says. */
  readonly message: string;
  readonly ids: readonly string[];
  readonly tests: number;
}

/** Groups the failed tests, largest group first. */
export function failureCauses(rows: readonly RequirementResult[]): readonly FailureCause[] {
  const groups = new Map<string, { cause: Omit<FailureCause, 'ids' | 'tests'>; ids: Set<string>; tests: number }>();
  for (const { requirement, tests } of rows)
    for (const test of tests) {
      if (test.judgement.outcome !== 'failed') continue;
      const point = locateFailure(test);
      const operation = point.operation ?? requirement.operation;
      const message = describePoint(point) ?? generalizeMessage(test.message ?? '');
      const key = [operation, point.response, point.path ?? generalizeMessage(test.message ?? '')].join('\n');
      const group = groups.get(key) ?? {
        cause: { operation, response: point.response, path: point.path, message },
        ids: new Set<string>(),
        tests: 0,
      };
      group.ids.add(requirement.id);
      group.tests += 1;
      groups.set(key, group);
    }
  return [...groups]
    .sort(([a, one], [b, other]) => other.tests - one.tests || (a < b ? -1 : 1))
    .map(([, { cause, ids, tests }]) => ({ ...cause, ids: [...ids].sort(), tests }));
}

/**
 * The operations that fail. A requirement on a page that spans operations, such as Lifecycle, counts for the operation
 * whose own requirement fails of the same cause, else for the one whose response shows the failure.
 */
export function failedOperations(rows: readonly RequirementResult[]): readonly string[] {
  const isOperation = (name: string): boolean => operationNames.some((each) => each === name);
  const pages = new Map(rows.map(({ requirement }) => [requirement.id, requirement.operation]));
  const found = failureCauses(rows).flatMap(({ ids, operation }) => {
    const own = ids.map((id) => pages.get(id) ?? '').filter(isOperation);
    return own.length > 0 ? own : [operation];
  });
  return [...new Set(found)].filter(isOperation).sort();
}

const describePoint = ({ expected, received }: FailurePoint): string | null =>
  expected === null ? null : `expected ${expected}${received === null ? '' : `, got ${received}`}`.slice(0, 200);

/** The message without the values of one case: numbers become …. */
const generalizeMessage = (message: string): string =>
  (message.split('\n').find((line) => line.trim() !== '') ?? '').trim().replaceAll(/\d+/g, '…').slice(0, 160);
