import { created, examples } from '../examples.ts';
import { rule } from './origin-aws-referral-only-in-sandbox.ts';

examples(rule, {
  holds: {
    'an AWS referral in the Sandbox': created({}, { origin: 'AWS Referral' }),
    'a partner referral in production': created({}, { catalog: 'AWS' }),
  },
  breaks: {
    'an AWS referral in production': created({}, { catalog: 'AWS', origin: 'AWS Referral' }),
  },
});
