import type { ReviewStatus, Stage } from '../../../schemas/index.ts';
import { examples, updated } from '../examples.ts';
import { rule } from './stage-waits-for-approval.ts';

const at = (status: ReviewStatus, from: Stage | null, to: Stage) =>
  updated({ LifeCycle: { ReviewStatus: status, Stage: from } }, { LifeCycle: { ReviewStatus: status, Stage: to } });

examples(rule, {
  holds: {
    'a stage that stays': at('Pending Submission', 'Qualified', 'Qualified'),
    'the default spelt out': at('Pending Submission', null, 'Prospect'),
    'a move after approval': at('Approved', 'Prospect', 'Launched'),
  },
  breaks: {
    'a move of a draft': at('Pending Submission', 'Prospect', 'Closed Lost'),
    'a move while playing the review': at('Submitted', 'Prospect', 'Qualified'),
  },
});
