import type { Db } from './openDatabase.ts';

/** A cache of rows that every request reads. This process alone writes the database, so that it sees every change. */
export interface RowCache<T> {
  /** The row of a key, read at most once until it is forgotten; null when there is none. */
  readonly get: (key: string) => T | null;
  readonly forget: (key: string) => void;
}

// More keys than any run uses at once; the cache must not grow with what clients send.
const mostRows = 10_000;

/** Caches what `read` returns. A rollback empties the cache: a row may have been read that was then undone. */
export function rowCache<T>(db: Db, read: (key: string) => T | null): RowCache<T> {
  const rows = new Map<string, T>();
  db.onRollback(() => rows.clear());
  return {
    get(key) {
      const known = rows.get(key);
      if (known !== undefined) return known;
      const row = read(key);
      if (rows.size >= mostRows) rows.clear();
      // What does not exist is not cached: any text may be asked for.
      if (row !== null) rows.set(key, row);
      return row;
    },
    forget: (key) => void rows.delete(key),
  };
}
