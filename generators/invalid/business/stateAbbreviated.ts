import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import { withUsAddress } from '../usAddress.ts';
import type { RuleViolation } from '../violation.ts';

export const stateAbbreviated: RuleViolation = {
  name: 'stateAbbreviated',
  statement: 'rejects every generated request with an abbreviated US StateOrRegion',
  source: 'CreateOpportunity, StateOrRegion; behaviour D',
  evidence: 'documented',
  phases: ['create', 'update'],
  toValidTwin: withUsAddress,
  invalidate: (twin) => setAt(twin, 'Customer/Account/Address/StateOrRegion', 'CA'),
  expectedErrors: validationError(['Customer/Account/Address/StateOrRegion'], {
    codes: ['INVALID_ENUM_VALUE', 'INVALID_VALUE'],
  }),
};
