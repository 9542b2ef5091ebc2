import { type Shape, shapeOf } from '../../../generators/schema.ts';
import { type OperationName, responseSchema } from '../../../schemas/index.ts';

/** Members of an operation's response that hold a value of their own, and lists, dotted; `*` is every item of a list. */
export function responseValues(operation: OperationName): readonly string[] {
  const found: string[] = [];
  collect(shapeOf(responseSchema(operation)), '', found);
  return found;
}

function collect(shape: Shape, path: string, found: string[]): void {
  if (path !== '' && shape.kind !== 'object') found.push(path);
  if (shape.items && shape.items.kind === 'object') collect(shape.items, `${path}.*`, found);
  for (const [name, member] of Object.entries(shape.properties))
    collect(member, path === '' ? name : `${path}.${name}`, found);
}
