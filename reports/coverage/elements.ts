import {
  type JsonSchema,
  type OperationName,
  operationNames,
  operations,
  requestSchema,
  responseSchema,
  walkSchema,
} from '../../schemas/index.ts';

/** Kinds of which an operation has many. */
export const countedKinds = ['parameter', 'request value', 'constraint', 'response member', 'response value'] as const;
export type CountedKind = (typeof countedKinds)[number];
export type ElementKind = 'operation' | CountedKind;
/** One thing the contract names: an operation, a member, an enum value of a member, or a constraint of a request. */
export interface ContractElement {
  readonly kind: ElementKind;
  readonly operation: OperationName;
  /** 'Customer/Account/City', list items as '*', a value after '=', a constraint after '#'; '' for the operation itself. */
  readonly path: string;
  /** Which source names it first: the launch document, or the later model. */
  readonly origin: 'document' | 'model';
}

/** Everything the contract names, walked from its schemas. */
export function contractElements(): readonly ContractElement[] {
  return operationNames.flatMap((operation) => [
    { kind: 'operation', operation, path: '', origin: operations[operation].origin } as const,
    ...walk(operation, requestSchema(operation), ['parameter', 'request value'], 'constraint'),
    ...(operations[operation].void
      ? []
      : walk(operation, responseSchema(operation), ['response member', 'response value'])),
  ]);
}

/** Keywords that a request can violate; a minimum of 0 cannot be violated. */
const violableKeywords = [
  'enum',
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
];
const constraintsOf = (node: JsonSchema): readonly string[] => [
  ...(node.type !== undefined && node.type !== 'null' ? ['type'] : []),
  ...violableKeywords.filter((name) => name in node && !(name.startsWith('min') && node[name] === 0)),
];

function walk(
  operation: OperationName,
  root: JsonSchema,
  [member, value]: readonly [ElementKind, ElementKind],
  constraint?: ElementKind,
): ContractElement[] {
  const found = new Map<string, ContractElement>();
  const add = (kind: ElementKind, path: string, origin: ContractElement['origin']) => {
    if (!found.has(path)) found.set(path, { kind, operation, path, origin });
  };
  walkSchema<void>(root, ({ path, target, layers, ancestors }, children) => {
    const around = ancestors.flatMap((node) => node.layers);
    const origin = laterOf(...[...around, ...layers].map(originOf));
    const isItem = path === '*' || path.endsWith('/*');
    if (path !== '' && !isItem) add(member, path, laterOf(...around.map(originOf), originOf(layers[0] ?? target)));
    for (const each of target.enum ?? []) add(value, `${path}=${each}`, laterOf(origin, valueOrigin(target, each)));
    if (constraint) {
      for (const each of path === '' ? [] : layers)
        for (const keyword of constraintsOf(each))
          add(constraint, `${path}#${keyword}`, laterOf(origin, constraintOrigin(each, keyword)));
      for (const name of target.required ?? []) add(constraint, `${path ? `${path}/` : ''}${name}#required`, origin);
    }
    children();
  });
  return [...found.values()];
}

const originOf = (node: JsonSchema): unknown => node['x-origin'];
const valueOrigin = (node: JsonSchema, value: string): unknown => entryOf(node['x-enum-origin'], value);
const constraintOrigin = (node: JsonSchema, keyword: string): unknown => entryOf(node['x-constraint-origin'], keyword);
const entryOf = (origins: unknown, name: string): unknown =>
  typeof origins === 'object' && origins !== null ? (origins as Record<string, unknown>)[name] : undefined;
const laterOf = (...origins: readonly unknown[]): ContractElement['origin'] =>
  origins.includes('model') ? 'model' : 'document';
