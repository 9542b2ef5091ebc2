import { association, guardExamples } from '../examples.ts';
import { rule } from './solution-active.ts';

guardExamples(rule, {
  holds: {
    'an active one': association(),
  },
  breaks: {
    'a draft': association({ solution: 'Draft' }),
    'an inactive one': association({ solution: 'Inactive' }),
  },
});
