import type { DueTimes } from './dueTimes.ts';
import type { Db } from './openDatabase.ts';
import { rowCache } from './rowCache.ts';
import { isRow, readJson, readNumber, readText, readTextOrNull, type SqliteRow, toRows } from './sqliteRow.ts';

/** What a credential may do; an absent list allows everything. */
export interface Policy {
  readonly Actions?: readonly string[];
  readonly Catalogs?: readonly string[];
}
/** A failure that is armed for later tasks. */
export interface InjectedTaskFailure {
  readonly ReasonCode: string;
  readonly Message?: string | null;
  readonly Operation?: string | null;
  /** How many more tasks fail; all when absent. */
  readonly Count?: number | null;
}
/** Per-account overrides for tasks; absent members follow the command-line flags. */
export interface AccountTaskSettings {
  readonly mode?: 'inline' | 'deferred';
  readonly delayMillis?: number;
  readonly fail?: InjectedTaskFailure | null;
}
/** Per-account overrides of the command-line flags; absent members follow the flags. */
export interface AccountSettings {
  readonly quotas?: boolean;
  readonly readDelayMillis?: number;
  /** Catalogs in which the account is not registered as a partner. */
  readonly unregisteredIn?: readonly string[];
  /** Estimates of the Pricing Calculator by link; without an amount there is no such estimate. */
  readonly estimates?: Readonly<Record<string, { readonly amount?: string | null }>>;
  /** Solutions and products of AWS Marketplace by ARN, as far as they are not usable. */
  readonly marketplace?: Readonly<Record<string, MarketplaceEntity>>;
}
/** A solution or product of AWS Marketplace. */
export interface MarketplaceEntity {
  readonly status: (typeof marketplaceStatuses)[number];
  readonly visibility: (typeof marketplaceVisibilities)[number];
}
export const marketplaceStatuses = ['Active', 'Inactive', 'Draft'] as const;
export const marketplaceVisibilities = ['Public', 'Limited', 'Restricted'] as const;
export interface PartnerAccount {
  readonly account: string;
  readonly company: string;
  readonly mutant: string | null;
  readonly clockOffsetMs: number;
  readonly taskSettings: AccountTaskSettings;
  readonly settings: AccountSettings;
}
/** The credential that signed a request, and its account. */
export interface Caller {
  readonly account: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string | null;
  readonly policy: Policy;
}

export type AccountStore = ReturnType<typeof accountStore>;

/** Accounts and their credentials. */
export function accountStore(db: Db, { changed }: DueTimes) {
  const selectAccount = db.prepare('SELECT * FROM accounts WHERE account = ?');
  const all = db.prepare('SELECT * FROM accounts ORDER BY account');
  const insert = db.prepare('INSERT INTO accounts (account, company, mutant) VALUES (?, ?, ?)');
  const updateMutant = db.prepare('UPDATE accounts SET mutant = ? WHERE account = ?');
  const updateClockOffset = db.prepare('UPDATE accounts SET clockOffset = ? WHERE account = ?');
  const updateTaskSettings = db.prepare('UPDATE accounts SET tasks = ? WHERE account = ?');
  const patchSettings = db.prepare('UPDATE accounts SET habits = json_patch(habits, ?) WHERE account = ?');
  const clearSettings = db.prepare("UPDATE accounts SET habits = '{}' WHERE account = ?");
  const selectCredential = db.prepare('SELECT * FROM credentials WHERE accessKeyId = ?');
  const insertCredential = db.prepare(
    'INSERT OR REPLACE INTO credentials (accessKeyId, account, secretAccessKey, sessionToken, allow) VALUES (?, ?, ?, ?, ?)',
  );
  const deleteOwned = [
    'opportunities',
    'solutions',
    'invitations',
    'tokens',
    'tasks',
    'users',
    'events',
    'transitions',
  ].map((table) => db.prepare(`DELETE FROM ${table} WHERE account = ?`));
  const accounts = rowCache(db, (account) => {
    const row = selectAccount.get(account);
    return isRow(row) ? toAccount(row) : null;
  });
  const callers = rowCache(db, (accessKeyId) => {
    const row = selectCredential.get(accessKeyId);
    return isRow(row) ? toCaller(row) : null;
  });
  return {
    find: (account: string): PartnerAccount | null => accounts.get(account),
    /** How the account behaves where that was set for it alone; empty where it was not. */
    settingsOf: (account: string): PartnerAccount['settings'] => accounts.get(account)?.settings ?? {},
    all: (): PartnerAccount[] => toRows(all.all()).map(toAccount),
    insert(account: string, company: string, mutant: string | null): void {
      insert.run(account, company, mutant);
      accounts.forget(account);
    },
    setMutant(account: string, mutant: string | null): void {
      updateMutant.run(mutant, account);
      accounts.forget(account);
    },
    setClockOffset(account: string, offsetMs: number): void {
      updateClockOffset.run(offsetMs, account);
      accounts.forget(account);
    },
    setTaskSettings(account: string, taskSettings: AccountTaskSettings): void {
      updateTaskSettings.run(JSON.stringify(taskSettings), account);
      accounts.forget(account);
    },
    /** Changes some settings of an account; null removes one, so that the command-line flag applies again. */
    updateSettings(
      account: string,
      settings: { readonly [Name in keyof AccountSettings]: AccountSettings[Name] | null },
    ): void {
      patchSettings.run(JSON.stringify(settings), account);
      accounts.forget(account);
    },
    findCaller: (accessKeyId: string): Caller | null => callers.get(accessKeyId),
    addCredential({ accessKeyId, account, secretAccessKey, sessionToken, policy }: Caller): void {
      insertCredential.run(accessKeyId, account, secretAccessKey, sessionToken, JSON.stringify(policy));
      callers.forget(accessKeyId);
    },
    /**
     * Deletes everything that the account owns, and its settings. The account and its credentials stay; its clock is the
     * server's again.
     */
    wipe(account: string): void {
      for (const statement of deleteOwned) statement.run(account);
      updateClockOffset.run(0, account);
      updateTaskSettings.run('{}', account);
      clearSettings.run(account);
      changed(account);
      accounts.forget(account);
    },
  };
}

const toAccount = (row: SqliteRow): PartnerAccount => ({
  account: readText(row, 'account'),
  company: readText(row, 'company'),
  mutant: readTextOrNull(row, 'mutant'),
  clockOffsetMs: readNumber(row, 'clockOffset'),
  taskSettings: readJson<AccountTaskSettings>(row, 'tasks'),
  settings: readJson<AccountSettings>(row, 'habits'),
});
const toCaller = (row: SqliteRow): Caller => ({
  account: readText(row, 'account'),
  accessKeyId: readText(row, 'accessKeyId'),
  secretAccessKey: readText(row, 'secretAccessKey'),
  sessionToken: readTextOrNull(row, 'sessionToken'),
  policy: readJson<Policy>(row, 'allow'),
});
