import { accounts } from './accounts.ts';
import { eventRows } from './events.ts';
import { invitations } from './invitations.ts';
import { openDb } from './open.ts';
import { opportunities } from './opportunities.ts';
import { isRow, textOf } from './row.ts';
import { solutions } from './solutions.ts';
import { tasks } from './tasks.ts';
import { tokens } from './tokens.ts';
import { users } from './users.ts';

export type Store = ReturnType<typeof openStore>;

/** The whole store on one file, or in memory. Throws DataFileRefused for a file that cannot be used. */
export function openStore(file = ':memory:') {
  const db = openDb(file);
  const read = db.prepare('SELECT value FROM meta WHERE name = ?');
  const write = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  return {
    accounts: accounts(db),
    opportunities: opportunities(db),
    solutions: solutions(db),
    invitations: invitations(db),
    tasks: tasks(db),
    tokens: tokens(db),
    users: users(db),
    eventRows: eventRows(db),
    /** A value kept with the data, made by `fresh` when it is not there yet. */
    kept(name: string, fresh: () => string): string {
      const row = read.get(name);
      if (isRow(row)) return textOf(row, 'value');
      const value = fresh();
      write.run(name, value);
      return value;
    },
    /** All or nothing: what `work` writes is durable when it returns, and gone when it throws. Nested, it is a savepoint. */
    atomically: <T>(work: () => T): T => db.transaction(work),
    close: (): void => {
      db.close();
    },
  };
}
