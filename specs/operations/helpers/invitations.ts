import type {
  CreateOpportunityRequest,
  GetEngagementInvitationResponse,
  GetOpportunityResponse,
} from '../../../schemas/index.ts';
import { SetupFailed } from '../../support/outcome.ts';
import type { Partner } from '../../support/partner.ts';
import { shareable } from '../../support/reader.ts';
import { once } from '../../support/sharedRecords.ts';
import { acceptRequest, pollTask } from './tasks.ts';

type CreatedInvitation = GetEngagementInvitationResponse & {
  readonly sent: CreateOpportunityRequest;
  readonly hiddenId: string;
};

/** Has AWS refer an opportunity and reads the invitation: the target must show the title that was referred. */
export const createInvitation = shareable(
  'createInvitation',
  async (partner: Partner, changes: object = {}): Promise<CreatedInvitation> => {
    const { invitationId, title, sent, id } = await partner.receiveReferral(changes);
    const read = await partner.setUp('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: invitationId });
    if (read.Id !== invitationId || read.Payload?.OpportunityInvitation?.Project.Title !== title)
      throw new SetupFailed(`the invitation ${invitationId} does not read back with the title of its referral`);
    return { ...read, sent, hiddenId: id };
  },
);

/** An invitation accepted, and the opportunity that came of it. */
export const acceptedOpportunity = shareable(
  'acceptedOpportunity',
  async (
    partner: Partner,
    changes: object = {},
  ): Promise<GetOpportunityResponse & { readonly invitationId: string; readonly sent: CreateOpportunityRequest }> => {
    const { Id: invitationId, sent } = await createInvitation(partner, changes);
    const { OpportunityId } = await partner.acceptInvitation(invitationId);
    const read = await partner.getOpportunity(OpportunityId);
    if (read.Project?.Title !== sent.Project?.Title)
      throw new SetupFailed(`${OpportunityId} does not have the title of the referral that was accepted`);
    return { ...read, invitationId, sent };
  },
);

/** An acceptance as the tests of a live account see it that only look at it: the invitation, and the task. */
export const acceptanceOnce = (partner: Partner) =>
  once(partner, 'an acceptance', async () => {
    const { Id, Arn } = await createInvitation(partner);
    const askedAtMs = Date.now();
    const reply = await pollTask(partner, 'StartEngagementByAcceptingInvitationTask', acceptRequest(Id));
    return { Id, Arn, task: { ...reply.body }, askedAtMs };
  });

/** An invitation rejected for a reason. */
export const rejectedInvitation = shareable(
  'rejectedInvitation',
  async (partner: Partner, RejectionReason: string): Promise<string> => {
    const { Id } = await createInvitation(partner);
    await partner.setUp('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier: Id, RejectionReason });
    return Id;
  },
);
