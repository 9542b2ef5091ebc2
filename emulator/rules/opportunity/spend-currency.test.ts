import { createContext, type PartialOpportunity, ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import { rule } from './spend-currency.ts';

const spend = (CurrencyCode: 'USD' | 'EUR', project: object = {}) =>
  ({ Project: { ExpectedCustomerSpend: [{ Amount: '1', CurrencyCode }], ...project } }) as PartialOpportunity;
const inEurope = { AwsPartition: 'aws-eusc' };

ruleExamples(rule, {
  accepts: {
    dollars: createContext(spend('USD')),
    'no spend': updateContext({}, {}),
    'euros in the European partition': updateContext({}, spend('EUR', inEurope)),
  },
  rejects: {
    euros: updateContext({}, spend('EUR')),
    'dollars in the European partition': createContext(spend('USD', inEurope)),
  },
});
