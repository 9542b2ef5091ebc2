import type {
  AccessDeniedExceptionErrorCode,
  ErrorName,
  ValidationExceptionErrorCode,
  ValidationExceptionReason,
} from '../schemas/index.ts';
import { limit } from './limits.ts';

/** One entry of a ValidationException's ErrorList. FieldName is lower camel case, dotted (behaviour A.19). */
export interface FieldError {
  readonly FieldName?: string;
  readonly Code: ValidationExceptionErrorCode;
  readonly Message: string;
}

/** Whether a part of a path is a position in a list. */
export const isIndex = (part: string | undefined): boolean => part !== undefined && /^\d+$/.test(part);

/** A member's path as errors spell it: lower camel case, dotted, without list positions (behaviour A.19). */
export const fieldName = (path: readonly string[]): string =>
  path
    .filter((part) => !isIndex(part))
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');

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
 * An error of the API. `errorName` decides the response; errorResponse.ts is the only place that makes one of it.
 * Only a ValidationException has ErrorList; besides it an AccessDeniedException may have a Reason (since-launch A.4).
 */
export class ApiError extends Error {
  readonly errorName: ErrorName | ProtocolErrorName;
  readonly Reason: ValidationExceptionReason | AccessDeniedExceptionErrorCode | undefined;
  readonly ErrorList: readonly FieldError[];

  constructor(
    errorName: ErrorName | ProtocolErrorName,
    message: string,
    Reason?: ValidationExceptionReason | AccessDeniedExceptionErrorCode,
    ErrorList: readonly FieldError[] = [],
  ) {
    super(message);
    this.name = 'ApiError';
    this.errorName = errorName;
    this.Reason = Reason;
    this.ErrorList = limitErrorList(ErrorList);
  }
}

// Errors that more than one place throws; each text stands here alone.
// behaviour A.9: this text makes the 32 bytes that were recorded.
export const notFoundText = 'Resource not found';
export const notFound = (): ApiError => new ApiError('ResourceNotFoundException', notFoundText);
export const internalServerError = (): ApiError => new ApiError('InternalServerException', 'Internal server error');
export const rateExceeded = (): ApiError => new ApiError('ThrottlingException', 'Rate exceeded');
export const serializationError = (message: string): ApiError => new ApiError('SerializationException', message);

// behaviour A.20
export const staleLock = (): ApiError =>
  new ApiError('ConflictException', 'Conflicting error, last modified date is not the latest');
export const clientTokenConflict = (): ApiError =>
  new ApiError('ConflictException', 'Conflicting client token submitted for a new request body');

const maxErrorEntries = limit('errorListEntries');
const maxMessageLength = limit('errorMessageLength');

/** Shortens a list of errors, so that no response is larger than 256 kB. */
function limitErrorList(errors: readonly FieldError[]): readonly FieldError[] {
  const listed = errors
    .slice(0, maxErrorEntries)
    .map((error) =>
      error.Message.length > maxMessageLength
        ? { ...error, Message: `${error.Message.slice(0, maxMessageLength - 1)}…` }
        : error,
    );
  const omitted = errors.length - listed.length;
  // One more needs no counting: it takes the place of the entry that would count it.
  if (omitted <= 1) return [...listed, ...errors.slice(maxErrorEntries)];
  const Message = `The request has at least ${omitted} more ${omitted === 1 ? 'error' : 'errors'}, which are not listed.`;
  return [...listed, { Code: errors[maxErrorEntries]?.Code ?? 'INVALID_VALUE', Message }];
}

/** A request of the wrong shape; the top message stays empty, as the live service leaves it (behaviour A.18). */
export const badRequest = (...fieldErrors: readonly FieldError[]): ApiError =>
  new ApiError('ValidationException', '', 'REQUEST_VALIDATION_FAILED', fieldErrors);
