import type { Db } from './openDatabase.ts';
import { rowCache } from './rowCache.ts';
import { isRow } from './sqliteRow.ts';

/** When something of an account falls due next. Every request asks, and almost always nothing is. */
export interface DueTimes {
  /** In milliseconds on the account's clock; infinite when nothing is waiting. */
  readonly nextAt: (account: string) => number;
  /** To be called after every write of what can fall due. */
  readonly changed: (account: string) => void;
}

export function dueTimes(db: Db): DueTimes {
  const selectNext = db.prepare(
    `SELECT min(at) AS at FROM (
       SELECT min(readable) AS at FROM opportunities WHERE account = @account AND readable IS NOT NULL
       UNION ALL SELECT min(due) FROM tasks WHERE account = @account AND status = 'IN_PROGRESS'
       UNION ALL SELECT min(expires) FROM invitations WHERE account = @account AND status = 'PENDING')`,
  );
  const times = rowCache(db, (account) => {
    const row = selectNext.get({ account });
    return isRow(row) && typeof row.at === 'number' ? row.at : Number.POSITIVE_INFINITY;
  });
  return { nextAt: (account) => times.get(account) ?? Number.POSITIVE_INFINITY, changed: times.forget };
}
