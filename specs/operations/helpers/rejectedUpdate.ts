import type { ExpectedErrors } from '../../support/matchers.ts';
import type { Partner } from '../../support/partner.ts';
import { onShared } from '../../support/sharedRecords.ts';
import { createdOpportunity } from './opportunities.ts';

/** Lets a test try updates that are to be rejected on an opportunity that took one which changes nothing. */
export const onUnchanged = (partner: Partner, use: (Id: string) => Promise<void>): Promise<void> =>
  onShared(
    partner,
    'an opportunity that no update changes',
    async () => {
      const { Id } = await createdOpportunity(partner);
      return Id;
    },
    use,
  );

/**
 * Sends an update that changes nothing, which must succeed, then an invalid one, which must be rejected. What is rejected
 * changes nothing, so that all tests of a live account try theirs on one opportunity.
 */
export async function expectUpdateRejected(
  partner: Partner,
  invalidate: (valid: object) => object,
  expectedErrors: ExpectedErrors = 'ValidationException',
): Promise<void> {
  await onUnchanged(partner, async (Id) => {
    const valid = () => partner.buildUpdate(Id);
    await partner.expectRejected('UpdateOpportunity', valid, async () => invalidate(await valid()), expectedErrors);
  });
}
