import { created, examples, updated } from '../examples.ts';
import { rule } from './other-competitor-names-need-other.ts';

examples(rule, {
  holds: {
    'names with *Other': created({ Project: { CompetitorName: '*Other', OtherCompetitorNames: 'Initech' } }),
    'a named competitor alone': updated({}, { Project: { CompetitorName: 'On-Prem' } }),
  },
  breaks: {
    'names beside a named competitor': created({
      Project: { CompetitorName: 'On-Prem', OtherCompetitorNames: 'Initech' },
    }),
    'names alone': updated({}, { Project: { OtherCompetitorNames: 'Initech' } }),
  },
});
