import { sharedSchema } from '../schemas/index.ts';
import type { JsonSchema } from '../schemas/load.ts';

/**
 * Adds to `seen` every member of `value` that the schema knows ('Customer/Account/City', items as '*') and every enum
 * value ('LifeCycle/Stage=Launched'). A member that is null tells nothing of its shape and is not counted.
 */
export function seenIn(schema: JsonSchema, value: unknown, seen: Set<string>, path = ''): void {
  if (value === null || value === undefined) return;
  const node = resolve(schema);
  if (path) seen.add(path);
  if (node.enum && typeof value === 'string') {
    if (node.enum.includes(value)) seen.add(`${path}=${value}`);
    return;
  }
  if (Array.isArray(value)) {
    const { items } = node;
    if (items) for (const item of value) seenIn(items, item, seen, `${path}/*`);
    return;
  }
  if (typeof value !== 'object' || !node.properties) return;
  for (const [name, member] of Object.entries(value)) {
    const known = Object.hasOwn(node.properties, name) ? node.properties[name] : undefined;
    if (known) seenIn(known, member, seen, path ? `${path}/${name}` : name);
  }
}

/** Follows $ref, and the one branch of an optional member that is not null. */
function resolve(schema: JsonSchema): JsonSchema {
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
