import { expect, test } from '@playwright/test';
import {
  completeOpportunity,
  type PartialOpportunity,
  ruleExamples,
  ruleNamed,
  updateContext,
  without,
} from '../../testing/ruleExamples.ts';
import { rules } from './required-on-update.ts';

const draft: PartialOpportunity = { Marketing: { Source: 'None' }, LifeCycle: { Stage: 'Prospect' } };
const located = (address: object, more: PartialOpportunity = {}): PartialOpportunity => ({
  ...draft,
  ...more,
  Customer: { Account: { CompanyName: 'Acme', Address: address } },
});
const german = located({ CountryCode: 'DE', PostalCode: '10115' });
const american = located({ CountryCode: 'US', PostalCode: '98101', StateOrRegion: 'Ohio' });

test('a complete record, and a draft with nothing, can be sent back as they are', () => {
  for (const record of [completeOpportunity, draft])
    expect(rules.flatMap(({ check }) => check(updateContext(record, record)))).toEqual([]);
});

test('an update with LifeCycle alone gets every required member in one response', () => {
  const LifeCycle = { Stage: 'Prospect', TargetCloseDate: '2027-01-31' } as const;
  const errors = rules.flatMap(({ check }) => check(updateContext(completeOpportunity, { LifeCycle })));
  expect(errors.map(({ Message }) => Message).sort()).toEqual([
    'customer.account is required',
    'marketing.source is required',
    'project is required',
  ]);
});

for (const [name, member] of [
  ['marketing-source-on-update', 'Marketing.Source'],
  ['stage-on-update', 'LifeCycle.Stage'],
  ['account-on-update', 'Customer.Account'],
  ['project-on-update', 'Project'],
] as const) {
  ruleExamples(ruleNamed(rules, name), {
    accepts: { 'the member': updateContext(completeOpportunity, completeOpportunity) },
    rejects: {
      'an update without it': updateContext(completeOpportunity, without(completeOpportunity, member)),
    },
  });
}
ruleExamples(ruleNamed(rules, 'postal-code-on-update'), {
  accepts: {
    'a record that never had one': updateContext(located({ CountryCode: 'DE' }), located({ CountryCode: 'DE' })),
    'an update without the address': updateContext(german, draft),
    'a country without postal codes': updateContext(german, located({ CountryCode: 'HK' })),
    'national security': updateContext(german, located({ CountryCode: 'DE' }, { NationalSecurity: 'Yes' })),
  },
  rejects: {
    'an update that leaves it out': updateContext(german, located({ CountryCode: 'DE' })),
    'another country with a blank one': updateContext(german, located({ CountryCode: 'US', PostalCode: ' ' })),
  },
});
ruleExamples(ruleNamed(rules, 'state-on-update'), {
  accepts: {
    'a record that never had one': updateContext(located({ CountryCode: 'US' }), located({ CountryCode: 'US' })),
    'another country': updateContext(american, german),
    'national security': updateContext(american, located({ CountryCode: 'US' }, { NationalSecurity: 'Yes' })),
  },
  rejects: {
    'an update that leaves it out': updateContext(american, located({ CountryCode: 'US', PostalCode: '98101' })),
  },
});
