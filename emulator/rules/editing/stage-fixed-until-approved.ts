import { errorIf, fieldError, lockingStatus } from '../accessors.ts';
import { changedPaths } from '../diff.ts';
import type { Rule } from '../rule.ts';

const unapprovedStatuses: ReadonlySet<string | null> = new Set(['Pending Submission', 'Submitted', 'In review']);
const stageLocked = (status: string) =>
  fieldError(
    'lifeCycle.stage',
    'ACTION_NOT_PERMITTED',
    `You can not update the stage when Opportunity status is ${status}`,
  );

export const rule: Rule = {
  name: 'stage-fixed-until-approved',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour C.4.1, C.3.1, since-launch Q.3; PAND, RFP, SPA (Pending Submission); while submitted, PM',
  description:
    'The stage cannot change before the review is over: neither in Pending Submission nor in the update that simulates the review.',
  errors: [stageLocked('<status>')],
  check: (context) => {
    const status = lockingStatus(context);
    const stageChanged =
      context.stored !== null && changedPaths(context.stored, context.proposed).includes('LifeCycle.Stage');
    return errorIf(stageChanged && unapprovedStatuses.has(status), stageLocked(`${status}`));
  },
};
