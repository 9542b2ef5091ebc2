import {
  type JsonSchema,
  type OperationName,
  requestSchema,
  responseSchema,
  sharedSchema,
} from '../../schemas/index.ts';

/** What the envelope needs to know of a schema: where members are, and which scalars are instants. */
export type ContractShape =
  | { readonly kind: 'structure'; readonly members: readonly (readonly [string, ContractShape])[] }
  | { readonly kind: 'list'; readonly item: ContractShape }
  | { readonly kind: 'scalar'; readonly instant: boolean };

const scalar: ContractShape = { kind: 'scalar', instant: false };
const requestShapes = new Map<OperationName, ContractShape>();
const responseShapes = new Map<OperationName, ContractShape>();

export const requestShape = (operation: OperationName): ContractShape =>
  cachedShape(requestShapes, operation, requestSchema);
export const responseShape = (operation: OperationName): ContractShape =>
  cachedShape(responseShapes, operation, responseSchema);

function cachedShape(
  cache: Map<OperationName, ContractShape>,
  operation: OperationName,
  readSchema: (name: OperationName) => JsonSchema,
): ContractShape {
  const shape = cache.get(operation) ?? shapeOf(readSchema(operation), readSchema(operation));
  cache.set(operation, shape);
  return shape;
}

/** The shape of a schema node; `root` is the document that its local references point into. */
export function shapeOf(node: JsonSchema, root: JsonSchema): ContractShape {
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
