import { changes } from '../difference.ts';
import { fault, storedStatus, when } from '../read.ts';
import type { Rule } from '../rule.ts';

const waiting: ReadonlySet<string | null> = new Set(['Pending Submission', 'Submitted', 'In review']);

export const rule: Rule = {
  name: 'stage-waits-for-approval',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts C.4, C.3; PAND (Pending Submission); while submitted, PM; the code is inferred',
  says: 'The stage cannot move before the review: not in Pending Submission, nor in the update that plays the reviewer.',
  answers: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'lifeCycle.stage' }],
  check: (facts) => {
    const moved = facts.stored !== null && changes(facts.stored, facts.next).includes('LifeCycle.Stage');
    const waits = waiting.has(storedStatus(facts));
    const message = `lifeCycle.stage is not editable if status is ${storedStatus(facts)}`;
    return when(moved && waits, fault('lifeCycle.stage', 'ACTION_NOT_PERMITTED', message));
  },
};
