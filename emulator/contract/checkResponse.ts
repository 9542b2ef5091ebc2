import { formatShapeError, type OperationName, validateResponse } from '../../schemas/index.ts';
import { internalServerError } from '../apiError.ts';
import { logError } from '../log.ts';

/** What was found valid, and as what: the response of an operation, or a row of its list. */
const valid = new WeakMap<object, string>();

/** A stored record or row that many requests read is frozen: it stays as it is. */
const isShared = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.isFrozen(value);

/** Validates a response against the contract: a wrong shape or an undocumented member becomes a 500. */
export function checkResponse(operation: OperationName, body: unknown): unknown {
  if (isShared(body) && valid.get(body) === operation) return body;
  const rows = sharedRows(operation, body);
  if (violationsOf(operation, withoutValid(rows, body)).length === 0) {
    if (isShared(body)) valid.set(body, operation);
    for (const { place, list } of rows) for (const row of list) if (isShared(row)) valid.set(row, place);
    return body;
  }
  // Details go to stderr, for the emulator's developers; the caller gets what the live service would say.
  const violations = violationsOf(operation, body).join('; ');
  logError(`${operation} built a response that violates the contract: ${violations}`);
  throw internalServerError();
}

function violationsOf(operation: OperationName, body: unknown): readonly string[] {
  const { shapeErrors, undocumented } = validateResponse(operation, body);
  return [
    ...shapeErrors.map(formatShapeError),
    ...undocumented.map(({ path, kind, value }) => `${path} has the undocumented ${kind} ${value}`),
  ];
}

/** The lists of a response that have shared rows. */
interface SharedRows {
  readonly name: string;
  readonly place: string;
  readonly list: readonly unknown[];
}
function sharedRows(operation: OperationName, body: unknown): readonly SharedRows[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, list]: [string, unknown]) =>
    Array.isArray(list) && list.some(isShared) ? [{ name, place: `${operation}.${name}`, list }] : [],
  );
}

/** A response without the rows that were found valid before. No list of rows has a least or greatest length. */
const withoutValid = (rows: readonly SharedRows[], body: unknown): unknown =>
  rows.reduce<unknown>(
    (rest, { name, place, list }) => ({
      ...(rest as object),
      [name]: list.filter((row) => !isShared(row) || valid.get(row) !== place),
    }),
    body,
  );
