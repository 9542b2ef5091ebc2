import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { describeError } from './describeError.ts';
import { errorSchema, type JsonSchema, requestSchema, responseSchema, schemas } from './load.ts';
import type { ErrorName, OperationName } from './operations.ts';
import { isTimestamp } from './timestamp.ts';
import { type UndocumentedItem, undocumentedMembers } from './undocumented.ts';

/** One way in which a body differs from its shape. `path` is slash-joined from the root, '' for the root itself. */
export interface ShapeError {
  readonly path: string;
  /** The JSON Schema keyword that was broken: required, type, enum, pattern, minLength … */
  readonly keyword: string;
  readonly expected: string;
  readonly schemaPath: string;
}
export interface ShapeReport {
  readonly shapeErrors: readonly ShapeError[];
  readonly undocumented: readonly UndocumentedItem[];
}

const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, formats: { 'date-time': isTimestamp } });
for (const schema of schemas.values()) ajv.addSchema(schema);
const compiled = new Map<string, ValidateFunction>();
function validator(id: string): ValidateFunction {
  const known = compiled.get(id) ?? ajv.getSchema(id);
  if (!known) throw new Error(`The contract has no shape ${id}.`);
  compiled.set(id, known);
  return known;
}

/** Faults of a request body; unknown members are allowed, as the live service ignores them (behaviour A.14). */
export const validateRequest = (operation: OperationName, body: unknown): readonly ShapeError[] =>
  shapeErrorsOf(`${operation}.request.json`, body);

/** Faults of a request body that we made ourselves: an unknown member is one too. */
export function validateClosedRequest(operation: OperationName, body: unknown): readonly ShapeError[] {
  const unknown = undocumentedMembers(requestSchema(operation), body).map(({ path, value }) => ({
    path,
    keyword: 'additionalProperties',
    expected: `no member ${value}, which ${operation} does not have`,
    schemaPath: '#/additionalProperties',
  }));
  return [...validateRequest(operation, body), ...unknown];
}

/** Faults and drift of a success body. A void operation's body is `null`. */
export const validateResponse = (operation: OperationName, body: unknown): ShapeReport =>
  responseReport(`${operation}.response.json`, responseSchema(operation), body);

/** Faults and drift of an error body. */
export const validateError = (name: ErrorName, body: unknown): ShapeReport =>
  responseReport(`errors.json#/$defs/${name}`, errorSchema(name), body);

/** What `id` finds in a body that was answered: values that no enum has yet are drift, and so are unknown members. */
export function responseReport(id: string, schema: JsonSchema, body: unknown): ShapeReport {
  const found = shapeErrorsOf(id, body, true);
  const values = found.flatMap(({ error, data }) =>
    error.keyword === 'enum' && typeof data === 'string'
      ? [{ path: error.path, kind: 'value' as const, value: data }]
      : [],
  );
  const invalid = found.filter(({ error }) => error.keyword !== 'enum');
  return {
    shapeErrors: invalid.map(({ error }) => error),
    undocumented: [...values, ...undocumentedMembers(schema, body)],
  };
}

interface ErrorWithData {
  readonly error: ShapeError;
  readonly data: unknown;
}
function shapeErrorsOf(id: string, body: unknown): readonly ShapeError[];
function shapeErrorsOf(id: string, body: unknown, withData: true): readonly ErrorWithData[];
function shapeErrorsOf(id: string, body: unknown, withData = false): readonly (ShapeError | ErrorWithData)[] {
  const validate = validator(id);
  if (validate(body)) return [];
  const found = (validate.errors ?? [])
    .filter((error) => !isNullBranchError(error))
    .map((error) => ({ error: toShapeError(error), data: error.data as unknown }));
  return withData ? found : found.map(({ error }) => error);
}

/** An optional member is "its shape, or null": only the first half says what is wrong with a value that is neither. */
const isNullBranchError = (error: ErrorObject): boolean =>
  error.keyword === 'anyOf' || (error.keyword === 'type' && /\/anyOf\/1\/type$/.test(error.schemaPath));

function toShapeError(error: ErrorObject): ShapeError {
  const missing = error.keyword === 'required' ? `/${String(error.params.missingProperty)}` : '';
  const path = `${error.instancePath}${missing}`.slice(1).replaceAll('~1', '/').replaceAll('~0', '~');
  return { path, keyword: error.keyword, expected: describeError(error), schemaPath: error.schemaPath };
}
