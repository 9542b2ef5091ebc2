import { hash } from 'node:crypto';
import { type OperationName, operationNames, requestSchema } from '../../schemas/index.ts';
import { limit } from '../limits.ts';
import type { Db } from './openDatabase.ts';
import { isRow, readText, readTextOrNull } from './sqliteRow.ts';
import { trimRegularly } from './trim.ts';

export interface TokenUse {
  readonly account: string;
  readonly catalog: string;
  readonly operation: OperationName;
  readonly token: string;
  /** The request without its token; two requests are the same when only key order differs. */
  readonly body: unknown;
}
/** The first use of a token. */
export interface PreviousUse {
  /** Whether its body was the same as now. */
  readonly sameBody: boolean;
  /** What it was answered with; null when it failed. */
  readonly response: string | null;
}
export type ClientTokenStore = ReturnType<typeof clientTokenStore>;

/** The operations whose requests have a client token. */
const tokenOperations = operationNames.filter((name) => requestSchema(name).properties?.ClientToken);

/** Finds a token of another operation. The operations are listed so that the key leads to each: else every token would be read. */
export const selectElsewhereSql = `SELECT operation, answer FROM tokens
  WHERE account = ? AND catalog = ? AND operation IN (${tokenOperations.map((name) => `'${name}'`).join(', ')})
  AND operation <> ? AND token = ? AND answer IS NOT NULL`;

/** Client tokens. A token stays bound to the first body that an operation receives with it (behaviour B.2, F.7). */
export function clientTokenStore(db: Db) {
  const selectToken = db.prepare(
    'SELECT digest, answer FROM tokens WHERE account = ? AND catalog = ? AND operation = ? AND token = ?',
  );
  const selectElsewhere = db.prepare(selectElsewhereSql);
  const insertToken = db.prepare(
    `INSERT OR IGNORE INTO tokens (account, catalog, operation, token, digest, seq)
     VALUES (?, ?, ?, ?, ?, 1 + (SELECT ifnull(max(seq), 0) FROM tokens WHERE account = ?))`,
  );
  const saveAnswer = db.prepare(
    `INSERT INTO tokens (account, catalog, operation, token, digest, seq, answer)
     VALUES (?, ?, ?, ?, ?, 1 + (SELECT ifnull(max(seq), 0) FROM tokens WHERE account = ?), ?)
     ON CONFLICT (account, catalog, operation, token) DO UPDATE SET answer = excluded.answer`,
  );
  const trim = db.prepare(
    `DELETE FROM tokens WHERE account = @account
     AND seq <= (SELECT seq FROM tokens WHERE account = @account ORDER BY seq DESC LIMIT 1 OFFSET ${limit('clientTokensPerAccount')})`,
  );
  const inserted = trimRegularly((account) => trim.run({ account }));
  const bind = (use: TokenUse): void => {
    insertToken.run(...primaryKey(use), digestOf(use.body), use.account);
    inserted(use.account);
  };
  const primaryKey = ({ account, catalog, operation, token }: TokenUse) =>
    [account, catalog, operation, token] as const;
  return {
    /** The first use of a token, or null. */
    find(use: TokenUse): PreviousUse | null {
      const row = selectToken.get(...primaryKey(use));
      if (!isRow(row)) return null;
      return { sameBody: readText(row, 'digest') === digestOf(use.body), response: readTextOrNull(row, 'answer') };
    },
    /** A successful use of the token by another operation, or null. */
    findElsewhere(use: TokenUse): { readonly operation: string; readonly response: string } | null {
      const row = selectElsewhere.get(...primaryKey(use));
      return isRow(row) ? { operation: readText(row, 'operation'), response: readText(row, 'answer') } : null;
    },
    bind,
    saveResponse(use: TokenUse, text: string): void {
      saveAnswer.run(...primaryKey(use), digestOf(use.body), use.account, text);
      inserted(use.account);
    },
  };
}

/** Whether two values say the same: key order, and null or absent, make no difference. */
export const sameContent = (one: unknown, other: unknown): boolean =>
  one === other || canonicalJson(one) === canonicalJson(other);

const digests = new WeakMap<object, string>();

/** A digest of a request. It is asked for twice for each: when its token is looked up, and when it is kept. */
export function digestOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return sha256(canonicalJson(value));
  const known = digests.get(value) ?? sha256(canonicalJson(value));
  digests.set(value, known);
  return known;
}
const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** JSON with sorted keys and without null members: an explicit null means the same as an absent member. */
function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return `{${members
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`)
    .join(',')}}`;
}
