import { accountStore } from './accountStore.ts';
import { clientTokenStore } from './clientTokenStore.ts';
import { dueTimes } from './dueTimes.ts';
import { eventStore } from './eventStore.ts';
import { invitationStore } from './invitationStore.ts';
import { type Db, openDatabase, toDataFileError } from './openDatabase.ts';
import { opportunityStore, type RowForm } from './opportunityStore.ts';
import { solutionStore } from './solutionStore.ts';
import { isRow, readText } from './sqliteRow.ts';
import { taskStore } from './taskStore.ts';
import { userStore } from './userStore.ts';

export type Store = ReturnType<typeof storeOn>;

/** The whole store on one file, or in memory. @throws {DataFileError} for a file that cannot be used */
export function openStore(file: string, rowForm: RowForm) {
  const db = openDatabase(file);
  try {
    return storeOn(db, rowForm);
  } catch (error) {
    // A table is missing, for example.
    db.close();
    throw toDataFileError(file, error);
  }
}

function storeOn(db: Db, rowForm: RowForm) {
  const selectMeta = db.prepare('SELECT value FROM meta WHERE name = ?');
  const writeMeta = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  const due = dueTimes(db);
  return {
    due,
    accounts: accountStore(db, due),
    opportunities: opportunityStore(db, due, rowForm),
    solutions: solutionStore(db),
    invitations: invitationStore(db, due),
    tasks: taskStore(db, due),
    tokens: clientTokenStore(db),
    users: userStore(db),
    eventStore: eventStore(db),
    /** Returns a value that is stored with the data; `create` makes it the first time. */
    getOrCreateMeta(name: string, create: () => string): string {
      const row = selectMeta.get(name);
      if (isRow(row)) return readText(row, 'value');
      const value = create();
      writeMeta.run(name, value);
      return value;
    },
    /**
     * Runs `work` in a transaction: its writes are durable when it returns, and undone when it throws. Nested, it is a
     * savepoint.
     */
    atomically: <T>(work: () => T): T => db.transaction(work),
    close: (): void => {
      db.close();
    },
  };
}
