import { removeAt, setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const fundingUnstated: RuleViolation = {
  name: 'fundingUnstated',
  statement: 'rejects every generated request with Source "Marketing Activity" and no AwsFundingUsed',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['create'],
  toValidTwin: (valid) => setAt(valid, 'Marketing', { Source: 'Marketing Activity', AwsFundingUsed: 'Yes' }),
  invalidate: (twin) => removeAt(twin, 'Marketing/AwsFundingUsed'),
  expectedErrors: validationError(['Marketing/AwsFundingUsed']),
};
