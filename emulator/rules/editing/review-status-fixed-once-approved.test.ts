import type { ReviewStatus } from '../../../schemas/index.ts';
import { examples, updated } from '../examples.ts';
import { rule } from './review-status-fixed-once-approved.ts';

const at = (stored: ReviewStatus, sent: ReviewStatus | null) =>
  updated({ LifeCycle: { ReviewStatus: stored } }, { LifeCycle: { ReviewStatus: sent } });

examples(rule, {
  holds: {
    'an echo': at('Approved', 'Approved'),
    'a change before': at('Submitted', 'Approved'),
    'leaving it out': at('Approved', null),
  },
  breaks: {
    'action required': at('Approved', 'Action Required'),
    'going back to a draft': at('Approved', 'Pending Submission'),
  },
});
