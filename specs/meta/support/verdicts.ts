import { classify } from '../../../reports/collect/classify.ts';
import { type Requirement, requirementOf } from '../../../reports/coverage/requirement.ts';
import { combine, type OutcomeWithReason } from '../../../reports/judge/outcomes.ts';
import type { FinishedTest } from './runSuite.ts';

/** What a verdict needs of a finished test. */
export type JudgedTest = Pick<FinishedTest, 'title' | 'status' | 'expectedStatus' | 'errors' | 'annotations'>;
export interface RequirementVerdict {
  readonly requirement: Requirement;
  readonly judgement: OutcomeWithReason;
}

/** The verdict on one test of a run in which each failure was expected: a failure is a failure and a pass is a pass. */
const verdictOn = (test: JudgedTest) =>
  classify({ ...test, expectedStatus: test.status === 'skipped' ? 'skipped' : 'passed' });

/** The requirements to which any of the tests charged a broken shape. */
export const chargedIn = (tests: readonly JudgedTest[]): ReadonlySet<string> =>
  new Set(tests.flatMap((test) => verdictOn(test).shapeFailures.map(({ id }) => id)));

/** The verdict on every requirement, as a ledger would give it, charges of other tests included. */
export function verdictsOf(tests: readonly JudgedTest[]): readonly RequirementVerdict[] {
  const found = new Map<string, { readonly requirement: Requirement; readonly judgements: OutcomeWithReason[] }>();
  for (const test of tests) {
    const requirement = requirementOf(test);
    if (!requirement) continue;
    const known = found.get(requirement.id) ?? { requirement, judgements: [] };
    known.judgements.push(verdictOn(test).ownJudgement);
    found.set(requirement.id, known);
  }
  const charged = chargedIn(tests);
  return [...found.values()].map(({ requirement, judgements }) => ({
    requirement,
    judgement: combine(charged.has(requirement.id) ? [...judgements, { outcome: 'failed', reason: null }] : judgements),
  }));
}
