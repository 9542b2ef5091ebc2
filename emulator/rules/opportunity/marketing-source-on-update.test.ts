import { examples, updated } from '../examples.ts';
import { rule } from './marketing-source-on-update.ts';

examples(rule, {
  holds: {
    None: updated({}, { Marketing: { Source: 'None' } }),
  },
  breaks: {
    'marketing left out': updated({ Marketing: { Source: 'None' } }, {}),
    'a null source': updated({}, { Marketing: { Source: null } }),
  },
});
