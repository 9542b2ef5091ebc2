import { expect, test } from '@playwright/test';
import { changes, fieldName, hasValue } from './difference.ts';
import { type Sketch, updated } from './examples.ts';

const between = (before: Sketch, after: Sketch): string[] => {
  const { stored, next } = updated(before, after);
  return changes(stored ?? {}, next);
};

test('nothing, blanks, empty lists and defaults are one and the same', () => {
  const defaults: Sketch = {
    NationalSecurity: 'No',
    OpportunityType: 'Net New Business',
    Marketing: { Source: 'None' },
    LifeCycle: { Stage: 'Prospect' },
  };
  expect(between({}, defaults)).toEqual([]);
  expect(
    between({ Customer: { Contacts: [] }, SoftwareRevenue: null }, { SoftwareRevenue: {}, Project: { Title: '' } }),
  ).toEqual([]);
});

test('amounts are compared as numbers are written', () => {
  const spend = (Amount: string): Sketch => ({ Project: { ExpectedCustomerSpend: [{ Amount }] } });
  expect(between(spend('531'), spend('531.0'))).toEqual([]);
  expect(between(spend('100'), spend('1'))).toEqual(['Project.ExpectedCustomerSpend']);
});

test('each changed member is named by its path, a removed parent by its members', () => {
  const before: Sketch = {
    PartnerOpportunityIdentifier: '1',
    Customer: { Account: { CompanyName: 'A', Address: { City: 'Graz' } } },
  };
  expect(between(before, { PartnerOpportunityIdentifier: '2', Customer: { Account: { CompanyName: 'A' } } })).toEqual([
    'PartnerOpportunityIdentifier',
    'Customer.Account.Address.City',
  ]);
  expect(between(before, {})).toEqual([
    'PartnerOpportunityIdentifier',
    'Customer.Account.Address.City',
    'Customer.Account.CompanyName',
  ]);
});

test('members that an update cannot write do not count', () => {
  expect(between({ RelatedEntityIdentifiers: { Solutions: ['S-1'] } }, {})).toEqual([]);
});

test('paths are spelt for errors, and asked for a value', () => {
  expect(fieldName('Customer.Account.Address.StateOrRegion')).toBe('customer.account.address.stateOrRegion');
  expect(hasValue({ Project: { Title: 'A' } }, 'Project.Title')).toBe(true);
  expect(hasValue({ Project: { Title: '' } }, 'Project.Title')).toBe(false);
  expect(hasValue({}, 'Project.Title')).toBe(false);
});
