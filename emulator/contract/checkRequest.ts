import {
  type OperationName,
  preview,
  type RequestOf,
  type ShapeError,
  type ValidationExceptionErrorCode,
  validateRequest,
} from '../../schemas/index.ts';
import { badRequest, type FieldError, fieldName, isIndex } from '../apiError.ts';
import { limit } from '../limits.ts';
import { visibilityOnlyNeed } from '../rules/tables/primaryNeeds.ts';
import { parseInstant } from './instant.ts';
import { type ContractShape, requestShape } from './shape.ts';

// The Code of each violated keyword: in part observed (behaviour A.17), the rest inferred from the names.
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
  minItems: 'NOT_ENOUGH_VALUES',
  uniqueItems: 'DUPLICATE_KEY_VALUE',
  type: 'INVALID_VALUE',
};
const catalogs: readonly string[] = ['AWS', 'Sandbox'];

/**
 * Validates a request body against its schema and returns it without unknown members, which the live service ignores
 * (behaviour A.14).
 *
 * @throws {ApiError} one ValidationException that lists every error
 */
export function checkRequest<O extends OperationName>(operation: O, body: Record<string, unknown>): RequestOf<O> {
  const fieldErrors: FieldError[] = validateRequest(operation, body)
    .filter((error) => !isLeftToRules(error, valueAt(body, error.path)))
    .map(toFieldError(body));
  const request = knownMembers(body, requestShape(operation), null, fieldErrors);
  const catalog = body.Catalog;
  // behaviour B: the value is case-sensitive, and only these two exist.
  if (
    typeof catalog === 'string' &&
    !catalogs.includes(catalog) &&
    !fieldErrors.some(({ FieldName }) => FieldName === 'catalog')
  ) {
    fieldErrors.push({
      FieldName: 'catalog',
      Code: 'INVALID_ENUM_VALUE',
      Message: `catalog must be one of "AWS", "Sandbox", got ${preview(catalog)}`,
    });
  }
  if (fieldErrors.length > 0) throw badRequest(...fieldErrors);
  return request as RequestOf<O>;
}

/** Where a value stands: the member or list position, and what is around it. A path is only made for an error. */
interface Place {
  readonly name: string;
  readonly around: Place | null;
}
function pathOf(place: Place | null): string[] {
  const path: string[] = [];
  for (let at = place; at !== null; at = at.around) path.unshift(at.name);
  return path;
}

/** Copies the members that the contract knows, own properties only. Adds an error for each malformed instant. */
function knownMembers(value: unknown, shape: ContractShape, place: Place | null, fieldErrors: FieldError[]): unknown {
  if (value === null) return null;
  if (shape.kind === 'scalar') {
    if (shape.instant && typeof value === 'string' && parseInstant(value) === null)
      addInstantError(value, fieldName(pathOf(place)), fieldErrors);
    return value;
  }
  if (shape.kind === 'list') {
    return Array.isArray(value)
      ? value.map((item, index) => knownMembers(item, shape.item, { name: String(index), around: place }, fieldErrors))
      : value;
  }
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  if (shape.kind === 'map') {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        knownMembers(item, shape.value, { name, around: place }, fieldErrors),
      ]),
    );
  }
  const copy: Record<string, unknown> = {};
  for (const { name, shape: member } of shape.members) {
    if (!Object.hasOwn(value, name)) continue;
    const content: unknown = Reflect.get(value, name);
    copy[name] =
      member.kind === 'scalar' && !member.instant
        ? content
        : knownMembers(content, member, { name, around: place }, fieldErrors);
  }
  return copy;
}

function addInstantError(value: string, FieldName: string, fieldErrors: FieldError[]): void {
  if (fieldErrors.length > limit('errorListEntries') || fieldErrors.some((error) => error.FieldName === FieldName))
    return;
  fieldErrors.push({
    FieldName,
    Code: 'INVALID_STRING_FORMAT',
    Message: `${FieldName} must be an ISO 8601 date and time with a zone, got ${preview(value)}`,
  });
}

/**
 * Whether a value that the contract rejects is left to the rules. The need that a submission for visibility only writes back
 * can be sent back (behaviour F.8, since-launch Q.1), and the launch document lists it among the values of requests.
 */
const isLeftToRules = ({ path, keyword }: ShapeError, value: unknown): boolean =>
  keyword === 'enum' && path[0] === 'PrimaryNeedsFromAws' && value === visibilityOnlyNeed;

const toFieldError =
  (body: unknown) =>
  ({ path, keyword, message }: ShapeError): FieldError => {
    const FieldName = fieldName(path);
    // A required member sent as null is missing, whatever its type (behaviour B: the null Catalog smoke test).
    const missing =
      keyword === 'required' || (keyword === 'type' && valueAt(body, path) === null && !isIndex(path.at(-1)));
    const subject = FieldName === '' ? 'The request body' : `${FieldName}${entryPosition(path)}`;
    return {
      ...(FieldName === '' ? {} : { FieldName }),
      Code: missing ? 'REQUIRED_FIELD_MISSING' : (errorCodes[keyword] ?? 'INVALID_VALUE'),
      Message: `${subject} ${missing ? 'is required' : message}`,
    };
  };

/** Where in its lists the value stands, counted from 1: ` (entry 2)`. Empty outside of lists. */
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
