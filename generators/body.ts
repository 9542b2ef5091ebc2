/** A request body. Members may hold placeholders until the opportunity, invitation or solution they stand for exists. */
export type Body = Readonly<Record<string, unknown>>;

/** The value as a JSON object; null when it is none. */
export const asBody = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
