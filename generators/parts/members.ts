import type fc from 'fast-check';

export type Members = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** The same members one level down: `under('Customer', { Name })` is `{ 'Customer.Name': … }`. */
export const prefixPaths = (prefix: string, members: Members): Members =>
  Object.fromEntries(Object.entries(members).map(([path, arbitrary]) => [`${prefix}.${path}`, arbitrary]));
