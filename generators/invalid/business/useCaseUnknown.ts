import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const useCaseUnknown: RuleViolation = {
  name: 'useCaseUnknown',
  statement: 'rejects every generated request with CustomerUseCase "Other"',
  source: 'CreateOpportunity, CustomerUseCase; behaviour D',
  evidence: 'observed',
  phases: ['create', 'update'],
  invalidate: (twin) => setAt(twin, 'Project/CustomerUseCase', 'Other'),
  expectedErrors: validationError(['Project/CustomerUseCase'], { codes: ['INVALID_ENUM_VALUE'] }),
};
