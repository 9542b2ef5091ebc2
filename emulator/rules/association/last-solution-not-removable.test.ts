import { disassociationContext, preconditionExamples } from '../../testing/ruleExamples.ts';
import { rule } from './last-solution-not-removable.ts';

preconditionExamples(rule, {
  accepts: {
    'one of two': disassociationContext({ stage: 'Launched', relatedEntities: { Solutions: ['S-1234567', 'S-2'] } }),
    'the last one before': disassociationContext({ stage: 'Qualified', relatedEntities: { Solutions: ['S-1234567'] } }),
  },
  rejects: {
    'the last one of a launched opportunity': disassociationContext({
      stage: 'Launched',
      relatedEntities: { Solutions: ['S-1234567'] },
    }),
  },
});
