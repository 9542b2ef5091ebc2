import { answered, guardExamples } from '../examples.ts';
import { rule } from './answered-in-time.ts';

guardExamples(rule, {
  holds: {
    'one that runs': answered(),
    'one that never expires': answered({ expires: null }),
  },
  breaks: {
    'one that has run out': answered({ now: '2026-12-01T00:00:01Z' }),
    'one that runs out now': answered({ now: '2026-12-01T00:00:00.5Z' }),
  },
});
