import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const channelsWithoutActivity: RuleViolation = {
  name: 'channelsWithoutActivity',
  statement: 'rejects every generated request with Marketing.Channels and Source "None"',
  source: 'behaviour D; A.20',
  evidence: 'observed',
  phases: ['create', 'update'],
  toValidTwin: (valid) => setAt(valid, 'Marketing', { Source: 'None' }),
  invalidate: (twin) => setAt(twin, 'Marketing/Channels', ['Email']),
  expectedErrors: validationError(['Marketing/Channels'], { codes: ['ACTION_NOT_PERMITTED'] }),
};
