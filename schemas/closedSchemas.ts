import type { JsonSchema } from './jsonSchema.ts';

/**
 * The same schemas, without members that no document knows. Of an optional member (`anyOf: [shape, null]`) both forms stay.
 * What the protocol adds to a body, and `x-ignored-members` lists, is allowed everywhere.
 */
export function closedSchemas(schemas: ReadonlyMap<string, JsonSchema>): ReadonlyMap<string, JsonSchema> {
  const setting = schemas.get('shared.json')?.['x-ignored-members'];
  const ignored = Object.fromEntries(
    (Array.isArray(setting) ? setting : []).map((name) => [String(name), true as const]),
  );
  return new Map([...schemas].map(([file, schema]) => [file, close(schema, ignored) as JsonSchema]));
}

function close(node: unknown, ignored: Readonly<Record<string, true>>): unknown {
  if (Array.isArray(node)) return node.map((entry) => close(entry, ignored));
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(node)) {
    // A member may be called like a keyword, so that only what holds schemas is descended into, each in its own way.
    if (keyword === 'properties' || keyword === '$defs') copy[keyword] = closeEach(value, ignored);
    else copy[keyword] = ['items', 'anyOf', 'additionalProperties'].includes(keyword) ? close(value, ignored) : value;
  }
  if ('properties' in copy && !('additionalProperties' in copy)) {
    copy.properties = { ...ignored, ...(copy.properties as object) };
    copy.additionalProperties = false;
  }
  return copy;
}

const closeEach = (members: unknown, ignored: Readonly<Record<string, true>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members as object).map(([name, schema]) => [name, close(schema, ignored)]));
