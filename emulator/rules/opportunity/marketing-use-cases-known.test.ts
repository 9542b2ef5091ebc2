import { created, examples, updated } from '../examples.ts';
import { rule } from './marketing-use-cases-known.ts';

examples(rule, {
  holds: {
    'listed values': created({ Marketing: { UseCases: ['IoT', 'AI/ML'] } }),
    none: updated({}, { Marketing: { UseCases: null } }),
  },
  breaks: {
    'a value of our own': created({ Marketing: { UseCases: ['IoT', 'Knitting'] } }),
  },
});
