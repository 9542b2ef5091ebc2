import type { ReviewStatus } from '../../../schemas/index.ts';
import { ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './locked-in-review.ts';

const at = (stored: ReviewStatus, sent: ReviewStatus | null, catalog = 'Sandbox') =>
  updateContext({ LifeCycle: { ReviewStatus: stored } }, { LifeCycle: { ReviewStatus: sent } }, { catalog });

ruleExamples(rule, {
  accepts: {
    'an edit of a draft': at('Pending Submission', 'Pending Submission'),
    'approval of a submitted one': at('Submitted', 'Approved'),
    'rejection during review': at('In review', 'Rejected'),
  },
  rejects: {
    'an edit while submitted': at('Submitted', 'Submitted'),
    'an edit that leaves the status out': at('In review', null),
    'reopening a rejected one': at('Rejected', 'Action Required'),
    'approval in production': at('Submitted', 'Approved', 'AWS'),
    'a status that no one may set': at('Submitted', 'In review'),
  },
});
