import { type Shape, shapeOf } from '../../../generators/schema.ts';
import { type OperationName, responseSchema } from '../../../schemas/index.ts';

/** Members of an operation's answer that the contract requires or gives a closed set of values, by path; `*` is every item. */
export function mutableMembers(operation: OperationName): { readonly required: string[]; readonly closed: string[] } {
  const found = { required: [] as string[], closed: [] as string[] };
  walk(shapeOf(responseSchema(operation)), '', found);
  return found;
}

function walk(shape: Shape, path: string, found: { readonly required: string[]; readonly closed: string[] }): void {
  if (shape.items) walk(shape.items, `${path}/*`, found);
  if (shape.values && !path.endsWith('*')) found.closed.push(path);
  for (const [name, member] of Object.entries(shape.properties)) {
    const at = `${path}/${name}`;
    if (shape.required.includes(name)) found.required.push(at);
    walk(member, at, found);
  }
}
