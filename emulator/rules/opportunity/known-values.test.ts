import { expect, test } from '@playwright/test';
import { createContext, ruleExamples, ruleNamed, updateContext } from '../../testing/ruleExamples.ts';
import { rules } from './known-values.ts';

test('the contract lists as many values as the documents', () => {
  const counts = rules.map(({ description }) => Number(/accepts the (\d+) values/.exec(description)?.[1]));
  expect(counts).toEqual([16, 39, 26, 62]);
});

ruleExamples(ruleNamed(rules, 'apn-programs-known'), {
  accepts: {
    'listed programs': createContext({ Project: { ApnPrograms: ['Windows', 'P3'] } }),
    none: updateContext({}, { Project: { ApnPrograms: null } }),
  },
  rejects: {
    'a program of our own': createContext({ Project: { ApnPrograms: ['Acme Booster'] } }),
  },
});

ruleExamples(ruleNamed(rules, 'customer-use-case-known'), {
  accepts: {
    'a listed value': createContext({ Project: { CustomerUseCase: 'Migration / Database Migration' } }),
    none: updateContext({}, { Project: {} }),
  },
  rejects: {
    Other: createContext({ Project: { CustomerUseCase: 'Other' } }),
    'no blanks round the slash': updateContext({}, { Project: { CustomerUseCase: 'Migration/Database Migration' } }),
    'an escaped echo': updateContext({}, { Project: { CustomerUseCase: 'Security &amp; Compliance' } }),
    'blank text': createContext({ Project: { CustomerUseCase: '' } }),
  },
});

ruleExamples(ruleNamed(rules, 'marketing-use-cases-known'), {
  accepts: {
    'listed values': createContext({ Marketing: { UseCases: ['IoT', 'AI/ML'] } }),
    none: updateContext({}, { Marketing: { UseCases: null } }),
  },
  rejects: {
    'a value of our own': createContext({ Marketing: { UseCases: ['IoT', 'Knitting'] } }),
  },
});

ruleExamples(ruleNamed(rules, 'state-known-in-us'), {
  accepts: {
    'a full name': createContext({
      Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'Dist. of Columbia' } } },
    }),
    'the value with a comma': createContext({
      Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'FPO, AP' } } },
    }),
    'any region elsewhere': updateContext(
      {},
      { Customer: { Account: { Address: { CountryCode: 'DE', StateOrRegion: 'BY' } } } },
    ),
  },
  rejects: {
    'an abbreviation': createContext({
      Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'WA' } } },
    }),
    'another case': updateContext(
      {},
      { Customer: { Account: { Address: { CountryCode: 'US', StateOrRegion: 'texas' } } } },
    ),
  },
});
