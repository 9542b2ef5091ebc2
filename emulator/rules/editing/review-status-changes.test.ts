import type { ReviewStatus } from '../../../schemas/index.ts';
import { type PartialOpportunity, ruleExamples, ruleNamed, updateContext } from '../../testing/ruleExamples.ts';
import { rules } from './review-status-changes.ts';

/** An earlier update has left `held` out. */
const lost = (held: ReviewStatus, sent: ReviewStatus) =>
  updateContext({ LifeCycle: { ReviewStatus: null } }, { LifeCycle: { ReviewStatus: sent } }, { heldStatus: held });
const at = (stored: ReviewStatus | null, sent: ReviewStatus | null) =>
  updateContext({ LifeCycle: { ReviewStatus: stored } }, { LifeCycle: { ReviewStatus: sent } });

ruleExamples(ruleNamed(rules, 'review-status-fixed-after-approval'), {
  accepts: {
    'an echo': at('Approved', 'Approved'),
    'a change before': at('Submitted', 'Approved'),
    'leaving it out': at('Approved', null),
    'Approved again after it was left out': lost('Approved', 'Approved'),
  },
  rejects: {
    'action required': at('Approved', 'Action Required'),
    'going back to a draft': at('Approved', 'Pending Submission'),
    'action required after the status was left out': lost('Approved', 'Action Required'),
  },
});

const draft: PartialOpportunity = { LifeCycle: { ReviewStatus: 'Pending Submission' } };

ruleExamples(ruleNamed(rules, 'review-status-read-only-in-production'), {
  accepts: {
    'an echo': updateContext(draft, draft, { catalog: 'AWS' }),
    'leaving it out': updateContext(draft, {}, { catalog: 'AWS' }),
    'playing in the Sandbox': updateContext(draft, { LifeCycle: { ReviewStatus: 'Approved' } }),
  },
  rejects: {
    'approving oneself': updateContext(draft, { LifeCycle: { ReviewStatus: 'Approved' } }, { catalog: 'AWS' }),
  },
});

ruleExamples(ruleNamed(rules, 'review-status-sandbox-settable'), {
  accepts: {
    approval: at('Pending Submission', 'Approved'),
    'an echo': at('Action Required', 'Action Required'),
    'recovery of a lost status': at(null, 'Action Required'),
  },
  rejects: {
    'submission by update': at('Pending Submission', 'Submitted'),
    'In review': at('Action Required', 'In review'),
    'a draft again': at('Action Required', 'Pending Submission'),
    'approval of a lost status': at(null, 'Approved'),
    'approval of a draft whose status was left out': lost('Pending Submission', 'Approved'),
  },
});
