import { formatShapeError, type OperationName, validateResponse } from '../../schemas/index.ts';
import { internalServerError } from '../apiError.ts';
import { logError } from '../log.ts';

/** What was found valid. A frozen response is a stored record that many requests read: it stays as it is. */
const validRecords = new WeakMap<object, OperationName>();

/** Validates a response against the contract: a wrong shape or an undocumented member becomes a 500. */
export function checkResponse(operation: OperationName, body: unknown): unknown {
  const isRecord = typeof body === 'object' && body !== null && Object.isFrozen(body);
  if (isRecord && validRecords.get(body) === operation) return body;
  const { shapeErrors, undocumented } = validateResponse(operation, body);
  if (shapeErrors.length === 0 && undocumented.length === 0) {
    if (isRecord) validRecords.set(body, operation);
    return body;
  }
  const violations = [
    ...shapeErrors.map(formatShapeError),
    ...undocumented.map(({ path, kind, value }) => `${path} has the undocumented ${kind} ${value}`),
  ];
  // Details go to stderr, for the emulator's developers; the caller gets what the live service would say.
  logError(`${operation} built a response that violates the contract: ${violations.join('; ')}`);
  throw internalServerError();
}
