import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const useCasesWithoutFunding: RuleViolation = {
  name: 'useCasesWithoutFunding',
  statement: 'rejects every generated request with Marketing.UseCases and AwsFundingUsed "No"',
  source: 'CreateOpportunity, Marketing.UseCases; behaviour D',
  evidence: 'documented',
  phases: ['create', 'update'],
  toValidTwin: (valid) => setAt(valid, 'Marketing', { Source: 'Marketing Activity', AwsFundingUsed: 'No' }),
  invalidate: (twin) => setAt(twin, 'Marketing/UseCases', ['Analytics']),
  expectedErrors: validationError(['Marketing/UseCases', 'Marketing/AwsFundingUsed']),
};
