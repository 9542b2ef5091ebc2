import { limit } from '../limits.ts';
import type { SqliteRow } from './sqliteRow.ts';

/** One condition of a list. Columns are named by this program; only values come from callers. */
export interface Filter {
  readonly column: string;
  readonly operator: '=' | '>=' | '>' | '<' | 'in';
  readonly value: string | number | readonly string[];
}
/** The conditions of lists of values, by column. An absent or empty list filters nothing (behaviour B.2). */
export const oneOf = (lists: Readonly<Record<string, readonly string[] | null | undefined>>): Filter[] =>
  Object.entries(lists).flatMap(([column, value]) =>
    value && value.length > 0 ? [{ column, operator: 'in', value } as const] : [],
  );
export interface PageQuery<Column extends string> {
  readonly sortBy: Column;
  readonly descending: boolean;
  readonly size: number;
  /** Sort key and tie-break of the last row seen; null for the first page. */
  readonly afterKey: readonly [string | number, string | number] | null;
}
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasMore: boolean;
  /** The key that the next page goes on from. */
  readonly keyOf: (item: T) => readonly [string | number, string | number];
}

/** Columns that have an index of their own in the order of `by`. */
export interface IndexedColumns {
  readonly columns: readonly string[];
  readonly sortBy: string;
}
/** A table, and what of its rows a page reads: all by default. */
export interface PageSource {
  readonly table: string;
  readonly select?: string;
}
/** The rows of one page: as many as were asked for, or fewer when their records together are too large. At least one. */
export function pageRows(rows: readonly SqliteRow[], size: number): readonly SqliteRow[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += typeof row.size === 'number' ? row.size : typeof row.record === 'string' ? row.record.length : 0;
    return index >= size || (index > 0 && bytes > limit('pageBytes'));
  });
  return end < 0 ? rows : rows.slice(0, end);
}

interface SqlQuery {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/**
 * A page by key, not offset: it starts where the last one ended, so it costs the same at a million rows and neither
 * loses nor repeats a row while others are inserted. Reads one row more than asked, to know whether there are more.
 * A list of values in a column of `apart` is asked value by value and merged: each value's rows lie in order in the
 * index, all of them together do not, and would have to be read and sorted, however many they are.
 */
export function keyset<Column extends string>(
  source: PageSource,
  filters: readonly Filter[],
  query: PageQuery<Column>,
  tieBreaker: string,
  indexed: IndexedColumns = { columns: [], sortBy: '' },
): SqlQuery {
  const sortedByIndex = query.sortBy === indexed.sortBy;
  const listFilter = filters.find(
    ({ column, value }) => typeof value === 'object' && sortedByIndex && indexed.columns.includes(column),
  );
  // In any other order such an index would only tempt the planner to sort; + hides the column from it.
  const filtersWithoutIndex = filters.map((filter) =>
    !sortedByIndex && indexed.columns.includes(filter.column) ? { ...filter, column: `+${filter.column}` } : filter,
  );
  if (!listFilter || typeof listFilter.value !== 'object')
    return select(source, filtersWithoutIndex, query, tieBreaker);
  const queries = [...new Set(listFilter.value)].map((value) =>
    select(
      source,
      [
        ...filtersWithoutIndex.filter((filter) => filter !== listFilter),
        { column: listFilter.column, operator: '=', value },
      ],
      query,
      tieBreaker,
    ),
  );
  const all = queries.map(({ sql }) => `SELECT * FROM (${sql})`).join(' UNION ALL ');
  return {
    sql: `SELECT * FROM (${all}) ${orderBy(query, tieBreaker)} LIMIT ?`,
    values: [...queries.flatMap(({ values }) => values), query.size + 1],
  };
}

const orderBy = <Column extends string>({ sortBy, descending }: PageQuery<Column>, tieBreaker: string): string => {
  const order = descending ? 'DESC' : 'ASC';
  return `ORDER BY ${sortBy} ${order}, ${tieBreaker} ${order}`;
};

function select<Column extends string>(
  { table, select: columns = '*' }: PageSource,
  filters: readonly Filter[],
  query: PageQuery<Column>,
  tieBreaker: string,
): SqlQuery {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  for (const { column, operator, value } of filters) {
    if (typeof value === 'object') {
      conditions.push(`${column} IN (${value.map(() => '?').join(', ')})`);
      values.push(...value);
    } else {
      conditions.push(`${column} ${operator} ?`);
      values.push(value);
    }
  }
  if (query.afterKey) {
    conditions.push(`(${query.sortBy}, ${tieBreaker}) ${query.descending ? '<' : '>'} (?, ?)`);
    values.push(...query.afterKey);
  }
  const sql = `SELECT ${columns} FROM ${table} WHERE ${conditions.join(' AND ')} ${orderBy(query, tieBreaker)} LIMIT ?`;
  return { sql, values: [...values, query.size + 1] };
}
