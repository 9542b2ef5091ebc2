import type { Db } from './openDatabase.ts';
import { isRow, readText } from './sqliteRow.ts';

/** A user of a partner account, as the service knows them. Opportunities are assigned to users. */
export interface PartnerUser {
  readonly account: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}
export type UserStore = ReturnType<typeof userStore>;

/** Users by e-mail address, ignoring case. */
export function userStore(db: Db) {
  const put = db.prepare('INSERT OR REPLACE INTO users (account, email, firstName, lastName) VALUES (?, ?, ?, ?)');
  const selectOne = db.prepare('SELECT * FROM users WHERE account = ? AND email = ?');
  return {
    put({ account, email, firstName, lastName }: PartnerUser): void {
      put.run(account, email.toLowerCase(), firstName, lastName);
    },
    find(account: string, email: string): PartnerUser | null {
      const row = selectOne.get(account, email.toLowerCase());
      if (!isRow(row)) return null;
      return { account, email, firstName: readText(row, 'firstName'), lastName: readText(row, 'lastName') };
    },
  };
}
