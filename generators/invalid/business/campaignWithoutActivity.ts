import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const campaignWithoutActivity: RuleViolation = {
  name: 'campaignWithoutActivity',
  statement: 'rejects every generated request with Marketing.CampaignName and Source "None"',
  source: 'behaviour D; A.20',
  evidence: 'observed',
  phases: ['create', 'update'],
  toValidTwin: (valid) => setAt(valid, 'Marketing', { Source: 'None' }),
  invalidate: (twin) => setAt(twin, 'Marketing/CampaignName', 'Spring campaign'),
  expectedErrors: validationError(['Marketing/CampaignName'], { codes: ['ACTION_NOT_PERMITTED'] }),
};
