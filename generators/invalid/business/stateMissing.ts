import { removeAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import { withUsAddress } from '../usAddress.ts';
import type { RuleViolation } from '../violation.ts';

export const stateMissing: RuleViolation = {
  name: 'stateMissing',
  statement: 'rejects every generated request with a US address without StateOrRegion',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['create', 'update'],
  toValidTwin: withUsAddress,
  invalidate: (twin) => removeAt(twin, 'Customer/Account/Address/StateOrRegion'),
  expectedErrors: validationError(['Customer/Account/Address/StateOrRegion']),
};
