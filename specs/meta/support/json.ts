/** Reading JSON that another process wrote: what is not as expected is nothing. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The objects in the list that a member holds. */
export function recordsOf(value: unknown, member: string): Record<string, unknown>[] {
  const list = isRecord(value) ? value[member] : undefined;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
