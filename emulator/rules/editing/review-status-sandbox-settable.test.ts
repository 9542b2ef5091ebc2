import type { ReviewStatus } from '../../../schemas/index.ts';
import { ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './review-status-sandbox-settable.ts';

const at = (stored: ReviewStatus | null, sent: ReviewStatus | null) =>
  updateContext({ LifeCycle: { ReviewStatus: stored } }, { LifeCycle: { ReviewStatus: sent } });

ruleExamples(rule, {
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
  },
});
