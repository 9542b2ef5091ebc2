import { ruleExamples, updateContext } from '../ruleExamples.ts';
import { rule } from './marketing-source-on-update.ts';

ruleExamples(rule, {
  accepts: {
    None: updateContext({}, { Marketing: { Source: 'None' } }),
  },
  rejects: {
    'marketing left out': updateContext({ Marketing: { Source: 'None' } }, {}),
    'a null source': updateContext({}, { Marketing: { Source: null } }),
  },
});
