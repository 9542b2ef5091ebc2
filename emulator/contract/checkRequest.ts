import {
  type OperationName,
  type RequestOf,
  type ShapeError,
  type ValidationExceptionErrorCode,
  validateRequest,
} from '../../schemas/index.ts';
import { badRequest, type FieldError } from '../apiError.ts';
import { parseInstant } from './instant.ts';
import { type ContractShape, requestShape } from './shape.ts';

// Which Code answers which broken keyword; observed only in part (behaviour A.17), the rest read from the names [inf].
const errorCodes: Readonly<Record<string, ValidationExceptionErrorCode>> = {
  required: 'REQUIRED_FIELD_MISSING',
  enum: 'INVALID_ENUM_VALUE',
  const: 'INVALID_ENUM_VALUE',
  pattern: 'INVALID_STRING_FORMAT',
  format: 'INVALID_STRING_FORMAT',
  minLength: 'INVALID_VALUE',
  maxLength: 'INVALID_VALUE',
  minimum: 'VALUE_OUT_OF_RANGE',
  maximum: 'VALUE_OUT_OF_RANGE',
  maxItems: 'TOO_MANY_VALUES',
  minItems: 'REQUIRED_FIELD_MISSING',
  uniqueItems: 'DUPLICATE_KEY_VALUE',
  type: 'INVALID_VALUE',
};
const catalogs: readonly string[] = ['AWS', 'Sandbox'];

/**
 * Holds a body to its operation's shape and answers it without members that the contract does not know, which the
 * live service ignores (behaviour A.14). Throws one ValidationException that lists all faults.
 */
export function checkRequest<O extends OperationName>(operation: O, body: Record<string, unknown>): RequestOf<O> {
  const fieldErrors: FieldError[] = validateRequest(operation, body).map(toFieldError(body));
  const request = knownMembers(body, requestShape(operation), [], fieldErrors);
  const catalog = body.Catalog;
  // behaviour B: case-sensitive, and only these two mean anything.
  if (
    typeof catalog === 'string' &&
    !catalogs.includes(catalog) &&
    !fieldErrors.some(({ FieldName }) => FieldName === 'catalog')
  ) {
    fieldErrors.push({ FieldName: 'catalog', Code: 'INVALID_ENUM_VALUE', Message: 'catalog must be AWS or Sandbox' });
  }
  if (fieldErrors.length > 0) throw badRequest(...fieldErrors);
  return request as RequestOf<O>;
}

/** A copy with contract members only, own properties only; instants that are none are added to `found`. */
function knownMembers(
  value: unknown,
  shape: ContractShape,
  path: readonly string[],
  fieldErrors: FieldError[],
): unknown {
  if (value === null) return null;
  if (shape.kind === 'list') {
    return Array.isArray(value)
      ? value.map((item, index) => knownMembers(item, shape.item, [...path, String(index)], fieldErrors))
      : value;
  }
  if (shape.kind === 'map') {
    if (typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, knownMembers(item, shape.value, [...path, key], fieldErrors)]),
    );
  }
  if (shape.kind === 'structure') {
    if (typeof value !== 'object' || Array.isArray(value)) return value;
    const copy: Record<string, unknown> = {};
    for (const [name, member] of shape.members) {
      if (Object.hasOwn(value, name))
        copy[name] = knownMembers(Reflect.get(value, name), member, [...path, name], fieldErrors);
    }
    return copy;
  }
  if (shape.instant && typeof value === 'string' && parseInstant(value) === null) {
    const FieldName = fieldName(path);
    if (fieldErrors.some((fault) => fault.FieldName === FieldName)) return value;
    fieldErrors.push({
      FieldName,
      Code: 'INVALID_STRING_FORMAT',
      Message: `${FieldName} must be an ISO 8601 date and time`,
    });
  }
  return value;
}

const toFieldError =
  (body: unknown) =>
  (shapeFault: ShapeError): FieldError => {
    const path = shapeFault.path.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    const FieldName = fieldName(path);
    // A required member sent as null is missing, whatever its type (behaviour B: the null Catalog smoke test).
    const missing =
      shapeFault.keyword === 'required' ||
      (shapeFault.keyword === 'type' && valueAt(body, path) === null && !isIndex(path.at(-1)));
    return {
      ...(FieldName === '' ? {} : { FieldName }),
      Code: missing ? 'REQUIRED_FIELD_MISSING' : (errorCodes[shapeFault.keyword] ?? 'INVALID_VALUE'),
      Message: missing ? `${FieldName} is required` : `${FieldName}${entryPosition(path)} ${shapeFault.expected}`,
    };
  };

const isIndex = (part: string | undefined): boolean => part !== undefined && /^\d+$/.test(part);

/** Lower camel case, dotted, without list positions (behaviour A.19: no recorded name has one). */
export const fieldName = (path: readonly string[]): string =>
  path
    .filter((part) => !isIndex(part))
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');

const entryPosition = (path: readonly string[]): string => {
  const indices = path.filter(isIndex).map((index) => Number(index) + 1);
  return indices.length === 0 ? '' : ` (entry ${indices.join('.')})`;
};

function valueAt(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, part)) return undefined;
    current = Reflect.get(current, part);
  }
  return current;
}
