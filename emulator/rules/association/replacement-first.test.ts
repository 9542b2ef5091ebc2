import { disassociation, guardExamples } from '../examples.ts';
import { rule } from './replacement-first.ts';

guardExamples(rule, {
  holds: {
    'one of two': disassociation({ stage: 'Launched', related: { Solutions: ['S-1234567', 'S-2'] } }),
    'the last one before': disassociation({ stage: 'Qualified', related: { Solutions: ['S-1234567'] } }),
  },
  breaks: {
    'the last one of a launched opportunity': disassociation({
      stage: 'Launched',
      related: { Solutions: ['S-1234567'] },
    }),
  },
});
