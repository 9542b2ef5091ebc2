import { createContext, ruleExamples } from '../../testing/ruleExamples.ts';
import { rule } from './origin-aws-referral-only-in-sandbox.ts';

ruleExamples(rule, {
  accepts: {
    'an AWS referral in the Sandbox': createContext({}, { origin: 'AWS Referral' }),
    'a partner referral in production': createContext({}, { catalog: 'AWS' }),
  },
  rejects: {
    'an AWS referral in production': createContext({}, { catalog: 'AWS', origin: 'AWS Referral' }),
  },
});
