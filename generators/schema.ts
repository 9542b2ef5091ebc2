import { type OperationName, requestSchema, sharedSchema } from '../schemas/index.ts';
import type { JsonSchema } from '../schemas/load.ts';

/** A contract node with its references followed and its constraints gathered in one place. */
export interface Shape {
  readonly kind: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly nullable: boolean;
  readonly properties: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
  readonly items: Shape | null;
  readonly values: readonly string[] | null;
  readonly patterns: readonly RegExp[];
  readonly format: string | null;
  /** Length of a string or an array, or range of a number. */
  readonly min: number | null;
  readonly max: number | null;
}

interface ShapeBuilder {
  kind: Shape['kind'] | null;
  nullable: boolean;
  properties: Record<string, Shape>;
  required: string[];
  items: Shape | null;
  values: readonly string[] | null;
  patterns: RegExp[];
  format: string | null;
  min: number | null;
  max: number | null;
}

const kinds: readonly string[] = ['object', 'array', 'string', 'integer', 'number', 'boolean'];
const isKind = (name: string): name is Shape['kind'] => kinds.includes(name);
/** Keywords that say nothing about what is valid. */
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

/** Reads one schema node. A keyword that it does not know is an error, so that no constraint goes unread. */
export function shapeOf(node: JsonSchema): Shape {
  const found: ShapeBuilder = {
    kind: null,
    nullable: false,
    properties: {},
    required: [],
    items: null,
    values: null,
    patterns: [],
    format: null,
    min: null,
    max: null,
  };
  collectKeywords(node, found);
  const { kind } = found;
  if (kind === null) throw new Error(`A contract node has no type: ${JSON.stringify(node).slice(0, 200)}`);
  return { ...found, kind };
}

function collectKeywords(node: JsonSchema, shape: ShapeBuilder): void {
  for (const [keyword, value] of Object.entries(node)) {
    if (annotationKeywords.has(keyword) || keyword.startsWith('x-')) continue;
    const read = keywordReaders[keyword];
    if (!read) throw new Error(`generators/schema.ts does not know the contract keyword ${keyword}.`);
    read(node, shape, value);
  }
}

const tighterMin = (_node: JsonSchema, into: ShapeBuilder, value: unknown): void => {
  into.min = Math.max(into.min ?? Number.NEGATIVE_INFINITY, Number(value));
};
const tighterMax = (_node: JsonSchema, into: ShapeBuilder, value: unknown): void => {
  into.max = Math.min(into.max ?? Number.POSITIVE_INFINITY, Number(value));
};

const keywordReaders: Readonly<Record<string, (node: JsonSchema, into: ShapeBuilder, value: unknown) => void>> = {
  $ref: (_node, into, value) => collectKeywords(resolve(String(value)), into),
  type: (_node, into, value) => {
    const names = Array.isArray(value) ? value.map(String) : [String(value)];
    for (const name of names) {
      if (name === 'null') into.nullable = true;
      else if (isKind(name)) into.kind = name;
      else throw new Error(`generators/schema.ts does not know the type ${name}.`);
    }
  },
  anyOf: (node, into) => {
    for (const branch of node.anyOf ?? []) {
      if (branch.type === 'null') into.nullable = true;
      else collectKeywords(branch, into);
    }
  },
  allOf: (_node, into, value) => {
    for (const part of Array.isArray(value) ? value : []) collectKeywords(part as JsonSchema, into);
  },
  properties: (node, into) => {
    for (const [name, child] of Object.entries(node.properties ?? {})) into.properties[name] = shapeOf(child);
  },
  required: (node, into) => {
    into.required.push(...(node.required ?? []));
  },
  items: (node, into) => {
    if (node.items) into.items = shapeOf(node.items);
  },
  enum: (node, into) => {
    const values = (node.enum ?? []).filter((value): value is string => typeof value === 'string');
    into.values = into.values === null ? values : into.values.filter((value) => values.includes(value));
  },
  const: (_node, into, value) => {
    into.values = [String(value)];
  },
  pattern: (_node, into, value) => {
    into.patterns.push(new RegExp(String(value), 'u'));
  },
  format: (_node, into, value) => {
    into.format = String(value);
  },
  minLength: tighterMin,
  maxLength: tighterMax,
  minItems: tighterMin,
  maxItems: tighterMax,
  minimum: tighterMin,
  maximum: tighterMax,
  additionalProperties: () => undefined,
  unevaluatedProperties: () => undefined,
};

/** Follows `shared.json#/$defs/Name`. */
export function resolve(reference: string): JsonSchema {
  const name = /^(?:shared\.json)?#\/\$defs\/(.+)$/.exec(reference)?.[1];
  const found = name === undefined ? undefined : sharedSchema.$defs?.[name];
  if (!found) throw new Error(`The contract refers to ${reference}, which shared.json does not define.`);
  return found;
}
