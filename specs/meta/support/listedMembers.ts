/** Reasons by operation and dotted path. */
export type ListedMembers = Readonly<Record<string, string>>;

/** The line of a table that covers a member: its own, or that of a member which holds it. Null when there is none. */
export const listedUnder = (table: ListedMembers, key: string): string | null =>
  Object.keys(table).find((line) => key === line || key.startsWith(`${line}.`)) ?? null;
