import { dereference, type JsonSchema, sharedSchema } from './load.ts';

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
    const shape = dereference(node);
    if (Array.isArray(value)) {
      if (shape.items) for (const [at, item] of value.entries()) visit(shape.items, item, join(path, String(at)));
      return;
    }
    if (typeof value !== 'object' || value === null || !shape.properties) return;
    for (const [name, inner] of Object.entries(value)) {
      const known = Object.hasOwn(shape.properties, name) ? shape.properties[name] : undefined;
      if (known) visit(known, inner, join(path, name));
      else if (!ignoredMembers.includes(name)) found.push({ path: join(path, name), kind: 'member', value: name });
    }
  }
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);
