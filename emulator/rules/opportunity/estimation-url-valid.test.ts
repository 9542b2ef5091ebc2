import { createContext, ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './estimation-url-valid.ts';

const spend = (entry: object) => ({ Project: { ExpectedCustomerSpend: [entry] } });

ruleExamples(rule, {
  accepts: {
    'an amount alone': createContext(spend({ Amount: '5' })),
    'an amount and a link': updateContext({}, spend({ Amount: '5', EstimationUrl: 'https://example.com' })),
    'neither, which another rule rejects': createContext(spend({ Amount: '', EstimationUrl: null })),
    "a link of the partner's own entry, which another rule rejects": createContext(
      spend({ Amount: null, EstimationUrl: 'https://example.com', TargetCompany: 'Self' }),
    ),
  },
  rejects: {
    'a link alone that gave no amount': createContext(spend({ EstimationUrl: 'https://example.com' })),
    'one beside an empty amount': updateContext({}, spend({ Amount: '', EstimationUrl: 'www.example.com' })),
  },
});
