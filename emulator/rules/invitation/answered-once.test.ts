import { answered, guardExamples } from '../examples.ts';
import { rule } from './answered-once.ts';

guardExamples(rule, {
  holds: {
    'a pending one': answered(),
  },
  breaks: {
    'an accepted one': answered({ status: 'ACCEPTED' }),
    'a rejected one': answered({ status: 'REJECTED' }),
    'an expired one': answered({ status: 'EXPIRED' }),
  },
});
