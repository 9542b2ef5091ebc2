import type { Credential } from '../signature/verify.ts';
import type { Db } from './open.ts';
import { isRow, jsonOf, numberOf, type Row, rowsOf, textOf, textOrNull } from './row.ts';

/** What a credential may do; a list that is absent allows all. */
export interface Allow {
  readonly Actions?: readonly string[];
  readonly Catalogs?: readonly string[];
}
/** A failure armed for tasks to come. */
export interface ArmedFailure {
  readonly ReasonCode: string;
  readonly Message?: string | null;
  readonly Operation?: string | null;
  /** How many tasks still fail; without it all do. */
  readonly Count?: number | null;
}
/** How an account's tasks behave; what is absent follows the process's flags. */
export interface TaskManner {
  readonly mode?: 'inline' | 'deferred';
  readonly delayMillis?: number;
  readonly fail?: ArmedFailure | null;
}
/** What an account is used to, other than the process's flags say; what is absent follows them. */
export interface Habits {
  readonly quotas?: boolean;
  readonly readDelayMillis?: number;
}
export interface Account {
  readonly account: string;
  readonly company: string;
  readonly mutant: string | null;
  readonly clockOffset: number;
  readonly tasks: TaskManner;
  readonly habits: Habits;
}
/** Whoever signed a request. */
export interface Caller extends Credential {
  readonly allow: Allow;
}

export type Accounts = ReturnType<typeof accounts>;

/** Accounts and their credentials. */
export function accounts(db: Db) {
  const one = db.prepare('SELECT * FROM accounts WHERE account = ?');
  const all = db.prepare('SELECT * FROM accounts ORDER BY account');
  const insert = db.prepare('INSERT INTO accounts (account, company, mutant) VALUES (?, ?, ?)');
  const mutate = db.prepare('UPDATE accounts SET mutant = ? WHERE account = ?');
  const shift = db.prepare('UPDATE accounts SET clockOffset = ? WHERE account = ?');
  const manner = db.prepare('UPDATE accounts SET tasks = ? WHERE account = ?');
  const habit = db.prepare('UPDATE accounts SET habits = json_patch(habits, ?) WHERE account = ?');
  const unhabit = db.prepare("UPDATE accounts SET habits = '{}' WHERE account = ?");
  const key = db.prepare('SELECT * FROM credentials WHERE accessKeyId = ?');
  const addKey = db.prepare(
    'INSERT OR REPLACE INTO credentials (accessKeyId, account, secretAccessKey, sessionToken, allow) VALUES (?, ?, ?, ?, ?)',
  );
  const owned = ['opportunities', 'solutions', 'invitations', 'tokens', 'tasks', 'users', 'events'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE account = ?`),
  );
  return {
    find(account: string): Account | null {
      const row = one.get(account);
      return isRow(row) ? asAccount(row) : null;
    },
    all: (): Account[] => rowsOf(all.all()).map(asAccount),
    insert(account: string, company: string, mutant: string | null): void {
      insert.run(account, company, mutant);
    },
    setMutant(account: string, mutant: string | null): void {
      mutate.run(mutant, account);
    },
    setClockOffset(account: string, millis: number): void {
      shift.run(millis, account);
    },
    setTasks(account: string, tasks: TaskManner): void {
      manner.run(JSON.stringify(tasks), account);
    },
    /** Adds to the account's habits; a null takes one away, so that the process's flag counts again. */
    setHabits(account: string, habits: { readonly [Name in keyof Habits]: Habits[Name] | null }): void {
      habit.run(JSON.stringify(habits), account);
    },
    credential(accessKeyId: string): Caller | null {
      const row = key.get(accessKeyId);
      return isRow(row) ? asCaller(row) : null;
    },
    addCredential({ accessKeyId, account, secretAccessKey, sessionToken, allow }: Caller): void {
      addKey.run(accessKeyId, account, secretAccessKey, sessionToken, JSON.stringify(allow));
    },
    /** Forgets all that the account owns; the account and its credentials stay, its clock is the server's again. */
    wipe(account: string): void {
      for (const statement of owned) statement.run(account);
      shift.run(0, account);
      manner.run('{}', account);
      unhabit.run(account);
    },
  };
}

const asAccount = (row: Row): Account => ({
  account: textOf(row, 'account'),
  company: textOf(row, 'company'),
  mutant: textOrNull(row, 'mutant'),
  clockOffset: numberOf(row, 'clockOffset'),
  tasks: jsonOf<TaskManner>(row, 'tasks'),
  habits: jsonOf<Habits>(row, 'habits'),
});
const asCaller = (row: Row): Caller => ({
  account: textOf(row, 'account'),
  accessKeyId: textOf(row, 'accessKeyId'),
  secretAccessKey: textOf(row, 'secretAccessKey'),
  sessionToken: textOrNull(row, 'sessionToken'),
  allow: jsonOf<Allow>(row, 'allow'),
});
