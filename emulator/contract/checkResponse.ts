import { formatShapeError, type OperationName, validateResponse } from '../../schemas/index.ts';
import { ApiError } from '../apiError.ts';

/** Validates a response against the contract, so that the emulator never sends a wrong shape or an invented member. */
export function checkResponse(operation: OperationName, body: unknown): unknown {
  const { shapeErrors, undocumented } = validateResponse(operation, body);
  if (shapeErrors.length === 0 && undocumented.length === 0) return body;
  const violations = [
    ...shapeErrors.map(formatShapeError),
    ...undocumented.map(({ path, kind, value }) => `${path} has the undocumented ${kind} ${value}`),
  ];
  // Details go to stderr, for the emulator's developers; the caller gets what the live service would say.
  console.error(`emulator: ${operation} built a response that violates the contract: ${violations.join('; ')}`);
  throw new ApiError('InternalServerException', 'Internal server error');
}
