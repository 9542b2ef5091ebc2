import type { JsonSchema } from '../../schemas/index.ts';

/** Keywords of the project that the emulator reads. The others tell where a node comes from, and only reports ask. */
const kept: readonly string[] = ['x-union', 'x-ignored-members', 'x-valid-values'];

/** The same schemas without what only reports read: a tenth of the size. */
export const slimSchemas = (schemas: ReadonlyMap<string, JsonSchema>): ReadonlyMap<string, JsonSchema> =>
  new Map([...schemas].map(([file, schema]) => [file, slim(schema) as JsonSchema]));

function slim(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(slim);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([keyword]) => !keyword.startsWith('x-') || kept.includes(keyword))
      .map(([keyword, value]) => [keyword, keyword === 'x-valid-values' ? namesOf(value) : slim(value)]),
  );
}

const namesOf = (values: unknown): Record<string, object> =>
  Object.fromEntries(Object.keys(values as object).map((name) => [name, {}]));
