import { classify } from '../../../reports/collect/classify.ts';
import { type Requirement, requirementOf } from '../../../reports/coverage/requirement.ts';
import { combine, type OutcomeWithReason } from '../../../reports/judge/outcomes.ts';
import type { FinishedTest } from './runSuite.ts';

export interface RequirementVerdict {
  readonly requirement: Requirement;
  readonly judgement: OutcomeWithReason;
}

/**
 * The verdict on every requirement, as a ledger would give it, of a run in which each failure was expected: here a failure
 * is a failure and a pass is a pass.
 */
export function verdictsOf(tests: readonly FinishedTest[]): readonly RequirementVerdict[] {
  const found = new Map<string, { readonly requirement: Requirement; readonly judgements: OutcomeWithReason[] }>();
  const charged = new Map<string, OutcomeWithReason[]>();
  for (const test of tests) {
    const requirement = requirementOf(test);
    const { ownJudgement, shapeFailures } = classify({
      ...test,
      expectedStatus: test.status === 'skipped' ? 'skipped' : 'passed',
    });
    for (const { id } of shapeFailures)
      charged.set(id, [...(charged.get(id) ?? []), { outcome: 'failed', reason: null }]);
    if (!requirement) continue;
    const known = found.get(requirement.id) ?? { requirement, judgements: [] };
    known.judgements.push(ownJudgement);
    found.set(requirement.id, known);
  }
  return [...found.values()].map(({ requirement, judgements }) => ({
    requirement,
    judgement: combine([...judgements, ...(charged.get(requirement.id) ?? [])]),
  }));
}
