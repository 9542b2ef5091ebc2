import type { PartialOpportunity } from '../ruleExamples.ts';
import { ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './review-status-read-only-in-production.ts';

const draft: PartialOpportunity = { LifeCycle: { ReviewStatus: 'Pending Submission' } };

ruleExamples(rule, {
  accepts: {
    'an echo': updateContext(draft, draft, { catalog: 'AWS' }),
    'leaving it out': updateContext(draft, {}, { catalog: 'AWS' }),
    'playing in the Sandbox': updateContext(draft, { LifeCycle: { ReviewStatus: 'Approved' } }),
  },
  rejects: {
    'approving oneself': updateContext(draft, { LifeCycle: { ReviewStatus: 'Approved' } }, { catalog: 'AWS' }),
  },
});
