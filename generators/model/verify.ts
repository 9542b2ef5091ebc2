import { getAt } from '../bodyPath.ts';
import type { ModelDriver } from './driver.ts';
import { advanceLock, expectedGet, type OpportunityModel } from './opportunityModel.ts';

/** Reads the opportunity and compares it with the model, LastModifiedDate included. */
export async function verifyAgainstModel(opportunity: OpportunityModel, driver: ModelDriver): Promise<void> {
  await driver.expectResponse(
    'GetOpportunity',
    { Catalog: 'Sandbox', Identifier: opportunity.id },
    { kind: 'accepted', expectedBody: expectedGet(opportunity) },
    { retryNotFound: true },
  );
}

/** The same after a change whose response has no LastModifiedDate: it must be later than before (behaviour C.6). */
export async function verifyAfterChange(opportunity: OpportunityModel, driver: ModelDriver): Promise<void> {
  const expectedBody = { ...expectedGet(opportunity), LastModifiedDate: { $after: opportunity.lastModified } };
  const { body } = await driver.expectResponse(
    'GetOpportunity',
    { Catalog: 'Sandbox', Identifier: opportunity.id },
    { kind: 'accepted', expectedBody },
  );
  advanceLock(opportunity, String(getAt(body, 'LastModifiedDate')));
}

/** The same after an association, which was observed with and without a new LastModifiedDate (since-launch J.9). */
export async function verifyAfterAssociation(opportunity: OpportunityModel, driver: ModelDriver): Promise<void> {
  const { lastModified } = opportunity;
  const expectedBody = {
    ...expectedGet(opportunity),
    LastModifiedDate: { $oneOf: [lastModified, { $after: lastModified }] },
  };
  const { body } = await driver.expectResponse(
    'GetOpportunity',
    { Catalog: 'Sandbox', Identifier: opportunity.id },
    { kind: 'accepted', expectedBody },
  );
  const current = String(getAt(body, 'LastModifiedDate'));
  if (current !== lastModified) advanceLock(opportunity, current);
}

/** The item of a list that a number picks, where the number was drawn before the list was known. */
export const pickBy = <T>(list: readonly T[], index: number): T | undefined =>
  list.length === 0 ? undefined : list[index % list.length];
