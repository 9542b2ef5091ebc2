import { expect, test } from '@playwright/test';
import { type GetOpportunityResponse, validateRequest } from '../../schemas/index.ts';
import { daysFromNow, opportunityRequest, withChanges } from './opportunityRequest.ts';
import { toUpdateRequest } from './updateRequest.ts';

test('a complete opportunity has the shape of the contract, and is another one each time', () => {
  expect(validateRequest('CreateOpportunity', opportunityRequest())).toEqual([]);
  expect(opportunityRequest().ClientToken).not.toBe(opportunityRequest().ClientToken);
  expect(opportunityRequest().Project?.Title).not.toBe(opportunityRequest().Project?.Title);
  expect(opportunityRequest().Project?.Title?.length).toBeLessThanOrEqual(40);
});

test('change lays members over, takes undefined ones away, sends null, replaces lists, and alters nothing', () => {
  const base = { A: { B: 1, C: 2 }, L: [1, 2], N: 1 };
  expect(withChanges(base, { A: { B: 3 }, L: [9], N: undefined, O: null, P: { Q: 1 } })).toEqual({
    A: { B: 3, C: 2 },
    L: [9],
    O: null,
    P: { Q: 1 },
  });
  expect(base).toEqual({ A: { B: 1, C: 2 }, L: [1, 2], N: 1 });
});

test('counts days in UTC', () => {
  expect(daysFromNow(1, new Date('2026-02-28T23:59:59Z'))).toBe('2026-03-01');
});

test('what was read becomes an update: renamed, without what is read-only and without __type', () => {
  const read = {
    Id: 'O1234567',
    Arn: null,
    Catalog: 'Sandbox',
    CreatedDate: '2026-01-01T00:00:00Z',
    LastModifiedDate: '2026-01-02T00:00:00Z',
    OpportunityTeam: [],
    RelatedEntityIdentifiers: { Solutions: ['S-1234567'] },
    PrimaryNeedsFromAws: ['Do Not Need Support from AWS Sales Rep'],
    Project: {
      ExpectedCustomerSpend: [
        { __type: 'x#y', Amount: '1', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' },
      ],
    },
  } as unknown as GetOpportunityResponse;
  expect(toUpdateRequest(read)).toEqual({
    Identifier: 'O1234567',
    Catalog: 'Sandbox',
    LastModifiedDate: '2026-01-02T00:00:00Z',
    PrimaryNeedsFromAws: null,
    Project: {
      ExpectedCustomerSpend: [{ Amount: '1', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
    },
  });
});
