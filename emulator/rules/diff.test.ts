import { expect, test } from '@playwright/test';
import { fieldName } from '../fieldName.ts';
import { changedPaths, hasValueAt } from './diff.ts';
import { type PartialOpportunity, updateContext } from './ruleExamples.ts';

const changedBetween = (before: PartialOpportunity, after: PartialOpportunity): string[] => {
  const { stored, proposed } = updateContext(before, after);
  return changedPaths(stored ?? {}, proposed);
};

test('nothing, blanks, empty lists and defaults are one and the same', () => {
  const defaults: PartialOpportunity = {
    NationalSecurity: 'No',
    OpportunityType: 'Net New Business',
    Marketing: { Source: 'None' },
    LifeCycle: { Stage: 'Prospect' },
  };
  expect(changedBetween({}, defaults)).toEqual([]);
  expect(
    changedBetween(
      { Customer: { Contacts: [] }, SoftwareRevenue: null },
      { SoftwareRevenue: {}, Project: { Title: '' } },
    ),
  ).toEqual([]);
});

test('amounts are compared as numbers are written', () => {
  const spend = (Amount: string): PartialOpportunity => ({ Project: { ExpectedCustomerSpend: [{ Amount }] } });
  expect(changedBetween(spend('531'), spend('531.0'))).toEqual([]);
  expect(changedBetween(spend('100'), spend('1'))).toEqual(['Project.ExpectedCustomerSpend']);
});

test('each changed member is named by its path, a removed parent by its members', () => {
  const before: PartialOpportunity = {
    PartnerOpportunityIdentifier: '1',
    Customer: { Account: { CompanyName: 'A', Address: { City: 'Graz' } } },
  };
  expect(
    changedBetween(before, { PartnerOpportunityIdentifier: '2', Customer: { Account: { CompanyName: 'A' } } }),
  ).toEqual(['PartnerOpportunityIdentifier', 'Customer.Account.Address.City']);
  expect(changedBetween(before, {})).toEqual([
    'PartnerOpportunityIdentifier',
    'Customer.Account.Address.City',
    'Customer.Account.CompanyName',
  ]);
});

test('members that an update cannot write do not count', () => {
  expect(changedBetween({ RelatedEntityIdentifiers: { Solutions: ['S-1'] } }, {})).toEqual([]);
});

test('field names are in lower camel case without list positions, and hasValueAt sees values only', () => {
  expect(fieldName(['Customer', 'Contacts', '0', 'FirstName'])).toBe('customer.contacts.firstName');
  expect(hasValueAt({ Project: { Title: 'A' } }, 'Project.Title')).toBe(true);
  expect(hasValueAt({ Project: { Title: '' } }, 'Project.Title')).toBe(false);
  expect(hasValueAt({}, 'Project.Title')).toBe(false);
});
