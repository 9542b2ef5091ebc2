import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const identifierAfterApproval: RuleViolation = {
  name: 'identifierAfterApproval',
  statement: 'rejects every generated change of PartnerOpportunityIdentifier after approval',
  source: 'behaviour C.4',
  evidence: 'documented',
  phases: ['update'],
  reviewStatus: 'approved',
  toValidTwin: (valid) => setAt(valid, 'PartnerOpportunityIdentifier', 'crm-42'),
  invalidate: (twin) => setAt(twin, 'PartnerOpportunityIdentifier', 'another-crm-id'),
  expectedErrors: validationError(['PartnerOpportunityIdentifier'], { fieldOptional: true }),
};
