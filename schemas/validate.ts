import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { describeError } from './describeError.ts';
import { errorSchema, type JsonSchema, requestSchema, responseSchema } from './load.ts';
import type { ErrorName, OperationName } from './operations.ts';
import { shortenLists } from './shortenLists.ts';
import { type UndocumentedItem, undocumentedMembers } from './undocumented.ts';
import { validatorOf } from './validators.ts';

/** One way in which a body differs from its shape. */
export interface ShapeError {
  /** Member names and list positions from the root; empty for the root itself. */
  readonly path: readonly string[];
  /** The JSON Schema keyword that was violated: required, type, enum, pattern, minLength … */
  readonly keyword: string;
  /** What is wrong, as the end of a sentence about the member: `must be a string, got 5`. */
  readonly message: string;
  readonly schemaPath: string;
}
/** The error as a sentence: `Project/Title must have at most 255 characters, got 300`. */
export const formatShapeError = ({ path, message }: ShapeError): string => `${path.join('/') || 'the body'} ${message}`;

export interface ShapeReport {
  readonly shapeErrors: readonly ShapeError[];
  readonly undocumented: readonly UndocumentedItem[];
}

/** Errors of a request body. Unknown members are allowed, as the live service ignores them (behaviour A.14). */
export function validateRequest(operation: OperationName, body: unknown): readonly ShapeError[] {
  const id = `${operation}.request.json`;
  if (validatorOf(id, 'first')(body)) return [];
  const shortened = shortenLists(body);
  return shortened === body ? shapeErrorsOf(id, body) : errorsOfLargeRequest(id, body, shortened);
}

/**
 * The errors of a request with long lists, in linear time and in a bounded number: all errors of the beginning of each list,
 * or, when that is valid, the first error behind it.
 */
function errorsOfLargeRequest(id: string, body: unknown, shortened: unknown): readonly ShapeError[] {
  const found = describeErrors(validatorOf(id, 'every'), shortened, { original: body, ...ofRequests });
  return (found.length > 0 ? found : describeErrors(validatorOf(id, 'first'), body, ofRequests).slice(0, 1)).map(
    ({ error }) => error,
  );
}

/** Errors of a request body that we made ourselves: an unknown member is an error as well. */
export function validateClosedRequest(operation: OperationName, body: unknown): readonly ShapeError[] {
  const unknown = undocumentedMembers(requestSchema(operation), body).map(({ path, value }) => ({
    path: path.split('/'),
    keyword: 'additionalProperties',
    message: `is not a member of a ${operation} request (${value})`,
    schemaPath: '#/additionalProperties',
  }));
  return [...validateRequest(operation, body), ...unknown];
}

/** Shape errors and undocumented content of a success body. A void operation's body is `null`. */
export const validateResponse = (operation: OperationName, body: unknown): ShapeReport =>
  responseReport(`${operation}.response.json`, responseSchema(operation), body);

/** Shape errors and undocumented content of an error body. */
export const validateError = (name: ErrorName, body: unknown): ShapeReport =>
  responseReport(`errors.json#/$defs/${name}`, errorSchema(name), body);

/** Validates a response body against the shape `id`. Unknown enum values and unknown members are undocumented, not wrong. */
export function responseReport(id: string, schema: JsonSchema, body: unknown): ShapeReport {
  if (validatorOf(id, 'closed')(body)) return { shapeErrors: [], undocumented: [] };
  const found = describeErrors(validatorOf(id, 'every'), body);
  const values = found.flatMap(({ error, data }) =>
    error.keyword === 'enum' && typeof data === 'string'
      ? [{ path: error.path.join('/'), kind: 'value' as const, value: data }]
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
const shapeErrorsOf = (id: string, body: unknown): readonly ShapeError[] =>
  describeErrors(validatorOf(id, 'every'), body, ofRequests).map(({ error }) => error);

/** The rejection of a request names every value that it might have had, as the live service does (since-launch Q.12). */
const ofRequests = { shownValues: Number.POSITIVE_INFINITY };

/** Validates a body and describes its errors. Values are taken from `original` where `body` is a shortened copy of it. */
function describeErrors(
  validate: ValidateFunction,
  body: unknown,
  { original = body, shownValues }: { original?: unknown; shownValues?: number } = {},
): readonly ErrorWithData[] {
  if (validate(body)) return [];
  return (validate.errors ?? [])
    .filter((error) => !isNullBranchError(error))
    .map((error) => {
      const data = valueAt(original, pathOf(error));
      return { error: toShapeError({ ...error, data }, shownValues), data };
    });
}

const pathOf = ({ instancePath }: ErrorObject): string[] =>
  instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, name) => (typeof node === 'object' && node !== null ? (Reflect.get(node, name) as unknown) : undefined),
    value,
  );

/** An optional member is "its shape, or null". When a value is neither, only the errors of the first branch are useful. */
const isNullBranchError = (error: ErrorObject): boolean =>
  error.keyword === 'anyOf' || (error.keyword === 'type' && /\/anyOf\/1\/type$/.test(error.schemaPath));

function toShapeError(error: ErrorObject, shownValues?: number): ShapeError {
  const path = pathOf(error);
  if (error.keyword === 'required') path.push(String(error.params.missingProperty));
  return { path, keyword: error.keyword, message: describeError(error, shownValues), schemaPath: error.schemaPath };
}
