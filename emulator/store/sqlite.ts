import { rmSync } from 'node:fs';
import { DatabaseSync, type StatementSyncInstance } from '@photostructure/sqlite';

// The one file that knows the SQLite library. Its API is that of Node's own module: once Node 20 is no longer supported,
// the import above becomes 'node:sqlite' (docs/decisions/0004-dependencies.md).

/** A value that SQLite stores. */
export type SqlValue = string | number | null;
type Parameters = readonly SqlValue[] | readonly [{ readonly [name: string]: SqlValue }];

/** A prepared statement. Parameters are positional, or one object for `@name` parameters. */
export interface Statement {
  /** The first row, or undefined. */
  readonly get: (...parameters: Parameters) => unknown;
  readonly all: (...parameters: Parameters) => readonly unknown[];
  /** Executes a write; returns the row id of the last row that was inserted. */
  readonly run: (...parameters: Parameters) => number;
  /** Executes a write; returns whether it changed any row. */
  readonly changes: (...parameters: Parameters) => boolean;
}

export interface Db {
  /** Compiles a statement once; the same text gives the same statement. */
  readonly prepare: (sql: string) => Statement;
  /** Executes statements that return nothing. */
  readonly exec: (sql: string) => void;
  /** Reads a pragma, such as `user_version` or `quick_check`, without leaving a statement behind. */
  readonly pragma: (name: string) => unknown;
  /** Runs `work` in a transaction that takes the write lock at once; nested, in a savepoint. Rolls back when it throws. */
  readonly transaction: <T>(work: () => T) => T;
  /** Calls `listener` after every rollback, of a savepoint too: what was read inside may never have been. */
  readonly onRollback: (listener: () => void) => void;
  /** Writes everything back, removes the side files, and releases the lock on the file. */
  readonly close: () => void;
  /** False once it is closed. */
  readonly isOpen: () => boolean;
}

/** Primary result codes of SQLite that the store tells apart. https://sqlite.org/rescode.html */
export const resultCodes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cantOpen: 14,
  notADb: 26,
} as const;

/** The primary result code of an error that SQLite reported; null for any other error. */
export function resultCode(error: unknown): number | null {
  const code = error instanceof Error ? (Reflect.get(error, 'errcode') as unknown) : undefined;
  return typeof code === 'number' ? code & 0xff : null;
}

// Lists make a statement for each combination of filters; the cache must not grow with what clients ask for.
const mostStatements = 500;

/** Opens a database file, or ':memory:'. A file in use fails at once. Throws an error that `resultCode` understands. */
export function openSqlite(file: string, readOnly = false): Db {
  const db = new DatabaseSync(file, { readOnly, timeout: 0, enableForeignKeyConstraints: false });
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const made = statement(db.prepare(sql));
    if (statements.size >= mostStatements) statements.clear();
    statements.set(sql, made);
    return made;
  };
  // A prepared statement lives until it is collected, and a closed connection with it, locks included. A value handed to a
  // function of ours by exec() needs none.
  let reported: unknown;
  db.function('report_value', (value: unknown) => {
    reported = value;
    return null;
  });
  const pragma = (name: string): unknown => {
    reported = undefined;
    db.exec(`SELECT report_value("${name}") FROM pragma_${name} LIMIT 1`);
    return reported;
  };
  let depth = 0;
  const rollbackListeners: (() => void)[] = [];
  return {
    prepare,
    pragma,
    exec: (sql) => db.exec(sql),
    isOpen: () => db.isOpen,
    onRollback: (listener) => void rollbackListeners.push(listener),
    transaction<T>(work: () => T): T {
      const [begin, commit, rollback] =
        depth === 0
          ? ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']
          : [`SAVEPOINT s${depth}`, `RELEASE s${depth}`, `ROLLBACK TO s${depth}; RELEASE s${depth}`];
      db.exec(begin);
      depth += 1;
      try {
        const result = work();
        db.exec(commit);
        return result;
      } catch (error) {
        // SQLite has rolled back by itself after some errors, such as a full disk.
        if (db.isTransaction) db.exec(rollback);
        for (const listener of rollbackListeners) listener();
        throw error;
      } finally {
        depth -= 1;
      }
    },
    close(): void {
      if (!db.isOpen) return;
      try {
        if (!readOnly && file !== ':memory:') {
          // Statements that still exist would keep a closed connection's lock, so it is given back first.
          db.exec('PRAGMA journal_mode = DELETE');
          rmSync(`${file}-shm`, { force: true });
          db.exec('PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_master');
        }
      } catch {
        // A full disk or a damaged file: what was committed is in the write-ahead log, and is read from there.
      }
      statements.clear();
      db.close();
    },
  };
}

function statement(made: StatementSyncInstance): Statement {
  made.setAllowUnknownNamedParameters(true);
  return {
    get: (...parameters) => made.get(...parameters) as unknown,
    all: (...parameters) => made.all(...parameters) as readonly unknown[],
    run: (...parameters) => Number(made.run(...parameters).lastInsertRowid),
    changes: (...parameters) => Number(made.run(...parameters).changes) > 0,
  };
}
