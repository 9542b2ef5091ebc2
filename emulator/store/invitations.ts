import type { ResponseOf } from '../../schemas/index.ts';
import type { Db } from './open.ts';
import { type Filter, keyset, type Page, type PageAsk } from './page.ts';
import { isRow, jsonOf, numberOf, type Row, rowsOf, textOf } from './row.ts';

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
export type Invitations = ReturnType<typeof invitations>;

/** Engagement invitations. */
export function invitations(db: Db) {
  const put = db.prepare(
    `INSERT OR REPLACE INTO invitations (account, catalog, id, participant, status, sent, expires, opportunity, engagement, sender, record)
     VALUES (@account, @catalog, @id, @participant, @status, @sent, @expires, @opportunity, @engagement, @sender, @record)`,
  );
  const one = db.prepare('SELECT * FROM invitations WHERE account = ? AND catalog = ? AND id = ?');
  const overdue = db.prepare(
    "SELECT * FROM invitations WHERE account = ? AND status = 'PENDING' AND expires <= ? ORDER BY expires",
  );
  return {
    put(invitation: Invitation): void {
      put.run({ ...invitation, record: JSON.stringify({ ...invitation.record, Status: invitation.status }) });
    },
    find(account: string, catalog: string, id: string): Invitation | null {
      const row = one.get(account, catalog, id);
      return isRow(row) ? asInvitation(row) : null;
    },
    /** Pending ones whose time has run out by `now`. */
    overdue: (account: string, now: number): Invitation[] => rowsOf(overdue.all(account, now)).map(asInvitation),
    page(account: string, catalog: string, filters: readonly Filter[], ask: PageAsk<'sent'>): Page<Invitation> {
      const own: Filter[] = [
        { column: 'account', is: '=', value: account },
        { column: 'catalog', is: '=', value: catalog },
      ];
      const { sql, values } = keyset('invitations', [...own, ...filters], ask, 'id');
      const rows = rowsOf(db.prepare(sql).all(...values));
      return {
        items: rows.slice(0, ask.size).map(asInvitation),
        more: rows.length > ask.size,
        last: (found) => [found.sent, found.id],
      };
    },
  };
}

const asInvitation = (row: Row): Invitation => ({
  account: textOf(row, 'account'),
  catalog: textOf(row, 'catalog'),
  id: textOf(row, 'id'),
  participant: row.participant === 'SENDER' ? 'SENDER' : 'RECEIVER',
  status: statuses.find((status) => status === row.status) ?? 'PENDING',
  sent: numberOf(row, 'sent'),
  expires: numberOf(row, 'expires'),
  opportunity: textOf(row, 'opportunity'),
  engagement: textOf(row, 'engagement'),
  sender: textOf(row, 'sender'),
  record: jsonOf<InvitationRecord>(row, 'record'),
});
