import { logError } from '../log.ts';

/** Typed access to the columns of SQLite rows. */
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
/**
 * Maps rows, and leaves out those whose text is damaged: one damaged record must not hide the others. `name` says which
 * record it was, on stderr and to `onDamaged`.
 */
export function readableRows<T>(
  rows: readonly SqliteRow[],
  map: (row: SqliteRow) => T,
  name: (row: SqliteRow) => string,
  onDamaged: (row: SqliteRow) => void = () => {},
): T[] {
  return rows.flatMap((row) => {
    try {
      return [map(row)];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      reportDamaged(name(row));
      onDamaged(row);
      return [];
    }
  });
}

const reported = new Set<string>();
/** Names a damaged record once. */
function reportDamaged(name: string): void {
  if (reported.has(name) || reported.size > 1_000) return;
  reported.add(name);
  logError(`${name} is damaged and was set aside; everything else goes on`);
}

/** JSON that this store wrote itself, so its type is known. */
export const readJson = <T>(row: SqliteRow, column: string): T => JSON.parse(readText(row, column)) as T;
