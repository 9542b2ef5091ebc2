import { createContext, type PartialOpportunity, ruleExamples, updateContext } from '../../testing/ruleExamples.ts';
import type { RuleContext } from '../rule.ts';
import { rules } from './contract-duration.ts';

const duration = { Term: 'Months', Value: '12' } as const;
const aws = { Amount: '1', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' } as const;
const own = { ...aws, Frequency: 'None', TargetCompany: 'Self' } as const;
const link = { EstimationUrl: 'https://calculator.aws/#/estimate?id=0' };
const project = (
  ExpectedContractDuration: { readonly Term: 'Months'; readonly Value: string } | null,
  ...ExpectedCustomerSpend: readonly object[]
) => ({ Project: { ExpectedContractDuration, ExpectedCustomerSpend } }) as PartialOpportunity;
const created = (...args: Parameters<typeof project>) => createContext(project(...args));
const updated = (...args: Parameters<typeof project>) => updateContext({}, project(...args));

const accepted: Readonly<Record<string, RuleContext>> = {
  'both entries and a duration': created(duration, aws, own),
  'one of AWS and no duration': created(null, aws),
  'no spend': createContext({}),
};
const rejected: Readonly<Record<string, Readonly<Record<string, RuleContext>>>> = {
  'duration-for-self': { 'Self without duration': created(null, aws, own), 'Self alone': updated(null, own) },
  'duration-in-range': {
    'no month': created({ ...duration, Value: '0' }, aws, own),
    '145 months': updated({ ...duration, Value: '145' }, aws, own),
    'what is no number': created({ ...duration, Value: 'twelve' }, aws, own),
  },
  'self-for-duration': { 'a duration without Self': created(duration, aws), 'one without spend': created(duration) },
  'one-self-entry': { 'two of Self': created(duration, own, own), 'two beside AWS': updated(duration, aws, own, own) },
  'target-company-known': { 'another company': created(duration, own, { ...aws, TargetCompany: 'Initech' }) },
  'one-currency': { 'two currencies': updated(duration, aws, { ...own, CurrencyCode: 'EUR' }) },
  'self-without-estimate': {
    'a link of Self': created(duration, aws, { ...own, ...link }),
    'a link of AWS beside Self': updated(duration, { ...aws, ...link }, own),
  },
  'frequency-of-self': { 'None for AWS': created(null, { ...aws, Frequency: 'None' }) },
};
for (const rule of rules) ruleExamples(rule, { accepts: accepted, rejects: rejected[rule.name] ?? {} });
