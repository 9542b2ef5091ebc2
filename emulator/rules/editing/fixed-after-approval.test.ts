import { expect, test } from '@playwright/test';
import {
  completeOpportunity,
  type PartialOpportunity,
  ruleExamples,
  updateContext,
  without,
} from '../../testing/ruleExamples.ts';
import { rules } from './fixed-after-approval.ts';

const approved: PartialOpportunity = {
  ...completeOpportunity,
  LifeCycle: { ...completeOpportunity.LifeCycle, ReviewStatus: 'Approved' },
  PartnerOpportunityIdentifier: 'CRM-1',
  SoftwareRevenue: {
    DeliveryModel: 'Contract',
    Value: { Amount: '500', CurrencyCode: 'USD' },
    EffectiveDate: '2026-12-01',
  },
};
/** For each member its path and another value. */
const changes: Readonly<Record<string, readonly [path: string, value: unknown]>> = {
  'country-code': ['Customer.Account.Address.CountryCode', 'CA'],
  'postal-code': ['Customer.Account.Address.PostalCode', '98102'],
  'company-name': ['Customer.Account.CompanyName', 'Initech'],
  industry: ['Customer.Account.Industry', 'Mining'],
  'website-url': ['Customer.Account.WebsiteUrl', 'https://initech.example'],
  'partner-opportunity-identifier': ['PartnerOpportunityIdentifier', 'CRM-2'],
  'customer-business-problem': ['Project.CustomerBusinessProblem', 'Another problem, told at length.'],
  title: ['Project.Title', 'Another title'],
  'software-revenue': ['SoftwareRevenue.Value.Amount', '501'],
};
const changed = (path: string, value: unknown): PartialOpportunity => {
  const copy = structuredClone(approved);
  const names = path.split('.');
  const parent = names.slice(0, -1).reduce<object>((at, name) => Reflect.get(at, name) as object, copy);
  Reflect.set(parent, names.at(-1) ?? '', value);
  return copy;
};

test('the table has a change for every rule of the family', () => {
  expect(rules.map(({ name }) => name.replace('-fixed-after-approval', '')).sort()).toEqual(
    Object.keys(changes).sort(),
  );
});
for (const rule of rules) {
  const [path = '', value] = changes[rule.name.replace('-fixed-after-approval', '')] ?? [];
  const empty = without(approved, path);
  ruleExamples(rule, {
    accepts: {
      'the same value': updateContext(approved, approved),
      'a value where there was none': updateContext(empty, approved),
      'another value in the update that approves': updateContext(completeOpportunity, changed(path, value)),
    },
    rejects: {
      'another value': updateContext(approved, changed(path, value)),
      'the member left out': updateContext(approved, empty),
      'another value after the status was left out': updateContext(
        without(approved, 'LifeCycle.ReviewStatus'),
        changed(path, value),
        { heldStatus: 'Approved' },
      ),
    },
  });
}

test('every member of SoftwareRevenue is fixed, and stage and city are not', () => {
  const check = (proposed: PartialOpportunity) =>
    rules.flatMap((rule) => rule.check(updateContext(approved, proposed)).map(({ FieldName }) => FieldName));
  expect(check(without(approved, 'SoftwareRevenue'))).toEqual([
    'softwareRevenue.deliveryModel',
    'softwareRevenue.effectiveDate',
    'softwareRevenue.value.amount',
    'softwareRevenue.value.currencyCode',
  ]);
  expect(check(changed('LifeCycle.Stage', 'Launched'))).toEqual([]);
  expect(check(changed('Customer.Account.Address.City', 'Tacoma'))).toEqual([]);
});
