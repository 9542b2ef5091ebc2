import { type JsonSchema, sharedSchema } from './load.ts';
import { joinPath, resolve } from './walkSchema.ts';

/** A member or enum value that the documents do not know: reported, not failed, unless the caller is strict. */
export interface UndocumentedItem {
  /** Slash-joined from the root, as in ShapeFault. */
  readonly path: string;
  readonly kind: 'member' | 'value';
  /** The unknown enum value; for a member, its name. */
  readonly value: string;
}

const setting = sharedSchema['x-ignored-members'];
// Members of the protocol belong to no shape (behaviour A.12).
const ignoredMembers: readonly unknown[] = Array.isArray(setting) ? setting : [];

/** Members, at any depth, that the schema does not name. Values of the wrong type are left to the validator. */
export function undocumentedMembers(schema: JsonSchema, body: unknown): readonly UndocumentedItem[] {
  const found: UndocumentedItem[] = [];
  visit(schema, body, '');
  return found;

  function visit(node: JsonSchema, value: unknown, path: string): void {
    const shape = resolve(node).target;
    if (Array.isArray(value)) {
      if (shape.items) for (const [at, item] of value.entries()) visit(shape.items, item, joinPath(path, String(at)));
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const { additionalProperties } = shape;
    if (additionalProperties) {
      for (const [key, inner] of Object.entries(value)) visit(additionalProperties, inner, joinPath(path, key));
    }
    if (!shape.properties) return;
    for (const [name, inner] of Object.entries(value)) {
      const known = Object.hasOwn(shape.properties, name) ? shape.properties[name] : undefined;
      if (known) visit(known, inner, joinPath(path, name));
      else if (!ignoredMembers.includes(name)) found.push({ path: joinPath(path, name), kind: 'member', value: name });
    }
  }
}
