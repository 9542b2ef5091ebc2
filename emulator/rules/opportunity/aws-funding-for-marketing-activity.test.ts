import { created, examples } from '../examples.ts';
import { rule } from './aws-funding-for-marketing-activity.ts';

examples(rule, {
  holds: {
    'funding told': created({ Marketing: { Source: 'Marketing Activity', AwsFundingUsed: 'No' } }),
    'nothing with None': created({ Marketing: { Source: 'None' } }),
  },
  breaks: {
    'funding not told': created({ Marketing: { Source: 'Marketing Activity' } }),
  },
});
