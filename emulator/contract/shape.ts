import {
  type JsonSchema,
  type OperationName,
  requestSchema,
  responseSchema,
  sharedSchema,
} from '../../schemas/index.ts';

/** What the envelope needs to know of a schema: where members are, and which scalars are instants. */
export type Shape =
  | { readonly kind: 'structure'; readonly members: readonly (readonly [string, Shape])[] }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'scalar'; readonly instant: boolean };

const scalar: Shape = { kind: 'scalar', instant: false };
const requests = new Map<OperationName, Shape>();
const responses = new Map<OperationName, Shape>();

export const requestShape = (operation: OperationName): Shape => remembered(requests, operation, requestSchema);
export const responseShape = (operation: OperationName): Shape => remembered(responses, operation, responseSchema);

function remembered(
  known: Map<OperationName, Shape>,
  operation: OperationName,
  read: (name: OperationName) => JsonSchema,
): Shape {
  const shape = known.get(operation) ?? shapeOf(read(operation), read(operation));
  known.set(operation, shape);
  return shape;
}

/** The shape of a schema node; `root` is the document that its local references point into. */
export function shapeOf(node: JsonSchema, root: JsonSchema): Shape {
  if (node.$ref !== undefined) return shapeOf(...resolve(node.$ref, root));
  // An optional member is written anyOf [X, null].
  const choice = node.anyOf?.find((option) => option.type !== 'null');
  if (choice) return shapeOf(choice, root);
  if (node.properties) {
    const members = Object.entries(node.properties)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, member]) => [name, shapeOf(member, root)] as const);
    return { kind: 'structure', members };
  }
  if (node.items) return { kind: 'list', item: shapeOf(node.items, root) };
  return node.format === 'date-time' ? { kind: 'scalar', instant: true } : scalar;
}

function resolve(ref: string, root: JsonSchema): [JsonSchema, JsonSchema] {
  const [file = '', pointer = ''] = ref.split('#');
  const from = file === '' ? root : sharedSchema;
  const found = from.$defs?.[pointer.replace('/$defs/', '')];
  if (!found) throw new Error(`The contract refers to ${ref}, which does not exist.`);
  return [found, from];
}
