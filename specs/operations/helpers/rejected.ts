import type { ApiResponse } from '../../../client/response.ts';
import type { OperationName, RequestOf } from '../../../schemas/index.ts';
import { withTokenUnlike } from '../../support/input.ts';
import { type ExpectedErrors, expect } from '../../support/matchers.ts';
import type { Partner } from '../../support/partner.ts';
import { once, onShared } from '../../support/sharedRecords.ts';

/**
 * Sends a valid request, which must succeed, then an invalid one, which must be rejected. `make` gives a valid request about
 * something of its own at each call. One accepted request serves all tests of a live account, and as what is rejected changes
 * nothing, one more to make invalid does too.
 */
export async function expectRejectedBeside<O extends OperationName>(
  partner: Partner,
  operation: O,
  make: () => Promise<RequestOf<O>>,
  invalidate: (valid: RequestOf<O>) => object,
  expectedErrors: ExpectedErrors = 'ValidationException',
): Promise<void> {
  await acceptedOnce(partner, operation, make);
  const subject = `${operation} to make invalid`;
  await onShared(partner, subject, make, async (valid) => {
    const reply: ApiResponse = await partner.call(operation, withTokenUnlike(valid, invalidate(valid)));
    expect(reply).toBeRejectedWith(expectedErrors);
  });
}

/** A valid request that the target has accepted, once for all tests of a live account. */
export const acceptedOnce = <O extends OperationName>(
  partner: Partner,
  operation: O,
  make: () => Promise<RequestOf<O>>,
): Promise<RequestOf<O>> =>
  once(partner, `${operation} accepted`, async () => {
    const request = await make();
    await partner.setUp(operation, request);
    return request;
  });
