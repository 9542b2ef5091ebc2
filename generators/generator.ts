import { randomUUID } from 'node:crypto';
import type fc from 'fast-check';
import type { OperationName } from '../schemas/index.ts';

/** A request body. Members may hold a placeholder (see `standIns`) until the subject of the request exists. */
export type Body = Readonly<Record<string, unknown>>;

/** What must exist before a request can be valid, and what it uses up. */
export type Precondition =
  | 'nothing'
  | 'draft'
  | 'associated draft'
  | 'submittable draft'
  | 'approved opportunity'
  | 'pending invitation';

/** `full`: every member present. `complete`: at least what a submission needs. `sparse`: any optional member may be missing. */
export type Presence = 'full' | 'complete' | 'sparse';

/** How requests of one operation are made. One file an operation, named as the operation, exporting it under that name. */
export interface Generator {
  readonly operation: OperationName;
  readonly precondition: Precondition;
  /** True when a success uses its subject up, so that the next request needs another. */
  readonly singleUse: boolean;
  /** How much of a request a valid one must hold: all operations but two may leave out whatever is optional. */
  readonly completeness: Presence;
  /** Requests that meet the contract, before the rules that tie members together. */
  readonly schemaValid: (presence: Presence, always?: readonly string[]) => fc.Arbitrary<Body>;
  /** Makes a raw request obey those rules; changes nothing else. */
  readonly applyBusinessRules: (body: Body) => Body;
  /** Paths whose closed sets must not be varied, since the rules fix them. */
  readonly pinnedPaths: readonly string[];
  /** Closed sets of which only these values can be sent as valid, by path. */
  readonly restrictedValues: Readonly<Record<string, readonly string[]>>;
  /** Members that are not sent in valid requests, with the reason in the generator's file. */
  readonly omittedPaths: readonly string[];
}

/** Valid requests: raw ones made coherent. Members in `always` are never left out. */
export const validRequests = (
  generator: Generator,
  presence: Presence,
  always: readonly string[] = [],
): fc.Arbitrary<Body> => generator.schemaValid(presence, always).map(generator.applyBusinessRules);

/** Placeholders that `standIn` replaces once the real thing is known. */
export const placeholders = {
  opportunity: '<opportunity>',
  lastModified: '<lastModified>',
  invitation: '<invitation>',
  solution: '<solution>',
  /** A new token each time, since one that was used is bound to its request (behaviour B.2). */
  token: '<token>',
} as const;
export type TestData = Readonly<Partial<Record<keyof typeof placeholders, string>>>;

/** The value with each placeholder replaced by the subject's own; one that the subject lacks is an error of ours. */
export function resolvePlaceholders(value: unknown, data: TestData): unknown {
  if (typeof value === 'string') {
    if (value === placeholders.token) return data.token ?? randomUUID();
    const entry = Object.entries(placeholders).find(([, placeholder]) => placeholder === value);
    if (!entry) return value;
    const real = data[entry[0] as keyof typeof placeholders];
    if (real === undefined) throw new Error(`No ${entry[0]} to put in the place of ${value}.`);
    return real;
  }
  if (Array.isArray(value)) return value.map((item) => resolvePlaceholders(item, data));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolvePlaceholders(member, data)]));
}

/** Narrow helper for the generators' files: a JSON object, or none. */
export const asBody = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
