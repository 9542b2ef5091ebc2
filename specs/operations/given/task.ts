import { DeadlinePassed, until } from '../../../client/poll.ts';
import type { Reply } from '../../../client/reply.ts';
import type { RequestOf } from '../../../schemas/index.ts';
import { expect } from '../../support/matchers.ts';
import type { Partner } from '../../support/partner.ts';
import { creating, opened, token } from './opportunity.ts';

type Start = 'StartEngagementFromOpportunityTask' | 'StartEngagementByAcceptingInvitationTask';

export const submission = (Identifier: string): RequestOf<'StartEngagementFromOpportunityTask'> => ({
  Catalog: 'Sandbox',
  ClientToken: token(),
  Identifier,
  AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' },
});
export const acceptance = (Identifier: string): RequestOf<'StartEngagementByAcceptingInvitationTask'> => ({
  Catalog: 'Sandbox',
  ClientToken: token(),
  Identifier,
});

/** Starts a task and asks again with the same token until it has ended, or was refused (facts F.6). */
export async function settled<O extends Start>(partner: Partner, operation: O, input: unknown): Promise<Reply<O>> {
  const ended = async (): Promise<Reply<O> | null> => {
    const reply = await partner.tries(operation, input);
    return statusOf(reply) === 'IN_PROGRESS' ? null : reply;
  };
  try {
    return await until(ended, { deadlineMs: 20_000, what: `${operation} having ended` });
  } catch (error) {
    // A task that never ends is the target's doing.
    if (error instanceof DeadlinePassed) expect(error.message, 'how the task went').toBe('ended in time');
    throw error;
  }
}

const statusOf = (reply: Reply): unknown => (reply.body as { readonly TaskStatus?: unknown } | null)?.TaskStatus;

/** A task ends as COMPLETE. */
export function expectComplete(reply: Reply): void {
  expect(reply).toSucceed();
  expect(statusOf(reply)).toBe('COMPLETE');
}

/** Not submitted: either refused at once, or the task failed for the opportunity's sake (facts F.9). */
export function expectNotSubmitted(reply: Reply): void {
  if (!reply.ok) {
    expect(reply).toBeProblem(['ValidationException', 'ConflictException']);
    return;
  }
  expect(statusOf(reply)).toBe('FAILED');
  const { ReasonCode } = reply.body as { readonly ReasonCode?: unknown };
  expect(['OpportunityValidationFailed', 'OpportunitySubmissionFailed', 'OpportunityConflict']).toContain(ReasonCode);
}

/** All that a refusal says, whichever way it came. */
export const wordsOf = (reply: Reply): string => reply.text;

/** The complete opportunity is submitted; the one with `fault` is refused, at the latest when it is submitted (facts D). */
export async function expectNeverSubmitted(partner: Partner, fault: object, complete: object = {}): Promise<void> {
  const twin = await opened(partner, complete);
  await partner.submits(twin.Id);
  const request = creating(fault);
  const created = await partner.tries('CreateOpportunity', request);
  if (!created.ok) {
    expect(created).toBeProblem('ValidationException');
    return;
  }
  const Id = created.body?.Id ?? '';
  expectNotSubmitted(await settled(partner, 'StartEngagementFromOpportunityTask', submission(Id)));
  expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
}
