import { type JsonSchema, resolve } from '../schemas/index.ts';

/**
 * Adds to `seen` every member of `value` that the schema knows ('Customer/Account/City', items as '*') and every enum
 * value ('LifeCycle/Stage=Launched'). A member that is null tells nothing of its shape and is not counted.
 */
export function addCoverage(schema: JsonSchema, value: unknown, covered: Set<string>, path = ''): void {
  if (value === null || value === undefined) return;
  const node = resolve(schema).target;
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
  if (typeof value !== 'object') return;
  const { additionalProperties } = node;
  if (additionalProperties) {
    for (const item of Object.values(value)) addCoverage(additionalProperties, item, covered, `${path}/*`);
  }
  if (!node.properties) return;
  for (const [name, member] of Object.entries(value)) {
    const known = Object.hasOwn(node.properties, name) ? node.properties[name] : undefined;
    if (known) addCoverage(known, member, covered, path ? `${path}/${name}` : name);
  }
}
