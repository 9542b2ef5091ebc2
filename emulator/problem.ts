import type { ErrorName, ValidationExceptionErrorCode, ValidationExceptionReason } from '../schemas/index.ts';

/** One entry of a ValidationException's ErrorList. FieldName is lower camel case, dotted (facts A.19). */
export interface FieldError {
  readonly FieldName?: string;
  readonly Code: ValidationExceptionErrorCode;
  readonly Message: string;
}

/**
 * The one error class. `errorName` decides the reply; `server.ts` is the only place that turns it into one.
 * Reason and ErrorList belong to ValidationException alone.
 */
export class Problem extends Error {
  constructor(
    readonly errorName: ErrorName,
    message: string,
    readonly Reason?: ValidationExceptionReason,
    readonly ErrorList: readonly FieldError[] = [],
  ) {
    super(message);
    this.name = 'Problem';
  }
}
