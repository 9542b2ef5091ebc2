import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const solutionMissing: RuleViolation = {
  name: 'solutionMissing',
  statement: 'rejects submission of every generated opportunity without a solution',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'Project/OtherSolutionDescription'),
  expectedErrors: submissionError(
    ['RelatedEntityIdentifiers/Solutions', 'RelatedEntityIdentifiers', 'Solutions', 'Project/OtherSolutionDescription'],
    { fieldOptional: true },
  ),
};
