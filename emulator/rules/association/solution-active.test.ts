import { associationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { rule } from './solution-active.ts';

preconditionExamples(rule, {
  accepts: {
    'an active one': associationContext(),
  },
  rejects: {
    'a draft': associationContext({ solutionStatus: 'Draft' }),
    'an inactive one': associationContext({ solutionStatus: 'Inactive' }),
  },
});
