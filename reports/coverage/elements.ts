import {
  type JsonSchema,
  latestOrigin,
  type OperationName,
  type Origin,
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
  /** Which source names it first: the launch document, or a later model. */
  readonly origin: 'document' | 'model';
  /** Since when the API has it, and what became of it. */
  readonly history: Origin;
}

/** Everything the contract names, walked from its schemas. */
export function contractElements(): readonly ContractElement[] {
  return operationNames.flatMap((operation) => [
    element('operation', operation, '', operations[operation].origin),
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
  const add = (kind: ElementKind, path: string, origin: Origin) => {
    if (!found.has(path)) found.set(path, element(kind, operation, path, origin));
  };
  const start = operations[operation].origin;
  walkSchema<void>(root, ({ path, target, layers, ancestors }, children) => {
    const around = ancestors.flatMap((node) => node.layers).map(originOf);
    const origin = latestOrigin(start, ...around, ...layers.map(originOf));
    const isItem = path === '*' || path.endsWith('/*');
    if (path !== '' && !isItem)
      add(member, path, {
        ...latestOrigin(start, ...around, originOf(layers[0] ?? target)),
        ...lastChange(path, layers, ancestors.at(-1)?.target),
      });
    for (const each of target.enum ?? []) {
      add(value, `${path}=${each}`, latestOrigin(origin, entryOf(target['x-enum-origin'], each)));
    }
    if (constraint) {
      for (const each of path === '' ? [] : layers) {
        for (const keyword of constraintsOf(each)) {
          const own = entryOf(each['x-constraint-origin'], keyword);
          add(constraint, `${path}#${keyword}`, { ...latestOrigin(origin, own), ...changeOf(own) });
        }
      }
      for (const name of target.required ?? []) add(constraint, `${path ? `${path}/` : ''}${name}#required`, origin);
    }
    children();
  });
  return [...found.values()];
}

function element(kind: ElementKind, operation: OperationName, path: string, history: Origin): ContractElement {
  return { kind, operation, path, origin: history.source === 'launch' ? 'document' : 'model', history };
}

/** A member changes with its constraints, those that were given up and its duty included. */
function lastChange(path: string, layers: readonly JsonSchema[], parent: JsonSchema | undefined): Partial<Origin> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const days = [
    ...layers.flatMap((node) => Object.values(node['x-constraint-origin'] ?? {}).map(({ changed }) => changed)),
    ...layers
      .flatMap((node) => Object.entries(node['x-withdrawn'] ?? {}))
      // Of a structure, `Member#required` is about the member.
      .flatMap(([keyword, { withdrawn }]) => (keyword.includes('#') ? [] : [withdrawn])),
    parent?.['x-withdrawn']?.[`${name}#required`]?.withdrawn,
  ].filter((day) => day !== undefined);
  const changed = days.toSorted().at(-1);
  return changed === undefined ? {} : { changed };
}

const originOf = (node: JsonSchema): Origin | undefined => node['x-origin'];
const entryOf = (origins: Readonly<Record<string, Origin>> | undefined, name: string): Origin | undefined =>
  origins?.[name];
const changeOf = (origin: Origin | undefined): Partial<Origin> =>
  origin?.changed === undefined ? {} : { changed: origin.changed };
