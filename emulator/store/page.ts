/** One condition of a list. The columns are this folder's own words; only values come from a caller. */
export interface Filter {
  readonly column: string;
  readonly is: '=' | '>=' | '<' | 'in';
  readonly value: string | number | readonly string[];
}
export interface PageAsk<Column extends string> {
  readonly by: Column;
  readonly descending: boolean;
  readonly size: number;
  /** Sort key and tie-break of the last row seen; null for the first page. */
  readonly after: readonly [string | number, string | number] | null;
}
export interface Page<T> {
  readonly items: readonly T[];
  readonly more: boolean;
  /** The key that the next page goes on from. */
  readonly last: (item: T) => readonly [string | number, string | number];
}

/**
 * A page by key, not offset: it starts where the last one ended, so it costs the same at a million rows and neither
 * loses nor repeats a row while others are inserted. Reads one row more than asked, to know whether there are more.
 */
export function keyset<Column extends string>(
  table: string,
  filters: readonly Filter[],
  ask: PageAsk<Column>,
  tie: string,
): { sql: string; values: (string | number)[] } {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  for (const { column, is, value } of filters) {
    if (typeof value === 'object') {
      conditions.push(`${column} IN (${value.map(() => '?').join(', ')})`);
      values.push(...value);
    } else {
      conditions.push(`${column} ${is} ?`);
      values.push(value);
    }
  }
  if (ask.after) {
    conditions.push(`(${ask.by}, ${tie}) ${ask.descending ? '<' : '>'} (?, ?)`);
    values.push(...ask.after);
  }
  const order = ask.descending ? 'DESC' : 'ASC';
  const sql = `SELECT * FROM ${table} WHERE ${conditions.join(' AND ')} ORDER BY ${ask.by} ${order}, ${tie} ${order} LIMIT ?`;
  return { sql, values: [...values, ask.size + 1] };
}
