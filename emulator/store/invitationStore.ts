import type { ResponseOf } from '../../schemas/index.ts';
import type { DueTimes } from './dueTimes.ts';
import { type Filter, keyset, type Page, type PageQuery, pageRows } from './keyset.ts';
import type { Db } from './openDatabase.ts';
import { isRow, readableRows, readJson, readNumber, readText, type SqliteRow, toRows } from './sqliteRow.ts';

export type InvitationRecord = ResponseOf<'GetEngagementInvitation'>;
export type InvitationStatus = 'PENDING' | 'ACCEPTED' | 'REJECTED' | 'EXPIRED';
const statuses: readonly InvitationStatus[] = ['PENDING', 'ACCEPTED', 'REJECTED', 'EXPIRED'];

/** An invitation as the account sees it: sent to it (RECEIVER), or by it to AWS (SENDER). */
export interface Invitation {
  readonly account: string;
  readonly catalog: string;
  readonly id: string;
  readonly participant: 'SENDER' | 'RECEIVER';
  readonly status: InvitationStatus;
  /** InvitationDate and ExpirationDate in milliseconds; the record has them to the nanosecond. */
  readonly sent: number;
  readonly expires: number;
  readonly opportunity: string;
  readonly engagement: string;
  /** Account id or alias of the sender. */
  readonly sender: string;
  readonly record: InvitationRecord;
}
export type InvitationStore = ReturnType<typeof invitationStore>;

/** Engagement invitations. */
export function invitationStore(db: Db, { changed }: DueTimes) {
  const put = db.prepare(
    `INSERT OR REPLACE INTO invitations (account, catalog, id, participant, status, sent, expires, opportunity, engagement, sender, payloadType, record)
     VALUES (@account, @catalog, @id, @participant, @status, @sent, @expires, @opportunity, @engagement, @sender, @payloadType, @record)`,
  );
  const selectOne = db.prepare('SELECT * FROM invitations WHERE account = ? AND catalog = ? AND id = ?');
  const selectExpired = db.prepare(
    "SELECT * FROM invitations WHERE account = ? AND status = 'PENDING' AND expires <= ? ORDER BY expires",
  );
  return {
    put(invitation: Invitation): void {
      put.run({
        ...invitation,
        payloadType: invitation.record.PayloadType ?? 'OpportunityInvitation',
        record: JSON.stringify({ ...invitation.record, Status: invitation.status }),
      });
      changed(invitation.account);
    },
    find(account: string, catalog: string, id: string): Invitation | null {
      const row = selectOne.get(account, catalog, id);
      return isRow(row) ? toInvitation(row) : null;
    },
    /** Pending invitations that have expired by `now`. */
    findExpired: (account: string, now: number): Invitation[] =>
      readableRows(
        toRows(selectExpired.all(account, now)),
        toInvitation,
        (row) => `invitation ${readText(row, 'id')} of account ${account}`,
      ),
    page(account: string, catalog: string, filters: readonly Filter[], query: PageQuery<'sent'>): Page<Invitation> {
      const scopeFilters: Filter[] = [
        { column: 'account', operator: '=', value: account },
        { column: 'catalog', operator: '=', value: catalog },
      ];
      const { sql, values } = keyset({ table: 'invitations' }, [...scopeFilters, ...filters], query, 'id');
      const rows = toRows(db.prepare(sql).all(...values));
      const page = pageRows(rows, query.size);
      return {
        items: readableRows(page, toInvitation, (row) => `invitation ${readText(row, 'id')} of account ${account}`),
        hasMore: rows.length > page.length,
        keyOf: (found) => [found.sent, found.id],
      };
    },
  };
}

const toInvitation = (row: SqliteRow): Invitation => ({
  account: readText(row, 'account'),
  catalog: readText(row, 'catalog'),
  id: readText(row, 'id'),
  participant: row.participant === 'SENDER' ? 'SENDER' : 'RECEIVER',
  status: statuses.find((status) => status === row.status) ?? 'PENDING',
  sent: readNumber(row, 'sent'),
  expires: readNumber(row, 'expires'),
  opportunity: readText(row, 'opportunity'),
  engagement: readText(row, 'engagement'),
  sender: readText(row, 'sender'),
  record: readJson<InvitationRecord>(row, 'record'),
});
