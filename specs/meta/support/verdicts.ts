import { classify } from '../../../reports/classify.ts';
import { combine, type Judgement } from '../../../reports/outcomes.ts';
import { type Requirement, requirementOf } from '../../../reports/requirement.ts';
import type { Finished } from './nestedRun.ts';

export interface Verdict {
  readonly requirement: Requirement;
  readonly judgement: Judgement;
}

/**
 * The verdict on every requirement, as a ledger would give it, of a run in which each failure was expected: here a failure
 * is a failure and a pass is a pass.
 */
export function verdictsOf(tests: readonly Finished[]): readonly Verdict[] {
  const found = new Map<string, { readonly requirement: Requirement; readonly judgements: Judgement[] }>();
  const charged = new Map<string, Judgement[]>();
  for (const test of tests) {
    const requirement = requirementOf(test.annotations);
    const { own, charges } = classify({ ...test, expectedStatus: test.status === 'skipped' ? 'skipped' : 'passed' });
    for (const { id } of charges) charged.set(id, [...(charged.get(id) ?? []), { outcome: 'failed', reason: null }]);
    if (!requirement) continue;
    const known = found.get(requirement.id) ?? { requirement, judgements: [] };
    known.judgements.push(own);
    found.set(requirement.id, known);
  }
  return [...found.values()].map(({ requirement, judgements }) => ({
    requirement,
    judgement: combine([...judgements, ...(charged.get(requirement.id) ?? [])]),
  }));
}
