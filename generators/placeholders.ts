import { randomUUID } from 'node:crypto';

/** Stand for what exists only once a test has set it up; `resolvePlaceholders` puts the real values in their place. */
export const placeholders = {
  opportunity: '<opportunity>',
  lastModified: '<lastModified>',
  /** An existing opportunity, which a Flat Renewal names as its parent. */
  parentOpportunity: '<parent opportunity>',
  invitation: '<invitation>',
  solution: '<solution>',
  /** A new token each time, since a used one is bound to its request (behaviour B.2). */
  token: '<token>',
} as const;

export type PlaceholderName = keyof typeof placeholders;
/** The real values of placeholders. */
export type TestData = Readonly<Partial<Record<PlaceholderName, string>>>;

const nameOf = (value: string): PlaceholderName | undefined =>
  (Object.keys(placeholders) as PlaceholderName[]).find((name) => placeholders[name] === value);

/**
 * The value with each placeholder replaced.
 *
 * @throws {Error} when `data` lacks a value, which is an error of the harness
 */
export function resolvePlaceholders(value: unknown, data: TestData): unknown {
  if (typeof value === 'string') {
    const name = nameOf(value);
    if (name === undefined) return value;
    const real = data[name] ?? (name === 'token' ? randomUUID() : undefined);
    if (real === undefined) throw new Error(`No value for the placeholder ${value}.`);
    return real;
  }
  if (Array.isArray(value)) return value.map((item) => resolvePlaceholders(item, data));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolvePlaceholders(member, data)]));
}

/** Whether a placeholder occurs anywhere in the value. */
export function hasPlaceholder(value: unknown, name: PlaceholderName): boolean {
  if (typeof value !== 'object' || value === null) return value === placeholders[name];
  return Object.values(value).some((member) => hasPlaceholder(member, name));
}
