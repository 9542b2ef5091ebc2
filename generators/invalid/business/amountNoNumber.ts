import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const amountNoNumber: RuleViolation = {
  name: 'amountNoNumber',
  statement: 'rejects every generated request with a non-numeric ExpectedCustomerSpend.Amount',
  source: 'behaviour B.1',
  evidence: 'documented',
  phases: ['create', 'update'],
  invalidate: (twin) => setAt(twin, 'Project/ExpectedCustomerSpend/*/Amount', 'a lot'),
  expectedErrors: validationError(['Project/ExpectedCustomerSpend/*/Amount', 'Project/ExpectedCustomerSpend']),
};
