import { expect, test } from '@playwright/test';
import { completeOpportunity, submitContext, without } from '../../testing/ruleExamples.ts';
import { rules } from './required-at-submission.ts';

const visibilityOnly = { InvolvementType: 'For Visibility Only', Visibility: 'Full' } as const;
const secret = { NationalSecurity: 'Yes' } as const;
/** The member of each rule, and whether national security or visibility only waives it. */
const table: Readonly<Record<string, readonly [member: string, ...waivedBy: ('secret' | 'visibilityOnly')[]]>> = {
  'company-name-at-submission': ['Customer.Account.CompanyName', 'secret'],
  'country-code-at-submission': ['Customer.Account.Address.CountryCode'],
  'customer-business-problem-at-submission': ['Project.CustomerBusinessProblem'],
  'customer-use-case-at-submission': ['Project.CustomerUseCase'],
  'delivery-models-at-submission': ['Project.DeliveryModels'],
  'expected-customer-spend-at-submission': ['Project.ExpectedCustomerSpend', 'visibilityOnly'],
  'industry-at-submission': ['Customer.Account.Industry'],
  'postal-code-at-submission': ['Customer.Account.Address.PostalCode', 'secret'],
  'primary-needs-from-aws-at-submission': ['PrimaryNeedsFromAws', 'visibilityOnly'],
  'sales-activities-at-submission': ['Project.SalesActivities', 'visibilityOnly'],
  'state-or-region-at-submission': ['Customer.Account.Address.StateOrRegion', 'secret'],
  'target-close-date-at-submission': ['LifeCycle.TargetCloseDate'],
  'title-at-submission': ['Project.Title'],
  'website-url-at-submission': ['Customer.Account.WebsiteUrl', 'secret'],
};

test('the table lists every rule of the family', () => {
  expect(rules.map(({ name }) => name).sort()).toEqual(Object.keys(table).sort());
});

for (const rule of rules) {
  const [member = '', ...waivedBy]: readonly string[] = table[rule.name] ?? [];
  const incomplete = without(completeOpportunity, member);
  test(`${rule.name} asks for ${member} alone`, () => {
    expect(rule.check(submitContext(completeOpportunity))).toEqual([]);
    expect(rules.flatMap(({ check }) => check(submitContext(incomplete)))).toEqual(rule.errors);
    expect(rule.errors[0]).toMatchObject({
      Code: 'REQUIRED_FIELD_MISSING',
      Message: expect.stringMatching(/^[a-zA-Z.]+ is required$/),
    });
  });
  test(`${rule.name} is waived by ${waivedBy.join(', ') || 'nothing'}`, () => {
    const forSecret = rule.check(submitContext({ ...incomplete, ...secret })).length === 0;
    const forVisibilityOnly = rule.check(submitContext(incomplete, visibilityOnly)).length === 0;
    expect([forSecret, forVisibilityOnly]).toEqual([waivedBy.includes('secret'), waivedBy.includes('visibilityOnly')]);
  });
}

test('postal code and state are needed only where the country has them', () => {
  const located = (address: object) =>
    rules
      .flatMap(({ check }) =>
        check(submitContext({ ...completeOpportunity, Customer: { Account: { Address: address } } })),
      )
      .flatMap(({ FieldName }) => (FieldName?.includes('address') ? [FieldName] : []));
  expect(located({ CountryCode: 'HK' })).toEqual([]);
  expect(located({ CountryCode: 'DE' })).toEqual(['customer.account.address.postalCode']);
  expect(located({ City: 'Berlin' })).toEqual(['customer.account.address.countryCode']);
});
