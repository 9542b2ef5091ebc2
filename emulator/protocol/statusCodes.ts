import type { ErrorName } from '../../schemas/index.ts';
import type { ProtocolErrorName } from '../apiError.ts';

/** `flat`: 400 and 500, as the current API pages say. `model`: the statuses of the service model (behaviour A.16). */
export type StatusStyle = 'flat' | 'model';

const modelStatuses: Record<ErrorName | ProtocolErrorName, number> = {
  AccessDeniedException: 403,
  ConflictException: 409,
  InternalServerException: 500,
  ResourceNotFoundException: 404,
  ServiceQuotaExceededException: 402,
  ThrottlingException: 429,
  ValidationException: 400,
  // The envelope's errors are in no model; these are the usual ones of AWS services [inf].
  IncompleteSignatureException: 400,
  InvalidSignatureException: 403,
  MissingAuthenticationTokenException: 403,
  RequestEntityTooLargeException: 413,
  RequestTimeoutException: 408,
  SerializationException: 400,
  UnknownOperationException: 404,
  UnrecognizedClientException: 403,
  UnsupportedMediaTypeException: 415,
};

export function statusOf(name: ErrorName | ProtocolErrorName, style: StatusStyle): number {
  if (style === 'model') return modelStatuses[name];
  return modelStatuses[name] >= 500 ? 500 : 400;
}
