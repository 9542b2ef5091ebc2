import { created, examples, updated } from '../examples.ts';
import { rule } from './no-marketing-use-cases-without-funding.ts';

examples(rule, {
  holds: {
    'use cases with funding': created({ Marketing: { AwsFundingUsed: 'Yes', UseCases: ['IoT'] } }),
    'an empty list without': updated({}, { Marketing: { AwsFundingUsed: 'No', UseCases: [] } }),
  },
  breaks: {
    'use cases without funding': created({ Marketing: { AwsFundingUsed: 'No', UseCases: ['IoT'] } }),
  },
});
