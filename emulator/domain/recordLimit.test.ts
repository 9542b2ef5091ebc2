import { expect, test } from '@playwright/test';
import type { ResponseOf } from '../../schemas/index.ts';
import { limit } from '../limits.ts';
import { createHarness } from '../testing/emulatorHarness.ts';

const contacts = (count: number) =>
  Array.from({ length: count }, () => ({ FirstName: 'Ana', LastName: 'Okafor', Email: 'ana.okafor@example.com' }));
const customerOf = ({ Customer }: ResponseOf<'GetOpportunity'>, count: number) => ({
  Customer: { ...Customer, Contacts: contacts(count) },
});
const customer = (count: number) => ({ Customer: { Contacts: contacts(count) } });

test('a record above the limit is rejected on create and update, and nothing changes', () => {
  const partner = createHarness().createPartner();
  expect(partner.callExpectingError('CreateOpportunity', { ClientToken: 'a', ...customer(5_000) })).toBe(
    'ValidationException :VALUE_OUT_OF_RANGE',
  );
  const { Id } = partner.createOpportunity();
  const before = partner.getOpportunity(Id);
  const { Arn, CreatedDate, Id: Identifier, OpportunityTeam, RelatedEntityIdentifiers, ...update } = before;
  expect(partner.callExpectingError('UpdateOpportunity', { ...update, Identifier, ...customerOf(before, 5_000) })).toBe(
    'ValidationException :VALUE_OUT_OF_RANGE',
  );
  expect(partner.getOpportunity(Id)).toEqual(before);
  expect(partner.callExpectingError('UpdateOpportunity', { ...update, Identifier, ...customerOf(before, 2_000) })).toBe(
    'none',
  );
});

test('violated rules of thousands of entries give few errors', () => {
  const partner = createHarness().createPartner();
  const found = partner.callExpectingError('CreateOpportunity', {
    ClientToken: 'a',
    Project: { ApnPrograms: Array.from({ length: 2_000 }, (_, at) => `No Such Program ${at}`) },
  });
  expect(found.split(' ')).toHaveLength(102);
});

test('a page of large records ends early, and the pages together are the whole list', () => {
  const partner = createHarness().createPartner();
  const ids = Array.from({ length: 9 }, () => partner.createOpportunity({ ...customer(2_000) }).Id);
  const listed: string[] = [];
  let NextToken: string | null = null;
  let pages = 0;
  do {
    const page: ResponseOf<'ListOpportunities'> = partner.call('ListOpportunities', {
      MaxResults: 9,
      ...(NextToken === null ? {} : { NextToken }),
    });
    expect(Buffer.byteLength(JSON.stringify(page))).toBeLessThan(1.5 * limit('pageBytes'));
    listed.push(...page.OpportunitySummaries.map((row) => row.Id ?? ''));
    NextToken = page.NextToken ?? null;
    pages += 1;
  } while (NextToken !== null);
  expect(pages).toBeGreaterThan(1);
  expect(listed.sort()).toEqual(ids.sort());
});
