import type { ResponseOf } from '../../schemas/index.ts';
import type { Operation } from '../operation.ts';
import type { Invitation } from '../store/invitations.ts';
import type { Filter } from '../store/page.ts';

type Row = NonNullable<ResponseOf<'ListEngagementInvitations'>['EngagementInvitationSummaries']>[number];

export const ListEngagementInvitations: Operation<'ListEngagementInvitations', 'invitations' | 'pages'> = (
  input,
  { caller, invitations, pages },
) => {
  const { Catalog, MaxResults, NextToken, ...filters } = input;
  const scope = { account: caller.account, operation: 'ListEngagementInvitations', filters: [Catalog, filters] };
  const conditions: Filter[] = [{ column: 'participant', is: '=', value: filters.ParticipantType }];
  const among = (column: string, value: readonly string[] | null | undefined): void => {
    if (value && value.length > 0) conditions.push({ column, is: 'in', value });
  };
  among('status', filters.Status);
  // An engagement is named by id or by ARN, whose last part is the id.
  among(
    'engagement',
    filters.EngagementIdentifier?.map((name) => name.split('/').at(-1) ?? name),
  );
  among('sender', filters.SenderAwsAccountId);
  // Size and sort when none is asked for are not documented; these are the defaults of the other lists [inf].
  const page = invitations.page(caller.account, Catalog, conditions, {
    by: 'sent',
    descending: (filters.Sort?.SortOrder ?? 'DESCENDING') === 'DESCENDING',
    size: MaxResults ?? 20,
    after: pages.open(scope, NextToken),
  });
  return { EngagementInvitationSummaries: page.items.map(row), NextToken: pages.next(scope, page) };
};

/** A row shows no payload; it adds the part that the account plays (facts E.5). */
const row = ({ record, participant }: Invitation): Row => ({
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
