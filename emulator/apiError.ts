import type { ErrorName, ValidationExceptionErrorCode, ValidationExceptionReason } from '../schemas/index.ts';

/** One entry of a ValidationException's ErrorList. FieldName is lower camel case, dotted (behaviour A.19). */
export interface FieldError {
  readonly FieldName?: string;
  readonly Code: ValidationExceptionErrorCode;
  readonly Message: string;
}

/** Errors of the envelope, which no operation declares. Their names are those of AWS JSON services [inf]. */
export const protocolErrorNames = [
  'IncompleteSignatureException',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'RequestEntityTooLargeException',
  'RequestTimeoutException',
  'SerializationException',
  'UnknownOperationException',
  'UnrecognizedClientException',
  'UnsupportedMediaTypeException',
] as const;
export type ProtocolErrorName = (typeof protocolErrorNames)[number];

/**
 * The one error class. `errorName` decides the reply; `server.ts` is the only place that turns it into one.
 * Reason and ErrorList belong to ValidationException alone.
 */
export class ApiError extends Error {
  readonly errorName: ErrorName | ProtocolErrorName;
  readonly Reason: ValidationExceptionReason | undefined;
  readonly ErrorList: readonly FieldError[];

  constructor(
    errorName: ErrorName | ProtocolErrorName,
    message: string,
    Reason?: ValidationExceptionReason,
    ErrorList: readonly FieldError[] = [],
  ) {
    super(message);
    this.name = 'ApiError';
    this.errorName = errorName;
    this.Reason = Reason;
    this.ErrorList = ErrorList;
  }
}

// behaviour A.9: this text makes the 32 bytes that were recorded.
export const notFound = (): ApiError => new ApiError('ResourceNotFoundException', 'Resource not found');

/** A request of the wrong shape; the top message stays empty, as the live service leaves it (behaviour A.18). */
export const badRequest = (...fieldErrors: FieldError[]): ApiError =>
  new ApiError('ValidationException', '', 'REQUEST_VALIDATION_FAILED', fieldErrors);
