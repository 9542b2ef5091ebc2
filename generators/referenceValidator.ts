import { type JsonSchema, type OperationName, requestSchema, sharedSchema } from '../schemas/index.ts';

/** One broken constraint: where, and which keyword of the contract. */
export interface SchemaViolation {
  readonly path: string;
  readonly keyword: string;
}

/**
 * Judges a request by walking the contract without Ajv and without `schema.ts`, which the generators are made from.
 * A finding that the two judges do not agree on is a fault of ours, never the target's.
 */
export const violations = (operation: OperationName, body: unknown): readonly SchemaViolation[] =>
  validate(requestSchema(operation), body, '');

type Validator = (schema: JsonSchema, value: unknown, path: string) => readonly SchemaViolation[];

const childPath = (path: string, name: string | number): string => (path === '' ? String(name) : `${path}/${name}`);
const codePointCount = (text: string): number => Array.from(text).length;

function validate(schema: JsonSchema, value: unknown, path: string): readonly SchemaViolation[] {
  const found: SchemaViolation[] = [];
  for (const keyword of Object.keys(schema)) {
    const rule = validators[keyword];
    if (rule) found.push(...rule(schema, value, path));
    else if (!annotations.has(keyword) && !keyword.startsWith('x-'))
      throw new Error(`HarnessFault: unknown keyword ${keyword} at ${path}.`);
  }
  return found;
}

const annotations = new Set([
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

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
};
const isOfType = (value: unknown, name: unknown): boolean =>
  typeOf(value) === name || (name === 'number' && typeOf(value) === 'integer');

/** A rule about one type of value: values of other types pass, since `type` speaks of those. */
const onString =
  (keyword: string, holds: (text: string, schema: JsonSchema) => boolean): Validator =>
  (schema, value, path) =>
    typeof value !== 'string' || holds(value, schema) ? [] : [{ path, keyword }];
const onNumber =
  (keyword: string, holds: (number: number, schema: JsonSchema) => boolean): Validator =>
  (schema, value, path) =>
    typeof value !== 'number' || holds(value, schema) ? [] : [{ path, keyword }];
const onArray =
  (keyword: string, holds: (list: readonly unknown[], schema: JsonSchema) => boolean): Validator =>
  (schema, value, path) =>
    !Array.isArray(value) || holds(value, schema) ? [] : [{ path, keyword }];

const dateTime = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

const validators: Readonly<Record<string, Validator>> = {
  $ref: (schema, value, path) => {
    const name = String(schema.$ref).split('/').at(-1) ?? '';
    const target = sharedSchema.$defs?.[name];
    if (!target) throw new Error(`HarnessFault: ${schema.$ref} leads nowhere.`);
    return validate(target, value, path);
  },
  allOf: (schema, value, path) =>
    Array.isArray(schema.allOf) ? schema.allOf.flatMap((part: JsonSchema) => validate(part, value, path)) : [],
  anyOf: (schema, value, path) => {
    const branches = (schema.anyOf ?? []).map((branch) => validate(branch, value, path));
    if (branches.some((found) => found.length === 0)) return [];
    // The contract's only alternative is `null`, so the faults of the other branch tell what is wrong.
    return branches[(schema.anyOf ?? []).findIndex((branch) => branch.type !== 'null')] ?? [];
  },
  type: (schema, value, path) => {
    const names: readonly unknown[] = Array.isArray(schema.type) ? schema.type : [schema.type];
    return names.some((name) => isOfType(value, name)) ? [] : [{ path, keyword: 'type' }];
  },
  enum: (schema, value, path) => (schema.enum?.some((known) => known === value) ? [] : [{ path, keyword: 'enum' }]),
  const: (schema, value, path) => (schema.const === value ? [] : [{ path, keyword: 'const' }]),
  properties: (schema, value, path) => {
    if (typeOf(value) !== 'object') return [];
    const own = new Map(Object.entries(value as Record<string, unknown>));
    return Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
      own.has(name) ? validate(child, own.get(name), childPath(path, name)) : [],
    );
  },
  required: (schema, value, path) => {
    if (typeOf(value) !== 'object') return [];
    const names = new Set(Object.keys(value as Record<string, unknown>));
    return (schema.required ?? [])
      .filter((name) => !names.has(name))
      .map((name) => ({ path: childPath(path, name), keyword: 'required' }));
  },
  items: (schema, value, path) =>
    schema.items && Array.isArray(value)
      ? value.flatMap((item, index) => validate(schema.items ?? {}, item, childPath(path, index)))
      : [],
  pattern: onString('pattern', (text, schema) => new RegExp(String(schema.pattern), 'u').test(text)),
  minLength: onString('minLength', (text, schema) => codePointCount(text) >= Number(schema.minLength)),
  maxLength: onString('maxLength', (text, schema) => codePointCount(text) <= Number(schema.maxLength)),
  format: onString(
    'format',
    (text, schema) => schema.format !== 'date-time' || (dateTime.test(text) && !Number.isNaN(Date.parse(text))),
  ),
  minimum: onNumber('minimum', (number, schema) => number >= Number(schema.minimum)),
  maximum: onNumber('maximum', (number, schema) => number <= Number(schema.maximum)),
  minItems: onArray('minItems', (list, schema) => list.length >= Number(schema.minItems)),
  maxItems: onArray('maxItems', (list, schema) => list.length <= Number(schema.maxItems)),
  additionalProperties: () => [],
  unevaluatedProperties: () => [],
};
