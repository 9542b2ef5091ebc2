import type {
  CreateOpportunityRequest,
  GetEngagementInvitationResponse,
  GetOpportunityResponse,
} from '../../../schemas/index.ts';
import { SetupFailed } from '../../support/outcome.ts';
import type { Partner } from '../../support/partner.ts';

type Invited = GetEngagementInvitationResponse & { readonly sent: CreateOpportunityRequest; readonly hiddenId: string };

/** Has AWS refer an opportunity and reads the invitation: the target must show the title that was referred. */
export async function invitedFor(partner: Partner, changes: object = {}): Promise<Invited> {
  const { invitationId, title, sent, id } = await partner.referredByAws(changes);
  const read = await partner.does('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: invitationId });
  if (read.Id !== invitationId || read.Payload?.OpportunityInvitation?.Project.Title !== title)
    throw new SetupFailed(`the invitation ${invitationId} does not read back with the title of its referral`);
  return { ...read, sent, hiddenId: id };
}

/** An invitation accepted, and the opportunity that came of it. */
export async function accepted(
  partner: Partner,
  changes: object = {},
): Promise<GetOpportunityResponse & { readonly invitationId: string; readonly sent: CreateOpportunityRequest }> {
  const { Id: invitationId, sent } = await invitedFor(partner, changes);
  const { OpportunityId } = await partner.accepts(invitationId);
  const read = await partner.reads(OpportunityId);
  if (read.Project?.Title !== sent.Project?.Title)
    throw new SetupFailed(`${OpportunityId} does not have the title of the referral that was accepted`);
  return { ...read, invitationId, sent };
}

/** An invitation rejected for a reason. */
export async function rejected(partner: Partner, RejectionReason: string): Promise<string> {
  const { Id } = await invitedFor(partner);
  await partner.does('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier: Id, RejectionReason });
  return Id;
}
