import {
  type OperationName,
  operationNames,
  operations,
  requestSchema,
  responseSchema,
  sharedSchema,
} from '../../schemas/index.ts';
import type { JsonSchema } from '../../schemas/load.ts';

export type Kind = 'operation' | 'parameter' | 'response member' | 'request value' | 'response value';
/** One thing the contract names: an operation, a member, or an enum value of a member. */
export interface Element {
  readonly kind: Kind;
  readonly operation: OperationName;
  /** 'Customer/Account/City', list items as '*', an enum value after '='; '' for the operation itself. */
  readonly path: string;
  /** Which source names it first: the launch document, or the later model. */
  readonly origin: 'document' | 'model';
}

/** Everything the contract names, walked from its schemas. */
export function contractElements(): readonly Element[] {
  return operationNames.flatMap((operation) => [
    { kind: 'operation', operation, path: '', origin: 'document' } as const,
    ...walk(operation, requestSchema(operation), ['parameter', 'request value']),
    ...(operations[operation].void
      ? []
      : walk(operation, responseSchema(operation), ['response member', 'response value'])),
  ]);
}

function walk(operation: OperationName, root: JsonSchema, [member, value]: readonly [Kind, Kind]): Element[] {
  const found = new Map<string, Element>();
  const add = (kind: Kind, path: string, origin: Element['origin']) => {
    if (!found.has(path)) found.set(path, { kind, operation, path, origin });
  };
  const visit = (node: JsonSchema, path: string, origin: Element['origin'], above: readonly string[]): void => {
    const { target, name } = resolve(node);
    if (name && above.includes(name)) return;
    const chain = name ? [...above, name] : above;
    const here = laterOf(origin, originOf(node), originOf(target));
    for (const each of target.enum ?? [])
      if (typeof each === 'string') add(value, `${path}=${each}`, laterOf(here, valueOrigin(target, each)));
    for (const part of target.anyOf ?? []) visit(part, path, here, chain);
    if (target.items) visit(target.items, `${path}/*`, here, chain);
    for (const [key, child] of Object.entries(target.properties ?? {})) {
      const at = path ? `${path}/${key}` : key;
      const from = laterOf(here, originOf(child));
      add(member, at, from);
      visit(child, at, from, chain);
    }
  };
  visit(root, '', 'document', []);
  return [...found.values()];
}

function resolve(node: JsonSchema): { target: JsonSchema; name: string | null } {
  if (!node.$ref) return { target: node, name: null };
  const name = node.$ref.split('/').at(-1) ?? '';
  const target = sharedSchema.$defs?.[name];
  if (!target) throw new Error(`The contract refers to ${node.$ref}, which does not exist.`);
  return { target, name };
}
const originOf = (node: JsonSchema): unknown => node['x-origin'];
function valueOrigin(node: JsonSchema, value: string): unknown {
  const origins = node['x-enum-origin'];
  return typeof origins === 'object' && origins !== null ? (origins as Record<string, unknown>)[value] : undefined;
}
const laterOf = (...origins: readonly unknown[]): Element['origin'] =>
  origins.includes('model') ? 'model' : 'document';
