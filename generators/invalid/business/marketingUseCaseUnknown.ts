import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const marketingUseCaseUnknown: RuleViolation = {
  name: 'marketingUseCaseUnknown',
  statement: 'rejects every generated request with an undocumented Marketing.UseCases value',
  source: 'CreateOpportunity, Marketing.UseCases; behaviour B.1',
  evidence: 'documented',
  phases: ['create', 'update'],
  toValidTwin: (valid) =>
    setAt(valid, 'Marketing', { Source: 'Marketing Activity', AwsFundingUsed: 'Yes', UseCases: ['Analytics'] }),
  invalidate: (twin) => setAt(twin, 'Marketing/UseCases', ['No Such Use']),
  expectedErrors: validationError(['Marketing/UseCases'], { codes: ['INVALID_ENUM_VALUE', 'INVALID_VALUE'] }),
};
