import { examples, submitted } from '../examples.ts';
import { rule } from './review-status-open.ts';

examples(rule, {
  holds: {
    'a draft': submitted({ LifeCycle: { ReviewStatus: 'Pending Submission' } }),
    'a corrected one': submitted({ LifeCycle: { ReviewStatus: 'Action Required' } }),
  },
  breaks: {
    'a submitted one': submitted({ LifeCycle: { ReviewStatus: 'Submitted' } }),
    'an approved one': submitted({ LifeCycle: { ReviewStatus: 'Approved' } }),
    'a lost status': submitted({ LifeCycle: { ReviewStatus: null } }),
  },
});
