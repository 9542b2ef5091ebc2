import { expect, test } from '@playwright/test';
import { createHarness } from '../testing/emulatorHarness.ts';

const sent = { FirstName: 'Any', LastName: 'Name', BusinessTitle: 'PartnerAccountManager' };

test('the names sent give way to those of the registered user', () => {
  const { createPartner, callControl } = createHarness();
  const own = createPartner();
  const { Id: Identifier } = own.createOpportunity();
  const users = { AccountId: '111111111111', FirstName: 'Ana', LastName: 'Silva' };
  callControl('POST users', { ...users, Email: 'Ana.Silva@Partner.example' });
  own.call('AssignOpportunity', { Identifier, Assignee: { ...sent, Email: 'ana.silva@partner.example' } });
  expect(own.getOpportunity(Identifier).OpportunityTeam?.[0]).toMatchObject({
    BusinessTitle: 'OpportunityOwner',
    Email: 'ana.silva@partner.example',
    FirstName: 'Ana',
    LastName: 'Silva',
  });
});

test('for an address without a profile the names are those sent; one under .invalid is unknown until registered', () => {
  const { createPartner, callControl } = createHarness();
  const [own, otherPartner] = [createPartner(), createPartner('222222222222')];
  const { Id: Identifier } = own.createOpportunity();
  own.call('AssignOpportunity', { Identifier, Assignee: { ...sent, Email: 'jo@partner.example' } });
  expect(own.getOpportunity(Identifier).OpportunityTeam?.[0]).toMatchObject({ FirstName: 'Any', LastName: 'Name' });
  const unknown = { Identifier, Assignee: { ...sent, Email: 'jo@partner.invalid' } };
  expect(own.callExpectingError('AssignOpportunity', unknown)).toBe('ValidationException assignee.email:INVALID_VALUE');
  callControl('POST users', {
    AccountId: '111111111111',
    Email: 'jo@partner.invalid',
    FirstName: 'Jo',
    LastName: 'Berg',
  });
  expect(own.callExpectingError('AssignOpportunity', unknown)).toBe('none');
  const theirs = { ...unknown, Identifier: otherPartner.createOpportunity().Id };
  expect(otherPartner.callExpectingError('AssignOpportunity', theirs), 'users belong to one account').toMatch(
    /^ValidationException/,
  );
});
