import type { ErrorName, ValidationExceptionErrorCode, ValidationExceptionReason } from '../schemas/index.ts';

/** One entry of a ValidationException's ErrorList. FieldName is lower camel case, dotted (facts A.19). */
export interface FieldError {
  readonly FieldName?: string;
  readonly Code: ValidationExceptionErrorCode;
  readonly Message: string;
}

/** Errors of the envelope, which no operation declares. Their names are those of AWS JSON services [inf]. */
export const wireErrorNames = [
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
export type WireErrorName = (typeof wireErrorNames)[number];

/**
 * The one error class. `errorName` decides the reply; `server.ts` is the only place that turns it into one.
 * Reason and ErrorList belong to ValidationException alone.
 */
export class Problem extends Error {
  readonly errorName: ErrorName | WireErrorName;
  readonly Reason: ValidationExceptionReason | undefined;
  readonly ErrorList: readonly FieldError[];

  constructor(
    errorName: ErrorName | WireErrorName,
    message: string,
    Reason?: ValidationExceptionReason,
    ErrorList: readonly FieldError[] = [],
  ) {
    super(message);
    this.name = 'Problem';
    this.errorName = errorName;
    this.Reason = Reason;
    this.ErrorList = ErrorList;
  }
}

// facts A.9: this text makes the 32 bytes that were recorded.
export const notFound = (): Problem => new Problem('ResourceNotFoundException', 'Resource not found');

/** A request of the wrong shape; the top message stays empty, as the live service leaves it (facts A.18). */
export const badRequest = (...faults: FieldError[]): Problem =>
  new Problem('ValidationException', '', 'REQUEST_VALIDATION_FAILED', faults);
