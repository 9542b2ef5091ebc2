import type { JsonSchema } from '../../schemas/index.ts';

/** Keywords of the project that the emulator reads. The others tell where a node comes from, and only reports ask. */
const kept: readonly string[] = ['x-union', 'x-ignored-members', 'x-origin', 'x-valid-values'];
/** What the emulator reads of a keyword that holds more. */
const slimmed: Readonly<Record<string, (value: object) => object>> = {
  'x-valid-values': (values) => Object.fromEntries(Object.keys(values).map((name) => [name, {}])),
  // When the API got a member: forms of responses (`--like`) leave out what came later.
  'x-origin': (origin) => ({ since: Reflect.get(origin, 'since') }),
};

/** The same schemas without what only reports read: about half the size. */
export const slimSchemas = (schemas: ReadonlyMap<string, JsonSchema>): ReadonlyMap<string, JsonSchema> =>
  new Map([...schemas].map(([file, schema]) => [file, slim(schema) as JsonSchema]));

function slim(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(slim);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([keyword]) => !keyword.startsWith('x-') || kept.includes(keyword))
      .map(([keyword, value]) => [keyword, slimmed[keyword]?.(value as object) ?? slim(value)]),
  );
}
