import type fc from 'fast-check';

/** Arbitraries for members of a request, by dotted path; list items as `*`. */
export type Members = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** The same members one level down: `prefixPaths('Customer', { Name })` is `{ 'Customer.Name': … }`. */
export const prefixPaths = (prefix: string, members: Members): Members =>
  Object.fromEntries(Object.entries(members).map(([path, arbitrary]) => [`${prefix}.${path}`, arbitrary]));
