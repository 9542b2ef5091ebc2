import { createHash } from 'node:crypto';
import type { OperationName } from '../../schemas/index.ts';
import { Problem } from '../problem.ts';
import type { Db } from './open.ts';
import { isRow, textOf, textOrNull } from './row.ts';

export interface TokenUse {
  readonly account: string;
  readonly catalog: string;
  readonly operation: OperationName;
  readonly token: string;
  /** The request without its token; two requests are the same when only key order differs. */
  readonly request: unknown;
}
export type Tokens = ReturnType<typeof tokens>;

/** Client tokens. Each operation has its own; a token stays bound to the first body sent with it (facts B.2, F.7). */
export function tokens(db: Db) {
  const find = db.prepare(
    'SELECT digest, answer FROM tokens WHERE account = ? AND catalog = ? AND operation = ? AND token = ?',
  );
  const bind = db.prepare(
    'INSERT OR IGNORE INTO tokens (account, catalog, operation, token, digest) VALUES (?, ?, ?, ?, ?)',
  );
  const answer = db.prepare(
    'UPDATE tokens SET answer = ? WHERE account = ? AND catalog = ? AND operation = ? AND token = ?',
  );
  const key = ({ account, catalog, operation, token }: TokenUse) => [account, catalog, operation, token] as const;
  return {
    /** What the token's first use was answered with; null when it is new or that use failed. Throws on another body. */
    earlier(use: TokenUse): string | null {
      const row = find.get(...key(use));
      if (!isRow(row)) return null;
      if (textOf(row, 'digest') !== digestOf(use.request)) {
        throw new Problem('ConflictException', 'Conflicting client token submitted for a new request body'); // facts A.20
      }
      return textOrNull(row, 'answer');
    },
    bind(use: TokenUse): void {
      bind.run(...key(use), digestOf(use.request));
    },
    answer(use: TokenUse, text: string): void {
      bind.run(...key(use), digestOf(use.request));
      answer.run(text, ...key(use));
    },
  };
}

export const digestOf = (value: unknown): string => createHash('sha256').update(sorted(value)).digest('hex');

/** JSON with sorted keys, members set to null left out: an explicit null says what an absent member says. */
function sorted(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  const members = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
  return `{${members
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${sorted(member)}`)
    .join(',')}}`;
}
