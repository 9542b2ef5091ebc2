import { type ExpectedError, fieldNames } from '../expectedError.ts';

interface ErrorDetails {
  readonly codes?: readonly string[];
  readonly reason?: string;
  /** Whether the entry may have no FieldName, as errors about a state have none (behaviour A.19). */
  readonly fieldOptional?: boolean;
}

/** A ValidationException that names one of the paths. Reason and Code are judged where the facts give them. */
export const validationError = (
  paths: readonly string[],
  { codes, reason, fieldOptional = false }: ErrorDetails = {},
): readonly ExpectedError[] => [
  {
    error: 'ValidationException',
    fields: [...paths.flatMap(fieldNames), ...(fieldOptional ? [''] : [])],
    ...(codes ? { codes } : {}),
    ...(reason ? { reason } : {}),
  },
];

/** The same at submission, where a failed task may report it instead (behaviour F.9). */
export const submissionError = (paths: readonly string[], details: ErrorDetails = {}): readonly ExpectedError[] => [
  ...validationError(paths, details),
  { error: 'FailedTask', reasonCodes: ['OpportunityValidationFailed', 'OpportunitySubmissionFailed'] },
];
