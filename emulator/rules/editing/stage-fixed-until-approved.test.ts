import type { ReviewStatus, Stage } from '../../../schemas/index.ts';
import { ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './stage-fixed-until-approved.ts';

const at = (status: ReviewStatus, from: Stage | null, to: Stage) =>
  updateContext(
    { LifeCycle: { ReviewStatus: status, Stage: from } },
    { LifeCycle: { ReviewStatus: status, Stage: to } },
  );

ruleExamples(rule, {
  accepts: {
    'a stage that stays': at('Pending Submission', 'Qualified', 'Qualified'),
    'the default spelt out': at('Pending Submission', null, 'Prospect'),
    'a move after approval': at('Approved', 'Prospect', 'Launched'),
  },
  rejects: {
    'a move of a draft': at('Pending Submission', 'Prospect', 'Closed Lost'),
    'a move of a draft whose status was left out': updateContext(
      { LifeCycle: { Stage: 'Prospect' } },
      { LifeCycle: { Stage: 'Qualified' } },
      { heldStatus: 'Pending Submission' },
    ),
    'a move while playing the review': at('Submitted', 'Prospect', 'Qualified'),
  },
});
