import { examples, updated } from '../examples.ts';
import { rule } from './committed-needs-solution.ts';

examples(rule, {
  holds: {
    'a solution': updated(
      {},
      { LifeCycle: { Stage: 'Committed' }, RelatedEntityIdentifiers: { Solutions: ['S-1234567'] } },
    ),
    'none before': updated({}, { LifeCycle: { Stage: 'Business Validation' } }),
  },
  breaks: {
    'Committed with none': updated({}, { LifeCycle: { Stage: 'Committed' } }),
    'Launched with a description only': updated(
      {},
      { LifeCycle: { Stage: 'Launched' }, Project: { OtherSolutionDescription: 'Ours' } },
    ),
  },
});
