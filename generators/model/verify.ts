import { getAt } from '../bodyPath.ts';
import type { ModelDriver } from './driver.ts';
import { advanceLock, expectedGet, type OpportunityModel } from './opportunityModel.ts';

/** Reads the opportunity and holds it against the model. The lock must be the one the model knows. */
export async function verifyAgainstModel(opportunity: OpportunityModel, driver: ModelDriver): Promise<void> {
  await driver.expectResponse(
    'GetOpportunity',
    { Catalog: 'Sandbox', Identifier: opportunity.id },
    { kind: 'accepted', expectedBody: expectedGet(opportunity) },
    { retryNotFound: true },
  );
}

/** The same after a change whose answer does not tell the new lock: it must be later than the old one (behaviour C.6). */
export async function verifyAfterChange(opportunity: OpportunityModel, driver: ModelDriver): Promise<void> {
  const expectedBody = { ...expectedGet(opportunity), LastModifiedDate: { $after: opportunity.lastModified } };
  const { body } = await driver.expectResponse(
    'GetOpportunity',
    { Catalog: 'Sandbox', Identifier: opportunity.id },
    { kind: 'accepted', expectedBody },
  );
  advanceLock(opportunity, String(getAt(body, 'LastModifiedDate')));
}

/** The same after an association, which has been seen with and without a new lock (since-launch J.9). */
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

/** One of a list by a number drawn before the list was known. */
export const pickBy = <T>(list: readonly T[], index: number): T | undefined =>
  list.length === 0 ? undefined : list[index % list.length];
