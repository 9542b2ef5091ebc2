import { expect, test } from '@playwright/test';
import { fieldName } from '../apiError.ts';
import { type PartialOpportunity, updateContext } from '../testing/ruleExamples.ts';
import { changedPaths, hasValueAt } from './diff.ts';

const changedBetween = (before: PartialOpportunity, after: PartialOpportunity): readonly string[] => {
  const { stored, proposed } = updateContext(before, after);
  return changedPaths(stored ?? {}, proposed);
};

test('absent, blank, an empty list and the default count as the same value', () => {
  const defaults: PartialOpportunity = {
    NationalSecurity: 'No',
    OpportunityType: 'Net New Business',
    Marketing: { Source: 'None', AwsFundingUsed: 'No' },
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

test('trailing zeros of an amount make no difference', () => {
  const spend = (Amount: string): PartialOpportunity => ({ Project: { ExpectedCustomerSpend: [{ Amount }] } });
  expect(changedBetween(spend('531'), spend('531.0'))).toEqual([]);
  expect(changedBetween(spend('100'), spend('1'))).toEqual(['Project.ExpectedCustomerSpend']);
});

test('changedPaths returns the path of each changed member, and of each member of a removed parent', () => {
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

test('members that an update cannot write are ignored', () => {
  expect(changedBetween({ RelatedEntityIdentifiers: { Solutions: ['S-1'] } }, {})).toEqual([]);
});

test('field names are in lower camel case without list positions, and hasValueAt sees values only', () => {
  expect(fieldName(['Customer', 'Contacts', '0', 'FirstName'])).toBe('customer.contacts.firstName');
  expect(hasValueAt({ Project: { Title: 'A' } }, 'Project.Title')).toBe(true);
  expect(hasValueAt({ Project: { Title: '' } }, 'Project.Title')).toBe(false);
  expect(hasValueAt({}, 'Project.Title')).toBe(false);
});
