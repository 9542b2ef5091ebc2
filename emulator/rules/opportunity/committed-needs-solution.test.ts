import { createContext, ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './committed-needs-solution.ts';

ruleExamples(rule, {
  accepts: {
    'a solution': updateContext(
      {},
      { LifeCycle: { Stage: 'Committed' }, RelatedEntityIdentifiers: { Solutions: ['S-1234567'] } },
    ),
    'none before': updateContext({}, { LifeCycle: { Stage: 'Business Validation' } }),
  },
  rejects: {
    'Committed with none': updateContext({}, { LifeCycle: { Stage: 'Committed' } }),
    'Committed at creation': createContext({ LifeCycle: { Stage: 'Committed' } }),
    'Launched with a description only': updateContext(
      {},
      { LifeCycle: { Stage: 'Launched' }, Project: { OtherSolutionDescription: 'Ours' } },
    ),
  },
});
