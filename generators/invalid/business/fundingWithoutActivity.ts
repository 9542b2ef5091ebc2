import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const fundingWithoutActivity: RuleViolation = {
  name: 'fundingWithoutActivity',
  statement: 'rejects every generated request with Marketing.AwsFundingUsed and Source "None"',
  source: 'behaviour D; A.20',
  evidence: 'observed',
  phases: ['create', 'update'],
  toValidTwin: (valid) => setAt(valid, 'Marketing', { Source: 'None' }),
  invalidate: (twin) => setAt(twin, 'Marketing/AwsFundingUsed', 'Yes'),
  expectedErrors: validationError(['Marketing/AwsFundingUsed'], { codes: ['ACTION_NOT_PERMITTED'] }),
};
