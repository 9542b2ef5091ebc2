import type { ListedMembers } from './listedMembers.ts';

const sender = 'who at AWS sends an invitation AWS alone chooses, and no other response shows it (behaviour E.5)';

/** Response members whose value no requirement can compare with a known one, and why, by operation and path. */
export const uncomparedMembers: ListedMembers = {
  'GetEngagementInvitation.Payload.OpportunityInvitation.SenderContacts.*.Email': sender,
  'GetEngagementInvitation.Payload.OpportunityInvitation.SenderContacts.*.FirstName': sender,
  'GetEngagementInvitation.Payload.OpportunityInvitation.SenderContacts.*.LastName': sender,
};
