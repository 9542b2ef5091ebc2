import type { ResponseOf } from '../../schemas/index.ts';
import type { OperationHandler } from '../operationHandler.ts';
import type { Invitation } from '../store/invitationStore.ts';
import { type Filter, oneOf } from '../store/keyset.ts';

type InvitationSummary = NonNullable<ResponseOf<'ListEngagementInvitations'>['EngagementInvitationSummaries']>[number];

export const ListEngagementInvitations: OperationHandler<'ListEngagementInvitations', 'invitations' | 'nextTokens'> = (
  request,
  { caller, invitations, nextTokens },
) => {
  const { Catalog, MaxResults, NextToken, ...filters } = request;
  const scope = { account: caller.account, operation: 'ListEngagementInvitations', filters: [Catalog, filters] };
  const conditions: Filter[] = [
    { column: 'participant', operator: '=', value: filters.ParticipantType },
    ...oneOf({
      status: filters.Status,
      // An engagement is named by id or by ARN, whose last part is the id.
      engagement: filters.EngagementIdentifier?.map((name) => name.split('/').at(-1) ?? name),
      sender: filters.SenderAwsAccountId,
      payloadType: filters.PayloadType,
    }),
  ];
  // The default size and sort are not documented; these are the defaults of the other lists [inf].
  const page = invitations.page(caller.account, Catalog, conditions, {
    sortBy: 'sent',
    descending: (filters.Sort?.SortOrder ?? 'DESCENDING') === 'DESCENDING',
    size: MaxResults ?? 20,
    afterKey: nextTokens.decode(scope, NextToken),
  });
  return { EngagementInvitationSummaries: page.items.map(toSummary), NextToken: nextTokens.next(scope, page) };
};

/** A list item has no payload, but the account's ParticipantType (behaviour E.5). */
const toSummary = ({ record, participant }: Invitation): InvitationSummary => ({
  Arn: record.Arn,
  Catalog: record.Catalog,
  EngagementId: record.EngagementId,
  EngagementTitle: record.EngagementTitle,
  ExpirationDate: record.ExpirationDate,
  Id: record.Id,
  InvitationDate: record.InvitationDate,
  ParticipantType: participant,
  PayloadType: record.PayloadType,
  Receiver: record.Receiver,
  SenderAwsAccountId: record.SenderAwsAccountId,
  SenderCompanyName: record.SenderCompanyName,
  Status: record.Status,
});
