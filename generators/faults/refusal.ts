import { type Admissible, fieldNames } from '../admissible.ts';

interface Naming {
  readonly codes?: readonly string[];
  readonly reason?: string;
  /** Whether the entry may come without a field, as state errors do (facts A.19). */
  readonly nameless?: boolean;
}

/** A ValidationException that names one of the paths. Reason and code are judged where the facts know them. */
export const refusal = (
  paths: readonly string[],
  { codes, reason, nameless = false }: Naming = {},
): readonly Admissible[] => [
  {
    error: 'ValidationException',
    fields: [...paths.flatMap(fieldNames), ...(nameless ? [''] : [])],
    ...(codes ? { codes } : {}),
    ...(reason ? { reason } : {}),
  },
];

/** The same found at submission: answered at once, or by a task that has failed (facts F.9). */
export const submissionRefusal = (paths: readonly string[], naming: Naming = {}): readonly Admissible[] => [
  ...refusal(paths, naming),
  { error: 'FailedTask', reasonCodes: ['OpportunityValidationFailed', 'OpportunitySubmissionFailed'] },
];
