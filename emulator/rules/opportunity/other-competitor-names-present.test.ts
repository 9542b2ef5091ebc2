import { created, examples, updated } from '../examples.ts';
import { rule } from './other-competitor-names-present.ts';

examples(rule, {
  holds: {
    'names with *Other': created({ Project: { CompetitorName: '*Other', OtherCompetitorNames: 'Initech' } }),
    'none with the other "other"': updated({}, { Project: { CompetitorName: 'Other- Cost Optimization' } }),
  },
  breaks: {
    '*Other alone': created({ Project: { CompetitorName: '*Other' } }),
    '*Other with a blank': updated({}, { Project: { CompetitorName: '*Other', OtherCompetitorNames: '' } }),
  },
});
