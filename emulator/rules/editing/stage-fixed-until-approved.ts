import { errorIf, fieldError, storedStatus } from '../accessors.ts';
import { changedPaths } from '../diff.ts';
import type { Rule } from '../rule.ts';

const unapprovedStatuses: ReadonlySet<string | null> = new Set(['Pending Submission', 'Submitted', 'In review']);

export const rule: Rule = {
  name: 'stage-fixed-until-approved',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour C.4, C.3; PAND (Pending Submission); while submitted, PM; the code is inferred',
  description:
    'The stage cannot move before the review: not in Pending Submission, nor in the update that plays the reviewer.',
  errors: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'lifeCycle.stage' }],
  check: (context) => {
    const stageChanged =
      context.stored !== null && changedPaths(context.stored, context.proposed).includes('LifeCycle.Stage');
    const isUnapproved = unapprovedStatuses.has(storedStatus(context));
    const message = `lifeCycle.stage is not editable if status is ${storedStatus(context)}`;
    return errorIf(stageChanged && isUnapproved, fieldError('lifeCycle.stage', 'ACTION_NOT_PERMITTED', message));
  },
};
