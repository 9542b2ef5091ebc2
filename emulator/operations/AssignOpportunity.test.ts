import { expect, test } from '@playwright/test';
import { given } from '../given.ts';

const sent = { FirstName: 'Any', LastName: 'Name', BusinessTitle: 'PartnerAccountManager' };

test('the names sent give way to those of the registered user', () => {
  const { partner, control } = given();
  const own = partner();
  const { Id: Identifier } = own.creates();
  const users = { AccountId: '111111111111', FirstName: 'Ana', LastName: 'Silva' };
  control('POST users', { ...users, Email: 'Ana.Silva@Partner.example' });
  own.does('AssignOpportunity', { Identifier, Assignee: { ...sent, Email: 'ana.silva@partner.example' } });
  expect(own.reads(Identifier).OpportunityTeam?.[0]).toMatchObject({
    BusinessTitle: 'OpportunityOwner',
    Email: 'ana.silva@partner.example',
    FirstName: 'Ana',
    LastName: 'Silva',
  });
});

test('for an address without a profile the names are those sent; one under .invalid is unknown until registered', () => {
  const { partner, control } = given();
  const [own, stranger] = [partner(), partner('222222222222')];
  const { Id: Identifier } = own.creates();
  own.does('AssignOpportunity', { Identifier, Assignee: { ...sent, Email: 'jo@partner.example' } });
  expect(own.reads(Identifier).OpportunityTeam?.[0]).toMatchObject({ FirstName: 'Any', LastName: 'Name' });
  const unknown = { Identifier, Assignee: { ...sent, Email: 'jo@partner.invalid' } };
  expect(own.meets('AssignOpportunity', unknown)).toBe('ValidationException assignee.email:INVALID_VALUE');
  control('POST users', { AccountId: '111111111111', Email: 'jo@partner.invalid', FirstName: 'Jo', LastName: 'Berg' });
  expect(own.meets('AssignOpportunity', unknown)).toBe('none');
  const theirs = { ...unknown, Identifier: stranger.creates().Id };
  expect(stranger.meets('AssignOpportunity', theirs), 'users belong to one account').toMatch(/^ValidationException/);
});
