import { type OperationName, validateResponse } from '../../schemas/index.ts';
import { ApiError } from '../apiError.ts';

/** Holds the emulator to the contract: a reply with a broken shape or an invented member never leaves it. */
export function checkResponse(operation: OperationName, body: unknown): unknown {
  const { shapeErrors, undocumented } = validateResponse(operation, body);
  if (shapeErrors.length === 0 && undocumented.length === 0) return body;
  const violations = [
    ...shapeErrors.map(({ path, expected }) => `${path} ${expected}`),
    ...undocumented.map(({ path, kind, value }) => `${path} ${kind} ${value}`),
  ];
  // On stderr for whoever works on the emulator; the caller learns no more than from the live service.
  console.error(`emulator: ${operation} would have answered outside the contract: ${violations.join('; ')}`);
  throw new ApiError('InternalServerException', 'Internal server error');
}
