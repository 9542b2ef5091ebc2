import { DeadlinePassed, waitFor } from '../../../client/poll.ts';
import type { ApiResponse } from '../../../client/response.ts';
import type { GetOpportunityResponse, RequestOf } from '../../../schemas/index.ts';
import { expect } from '../../support/matchers.ts';
import type { Partner } from '../../support/partner.ts';
import { once } from '../../support/sharedRecords.ts';
import { createdOpportunity, createRequest, newClientToken, submittedOpportunity } from './opportunities.ts';

export type TaskOperation = 'StartEngagementFromOpportunityTask' | 'StartEngagementByAcceptingInvitationTask';

export const submitRequest = (Identifier: string): RequestOf<'StartEngagementFromOpportunityTask'> => ({
  Catalog: 'Sandbox',
  ClientToken: newClientToken(),
  Identifier,
  AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' },
});
export const acceptRequest = (Identifier: string): RequestOf<'StartEngagementByAcceptingInvitationTask'> => ({
  Catalog: 'Sandbox',
  ClientToken: newClientToken(),
  Identifier,
});

/** Starts a task and asks again with the same token until it has ended, or was refused (behaviour F.6). */
export async function pollTask<O extends TaskOperation>(
  partner: Partner,
  operation: O,
  input: unknown,
): Promise<ApiResponse<O>> {
  const ended = async (): Promise<ApiResponse<O> | null> => {
    const reply = await partner.call(operation, input);
    return taskStatusOf(reply) === 'IN_PROGRESS' ? null : reply;
  };
  try {
    return await waitFor(ended, { timeoutMs: 20_000, description: `${operation} having ended` });
  } catch (error) {
    // A task that never ends is the target's doing.
    if (error instanceof DeadlinePassed) expect(error.message, 'how the task went').toBe('ended in time');
    throw error;
  }
}

const taskStatusOf = (reply: ApiResponse): unknown =>
  (reply.body as { readonly TaskStatus?: unknown } | null)?.TaskStatus;

/** A task ends as COMPLETE. */
export function expectTaskComplete(reply: ApiResponse): void {
  expect(reply).toSucceed();
  expect(taskStatusOf(reply)).toBe('COMPLETE');
}

/** Not submitted: either refused at once, or the task failed for the opportunity's sake (behaviour F.9). */
export function expectNotSubmitted(reply: ApiResponse): void {
  if (!reply.ok) {
    expect(reply).toBeRejectedWith(['ValidationException', 'ConflictException']);
    return;
  }
  expect(taskStatusOf(reply)).toBe('FAILED');
  const { ReasonCode } = reply.body as { readonly ReasonCode?: unknown };
  expect(ReasonCode).toBeOneOf(['OpportunityValidationFailed', 'OpportunitySubmissionFailed', 'OpportunityConflict']);
}

/** All that a refusal says, whichever way it came. */
export const errorText = (reply: ApiResponse): string => reply.text;

/** A submission as the tests of a live account see it that only look at it: the opportunity before and after, and the task. */
export const submissionOnce = (partner: Partner) =>
  once(partner, 'a submission', async () => {
    const before = await createdOpportunity(partner);
    const askedAtMs = Date.now();
    const reply = await pollTask(partner, 'StartEngagementFromOpportunityTask', submitRequest(before.Id));
    expectTaskComplete(reply);
    return { before, task: { ...reply.body }, askedAtMs, after: await partner.getOpportunity(before.Id) };
  });

/** An opportunity that was submitted, once for all tests of a live account that submit beside it what is to be refused. */
export const submittedOnce = (partner: Partner, changes: object = {}): Promise<GetOpportunityResponse> =>
  once(partner, `submitted, and nothing else ${JSON.stringify(changes)}`, () => submittedOpportunity(partner, changes));

/** The complete opportunity is submitted; the one with `fault` is refused, at the latest when it is submitted (behaviour D). */
export async function expectNotSubmittable(
  partner: Partner,
  invalidChange: object,
  complete: object = {},
): Promise<void> {
  await submittedOnce(partner, complete);
  const request = createRequest(invalidChange);
  const created = await partner.call('CreateOpportunity', request);
  if (!created.ok) {
    expect(created).toBeRejectedWith('ValidationException');
    return;
  }
  const Id = created.body?.Id ?? '';
  expectNotSubmitted(await pollTask(partner, 'StartEngagementFromOpportunityTask', submitRequest(Id)));
  expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
}
