import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const amountOfZero: RuleViolation = {
  name: 'amountOfZero',
  statement: 'rejects every generated request with an ExpectedCustomerSpend.Amount of 0',
  source: 'behaviour D',
  evidence: 'observed',
  phases: ['create', 'update'],
  invalidate: (twin) => setAt(twin, 'Project/ExpectedCustomerSpend/*/Amount', '0.00'),
  expectedErrors: validationError(['Project/ExpectedCustomerSpend/*/Amount', 'Project/ExpectedCustomerSpend']),
};
