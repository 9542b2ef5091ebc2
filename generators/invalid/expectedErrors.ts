import { type ExpectedError, fieldNames } from '../expectedError.ts';

interface ErrorDetails {
  readonly codes?: readonly string[];
  readonly reason?: string;
  /** Whether the entry may come without a field, as state errors do (behaviour A.19). */
  readonly fieldOptional?: boolean;
}

/** A ValidationException that names one of the paths. Reason and code are judged where the facts know them. */
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

/** The same found at submission: answered at once, or by a task that has failed (behaviour F.9). */
export const submissionError = (paths: readonly string[], details: ErrorDetails = {}): readonly ExpectedError[] => [
  ...validationError(paths, details),
  { error: 'FailedTask', reasonCodes: ['OpportunityValidationFailed', 'OpportunitySubmissionFailed'] },
];
