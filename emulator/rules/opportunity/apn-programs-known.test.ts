import { created, examples, updated } from '../examples.ts';
import { rule } from './apn-programs-known.ts';

examples(rule, {
  holds: {
    'listed programs': created({ Project: { ApnPrograms: ['Windows', 'P3'] } }),
    none: updated({}, { Project: { ApnPrograms: null } }),
  },
  breaks: {
    'a program of our own': created({ Project: { ApnPrograms: ['Acme Booster'] } }),
  },
});
