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

/** Columns that have an index of their own in the order of `by`. */
export interface Apart {
  readonly columns: readonly string[];
  readonly by: string;
}
interface Query {
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
  table: string,
  filters: readonly Filter[],
  ask: PageAsk<Column>,
  tie: string,
  apart: Apart = { columns: [], by: '' },
): Query {
  const inOrder = ask.by === apart.by;
  const many = filters.find(
    ({ column, value }) => typeof value === 'object' && inOrder && apart.columns.includes(column),
  );
  // In any other order such an index would only tempt the planner to sort; + hides the column from it.
  const plain = filters.map((filter) =>
    !inOrder && apart.columns.includes(filter.column) ? { ...filter, column: `+${filter.column}` } : filter,
  );
  if (!many || typeof many.value !== 'object') return select(table, plain, ask, tie);
  const parts = [...new Set(many.value)].map((value) =>
    select(table, [...plain.filter((filter) => filter !== many), { column: many.column, is: '=', value }], ask, tie),
  );
  const all = parts.map(({ sql }) => `SELECT * FROM (${sql})`).join(' UNION ALL ');
  return {
    sql: `SELECT * FROM (${all}) ${orderOf(ask, tie)} LIMIT ?`,
    values: [...parts.flatMap(({ values }) => values), ask.size + 1],
  };
}

const orderOf = <Column extends string>({ by, descending }: PageAsk<Column>, tie: string): string => {
  const order = descending ? 'DESC' : 'ASC';
  return `ORDER BY ${by} ${order}, ${tie} ${order}`;
};

function select<Column extends string>(
  table: string,
  filters: readonly Filter[],
  ask: PageAsk<Column>,
  tie: string,
): Query {
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
  const sql = `SELECT * FROM ${table} WHERE ${conditions.join(' AND ')} ${orderOf(ask, tie)} LIMIT ?`;
  return { sql, values: [...values, ask.size + 1] };
}
