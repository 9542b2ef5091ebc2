/** Typed reading of SQLite rows: the database's own edge, where `unknown` becomes something. */
export type SqliteRow = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is SqliteRow => typeof value === 'object' && value !== null;
export const toRows = (values: readonly unknown[]): SqliteRow[] => values.filter(isRow);

export function readText(row: SqliteRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`Column ${column} holds no text.`);
  return value;
}
export const readTextOrNull = (row: SqliteRow, column: string): string | null =>
  row[column] === null ? null : readText(row, column);
export function readNumber(row: SqliteRow, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`Column ${column} holds no number.`);
  return value;
}
/** JSON that this store wrote itself, so its type is known. */
export const readJson = <T>(row: SqliteRow, column: string): T => JSON.parse(readText(row, column)) as T;
