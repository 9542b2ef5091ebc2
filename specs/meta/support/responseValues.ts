import { type Shape, shapeOf } from '../../../generators/schema.ts';
import { type OperationName, responseSchema } from '../../../schemas/index.ts';

export interface ResponseValue {
  /** Dotted; `*` is every item of a list. */
  readonly path: string;
  readonly isList: boolean;
}

/** Members of an operation's response that hold a value of their own, and lists. */
export function responseValues(operation: OperationName): readonly ResponseValue[] {
  const found: ResponseValue[] = [];
  collect(shapeOf(responseSchema(operation)), '', found);
  return found;
}

function collect(shape: Shape, path: string, found: ResponseValue[]): void {
  // What can have one value only can have no other in the same form.
  const isFixed = shape.values?.length === 1;
  if (path !== '' && shape.kind !== 'object' && !isFixed) found.push({ path, isList: Boolean(shape.items) });
  if (shape.items && shape.items.kind === 'object') collect(shape.items, `${path}.*`, found);
  for (const [name, member] of Object.entries(shape.properties))
    collect(member, path === '' ? name : `${path}.${name}`, found);
}
