import { expect, test } from '@playwright/test';
import { violations } from './referenceValidator.ts';

const create = { Catalog: 'Sandbox', ClientToken: 'token' };
const cases: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ['a member missing', { Catalog: 'Sandbox' }, 'ClientToken#required'],
  ['a number for a string', { ...create, Catalog: 5 }, 'Catalog#type'],
  ['null for a required member', { ...create, Catalog: null }, 'Catalog#type'],
  ['an unknown value', { ...create, OpportunityType: 'New' }, 'OpportunityType#enum'],
  [
    'a wrong pattern',
    { ...create, Customer: { Account: { CompanyName: 'A', Duns: '12' } } },
    'Customer.Account.Duns#pattern',
  ],
  [
    'a text too short',
    { ...create, Project: { CustomerBusinessProblem: 'short' } },
    'Project.CustomerBusinessProblem#minLength',
  ],
  [
    'a text too long',
    { ...create, PartnerOpportunityIdentifier: 'p'.repeat(65) },
    'PartnerOpportunityIdentifier#maxLength',
  ],
  ['an empty list', { ...create, Tags: [] }, 'Tags#minItems'],
  ['a list too long', { ...create, OpportunityTeam: Array(11).fill({}) }, 'OpportunityTeam#maxItems'],
];
for (const [title, body, breach] of cases) {
  test(`finds ${title}`, () => {
    expect(violations('CreateOpportunity', body).map(({ path, keyword }) => `${path}#${keyword}`)).toEqual([breach]);
  });
}

test('lengths count code points, nulls stand for optional members, unknown members pass', () => {
  expect(
    violations('CreateOpportunity', {
      ...create,
      PartnerOpportunityIdentifier: '🚀'.repeat(64),
      Project: null,
      Extra: 1,
    }),
  ).toEqual([]);
});
