import type { ExpectedErrors } from '../../support/matchers.ts';
import type { Partner } from '../../support/partner.ts';
import { once } from '../../support/sharedRecords.ts';
import { createdOpportunity } from './opportunities.ts';

const target = 'an opportunity that no update changes';

/**
 * Sends an update that changes nothing, which must succeed, then an invalid one, which must be rejected. What is rejected
 * changes nothing, so that all tests of a live account try theirs on one opportunity.
 */
export async function expectUpdateRejected(
  partner: Partner,
  invalidate: (valid: object) => object,
  expectedErrors: ExpectedErrors = 'ValidationException',
): Promise<void> {
  const { Id } = await once(partner, target, () => createdOpportunity(partner));
  const valid = () => partner.buildUpdate(Id);
  try {
    await partner.expectRejected('UpdateOpportunity', valid, async () => invalidate(await valid()), expectedErrors);
  } catch (error) {
    // It may have been carried out.
    partner.records.delete(target);
    throw error;
  }
}
