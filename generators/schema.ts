import {
  type Children,
  type JsonSchema,
  type OperationName,
  requestSchema,
  type SchemaNode,
  walkSchema,
} from '../schemas/index.ts';

/** A contract node: its references are followed, its constraints are in one place. */
export interface Shape {
  readonly kind: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly nullable: boolean;
  readonly properties: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
  readonly items: Shape | null;
  /** The shape of a map's values; its keys are free. */
  readonly mapValues: Shape | null;
  /** The closed set of values. */
  readonly values: readonly string[] | null;
  /** Values that the launch document lists and that only the service checks. */
  readonly documentedValues: readonly string[] | null;
  readonly patterns: readonly RegExp[];
  readonly format: string | null;
  /** Bounds of the length of a string or list, or of the value of a number. */
  readonly min: number | null;
  readonly max: number | null;
}

const kinds: readonly string[] = ['object', 'array', 'string', 'integer', 'number', 'boolean'];
const isKind = (name: string): name is Shape['kind'] => kinds.includes(name);
/** Keywords that constrain nothing. */
const annotationKeywords = new Set([
  '$schema',
  '$id',
  '$defs',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'deprecated',
]);

const shapeCache = new Map<OperationName, Shape>();

/** The request of an operation as a shape. */
export function requestShape(operation: OperationName): Shape {
  const known = shapeCache.get(operation) ?? shapeOf(requestSchema(operation));
  shapeCache.set(operation, known);
  return known;
}

/**
 * The values that the contract lists for a member of a request: its closed set, else its documented values.
 *
 * @param path dotted, list items as `*`
 * @throws {Error} when the contract has no such member, or lists no values for it
 */
export function contractValues(operation: OperationName, path: string): readonly string[] {
  const shape = path
    .split('.')
    .reduce<Shape | null | undefined>(
      (node, name) => (name === '*' ? node?.items : node?.properties[name]),
      requestShape(operation),
    );
  const values = shape?.values ?? shape?.documentedValues;
  if (!values) throw new Error(`The contract lists no values for ${path} of ${operation}.`);
  return values;
}

/**
 * Reads a schema.
 *
 * @throws {Error} on a keyword that it does not know, so that no constraint is missed
 */
export const shapeOf = (schema: JsonSchema): Shape => walkSchema<Shape>(schema, toShape);

function toShape({ layers, nullable, target }: SchemaNode, children: () => Children<Shape>): Shape {
  const { properties, items, values } = children();
  const constraints: Constraints = {
    kind: null,
    values: null,
    documentedValues: null,
    patterns: [],
    format: null,
    min: null,
    max: null,
  };
  for (const layer of layers) readKeywords(layer, constraints);
  const { kind } = constraints;
  if (kind === null) throw new Error(`A contract node has no type: ${JSON.stringify(target).slice(0, 200)}`);
  return {
    ...constraints,
    kind,
    nullable,
    properties: Object.fromEntries(properties),
    required: target.required ?? [],
    items,
    mapValues: values,
  };
}

interface Constraints {
  kind: Shape['kind'] | null;
  values: readonly string[] | null;
  documentedValues: readonly string[] | null;
  readonly patterns: RegExp[];
  format: string | null;
  min: number | null;
  max: number | null;
}

function readKeywords(layer: JsonSchema, into: Constraints): void {
  for (const [keyword, value] of Object.entries(layer)) {
    if (keyword === 'x-valid-values') into.documentedValues = Object.keys(value as object);
    if (annotationKeywords.has(keyword) || walkedKeywords.has(keyword) || keyword.startsWith('x-')) continue;
    const read = keywordReaders[keyword];
    if (!read) throw new Error(`generators/schema.ts does not know the contract keyword ${keyword}.`);
    read(value, into);
  }
}

/** Keywords that the walker follows. */
const walkedKeywords = new Set(['$ref', 'anyOf', 'properties', 'required', 'items', 'additionalProperties']);

const tighterMin = (value: unknown, into: Constraints): void => {
  into.min = Math.max(into.min ?? Number.NEGATIVE_INFINITY, Number(value));
};
const tighterMax = (value: unknown, into: Constraints): void => {
  into.max = Math.min(into.max ?? Number.POSITIVE_INFINITY, Number(value));
};

const keywordReaders: Readonly<Record<string, (value: unknown, into: Constraints) => void>> = {
  type: (value, into) => {
    const name = String(value);
    if (!isKind(name)) throw new Error(`generators/schema.ts does not know the type ${name}.`);
    into.kind = name;
  },
  enum: (value, into) => {
    const values = (Array.isArray(value) ? value : []).filter((one): one is string => typeof one === 'string');
    into.values = into.values === null ? values : into.values.filter((one) => values.includes(one));
  },
  pattern: (value, into) => {
    into.patterns.push(new RegExp(String(value), 'u'));
  },
  format: (value, into) => {
    into.format = String(value);
  },
  minLength: tighterMin,
  maxLength: tighterMax,
  minItems: tighterMin,
  maxItems: tighterMax,
  minProperties: tighterMin,
  maxProperties: tighterMax,
  minimum: tighterMin,
  maximum: tighterMax,
};
