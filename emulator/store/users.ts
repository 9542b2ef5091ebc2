import type { Db } from './open.ts';
import { isRow, textOf } from './row.ts';

/** A user of a partner account, as the service knows them: whoever an opportunity can be assigned to. */
export interface User {
  readonly account: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
}
export type Users = ReturnType<typeof users>;

/** Users by e-mail address, whose case does not count. */
export function users(db: Db) {
  const put = db.prepare('INSERT OR REPLACE INTO users (account, email, firstName, lastName) VALUES (?, ?, ?, ?)');
  const one = db.prepare('SELECT * FROM users WHERE account = ? AND email = ?');
  return {
    put({ account, email, firstName, lastName }: User): void {
      put.run(account, email.toLowerCase(), firstName, lastName);
    },
    find(account: string, email: string): User | null {
      const row = one.get(account, email.toLowerCase());
      if (!isRow(row)) return null;
      return { account, email, firstName: textOf(row, 'firstName'), lastName: textOf(row, 'lastName') };
    },
  };
}
