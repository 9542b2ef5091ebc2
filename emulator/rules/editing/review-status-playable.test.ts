import type { ReviewStatus } from '../../../schemas/index.ts';
import { examples, updated } from '../examples.ts';
import { rule } from './review-status-playable.ts';

const at = (stored: ReviewStatus | null, sent: ReviewStatus | null) =>
  updated({ LifeCycle: { ReviewStatus: stored } }, { LifeCycle: { ReviewStatus: sent } });

examples(rule, {
  holds: {
    approval: at('Pending Submission', 'Approved'),
    'an echo': at('Action Required', 'Action Required'),
    'recovery of a lost status': at(null, 'Action Required'),
  },
  breaks: {
    'submission by update': at('Pending Submission', 'Submitted'),
    'In review': at('Action Required', 'In review'),
    'a draft again': at('Action Required', 'Pending Submission'),
    'approval of a lost status': at(null, 'Approved'),
  },
});
