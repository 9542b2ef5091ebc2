import type { ReviewStatus } from '../../../schemas/index.ts';
import { ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './review-status-fixed-after-approval.ts';

const at = (stored: ReviewStatus, sent: ReviewStatus | null) =>
  updateContext({ LifeCycle: { ReviewStatus: stored } }, { LifeCycle: { ReviewStatus: sent } });

ruleExamples(rule, {
  accepts: {
    'an echo': at('Approved', 'Approved'),
    'a change before': at('Submitted', 'Approved'),
    'leaving it out': at('Approved', null),
  },
  rejects: {
    'action required': at('Approved', 'Action Required'),
    'going back to a draft': at('Approved', 'Pending Submission'),
  },
});
