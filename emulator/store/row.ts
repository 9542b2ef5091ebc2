/** Typed reading of SQLite rows: the database's own edge, where `unknown` becomes something. */
export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
export const rowsOf = (values: readonly unknown[]): Row[] => values.filter(isRow);

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`Column ${column} holds no text.`);
  return value;
}
export const textOrNull = (row: Row, column: string): string | null =>
  row[column] === null ? null : textOf(row, column);
export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`Column ${column} holds no number.`);
  return value;
}
/** JSON that this store wrote itself, so its type is known. */
export const jsonOf = <T>(row: Row, column: string): T => JSON.parse(textOf(row, column)) as T;
