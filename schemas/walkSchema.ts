import { type JsonSchema, sharedDefinition } from './load.ts';

/** A node with its references followed. */
export interface ResolvedSchema {
  /** The nodes that describe the value together, as written: the node itself, then what it refers to. */
  readonly layers: readonly JsonSchema[];
  /** The last layer: the node that has the members, the items or the values. */
  readonly target: JsonSchema;
  /** Name of the shared shape that the node refers to, or null. */
  readonly name: string | null;
  /** Whether null is a value of the node. */
  readonly nullable: boolean;
}

/** The contract does not change while a program runs: each node is resolved once. */
const resolved = new WeakMap<JsonSchema, ResolvedSchema>();

/**
 * Follows references and, of an optional member (`anyOf: [shape, null]`), the form that is not null.
 *
 * @throws {Error} when a reference leads nowhere
 */
export function resolve(node: JsonSchema): ResolvedSchema {
  const known = resolved.get(node);
  if (known) return known;
  const found = followReferences(node);
  resolved.set(node, found);
  return found;
}

function followReferences(node: JsonSchema): ResolvedSchema {
  const layers: JsonSchema[] = [node];
  let [target, name, nullable] = [node, null as string | null, node.type === 'null'];
  for (;;) {
    const form = target.anyOf?.find(({ type }) => type !== 'null');
    if (form) {
      nullable ||= target.anyOf?.some(({ type }) => type === 'null') ?? false;
      target = form;
    } else if (target.$ref) {
      name = target.$ref.slice(target.$ref.lastIndexOf('/') + 1);
      target = sharedDefinition(target.$ref);
    } else return { layers, target, name, nullable };
    layers.push(target);
  }
}

/** A node of the contract with its place in the request, response or error that the walk began with. */
export interface SchemaNode extends ResolvedSchema {
  /** 'Customer/Account/City'; '*' for the items of a list and the values of a map, '' for the root. */
  readonly path: string;
  readonly required: boolean;
  /** The nodes around this one, from the root on. */
  readonly ancestors: readonly SchemaNode[];
}

/** What a visitor returned for the nodes inside a node. */
export interface Children<T> {
  readonly properties: ReadonlyMap<string, T>;
  readonly items: T | null;
  /** The values of a map, whose keys are free. */
  readonly values: T | null;
}

/** Handles one node. `children` visits what is inside; a visitor that does not call it does not descend. */
export type SchemaVisitor<T> = (node: SchemaNode, children: () => Children<T>) => T;

/**
 * Walks a schema of the contract and returns what the visitor made of its root.
 *
 * @throws {Error} when a shape contains itself, since no finite tree can describe it
 */
export function walkSchema<T>(root: JsonSchema, visitor: SchemaVisitor<T>, path = ''): T {
  return visit(root, path, true, []);

  function visit(schema: JsonSchema, at: string, required: boolean, ancestors: readonly SchemaNode[]): T {
    const node: SchemaNode = { ...resolve(schema), path: at, required, ancestors };
    if (node.name !== null && ancestors.some(({ name }) => name === node.name)) {
      throw new Error(`The contract's shape ${node.name} contains itself.`);
    }
    return visitor(node, () => childrenOf(node));
  }

  function childrenOf(node: SchemaNode): Children<T> {
    const { target, path: at } = node;
    const around = [...node.ancestors, node];
    const inside = (schema: JsonSchema | undefined): T | null =>
      schema ? visit(schema, joinPath(at, '*'), false, around) : null;
    const properties = new Map<string, T>();
    for (const [name, schema] of Object.entries(target.properties ?? {})) {
      properties.set(name, visit(schema, joinPath(at, name), target.required?.includes(name) ?? false, around));
    }
    return { properties, items: inside(target.items), values: inside(target.additionalProperties) };
  }
}

export const joinPath = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);
