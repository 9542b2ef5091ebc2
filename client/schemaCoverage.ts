import { sharedSchema } from '../schemas/index.ts';
import type { JsonSchema } from '../schemas/load.ts';

/**
 * Adds to `seen` every member of `value` that the schema knows ('Customer/Account/City', items as '*') and every enum
 * value ('LifeCycle/Stage=Launched'). A member that is null tells nothing of its shape and is not counted.
 */
export function addCoverage(schema: JsonSchema, value: unknown, covered: Set<string>, path = ''): void {
  if (value === null || value === undefined) return;
  const node = dereference(schema);
  if (path) covered.add(path);
  if (node.enum && typeof value === 'string') {
    if (node.enum.includes(value)) covered.add(`${path}=${value}`);
    return;
  }
  if (Array.isArray(value)) {
    const { items } = node;
    if (items) for (const item of value) addCoverage(items, item, covered, `${path}/*`);
    return;
  }
  if (typeof value !== 'object' || !node.properties) return;
  for (const [name, member] of Object.entries(value)) {
    const known = Object.hasOwn(node.properties, name) ? node.properties[name] : undefined;
    if (known) addCoverage(known, member, covered, path ? `${path}/${name}` : name);
  }
}

/** Follows $ref, and the one branch of an optional member that is not null. */
function dereference(schema: JsonSchema): JsonSchema {
  let node = schema;
  for (let depth = 0; depth < 10; depth += 1) {
    const branch: JsonSchema | undefined = node.anyOf?.find(({ type }) => type !== 'null');
    const name: string | undefined = node.$ref?.split('/').at(-1);
    const next: JsonSchema | undefined = branch ?? (name === undefined ? undefined : sharedSchema.$defs?.[name]);
    if (!next) return node;
    node = next;
  }
  return node;
}
