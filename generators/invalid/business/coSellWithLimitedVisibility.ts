import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const coSellWithLimitedVisibility: RuleViolation = {
  name: 'coSellWithLimitedVisibility',
  statement: 'rejects every generated submission with "Co-Sell" and Visibility "Limited"',
  source: 'behaviour D; A.20',
  evidence: 'observed',
  phases: ['submit'],
  invalidSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Limited' },
  expectedErrors: submissionError(['PrimaryNeedsFromAws'], { fieldOptional: true }),
};
