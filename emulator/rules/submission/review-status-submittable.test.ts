import { ruleExamples, submitContext } from '../../testing/ruleExamples.ts';
import { rule } from './review-status-submittable.ts';

ruleExamples(rule, {
  accepts: {
    'a draft': submitContext({ LifeCycle: { ReviewStatus: 'Pending Submission' } }),
    'a corrected one': submitContext({ LifeCycle: { ReviewStatus: 'Action Required' } }),
  },
  rejects: {
    'a submitted one': submitContext({ LifeCycle: { ReviewStatus: 'Submitted' } }),
    'an approved one': submitContext({ LifeCycle: { ReviewStatus: 'Approved' } }),
    'a lost status': submitContext({ LifeCycle: { ReviewStatus: null } }),
  },
});
