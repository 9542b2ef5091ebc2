import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const identifierAfterApproval: BusinessFault = {
  name: 'identifierAfterApproval',
  says: "keep the partner's own identifier as it was once approved",
  source: 'facts C.4',
  evidence: 'doc',
  at: ['update'],
  status: 'approved',
  twin: (valid) => put(valid, 'PartnerOpportunityIdentifier', 'crm-42'),
  change: (twin) => put(twin, 'PartnerOpportunityIdentifier', 'another-crm-id'),
  admissible: refusal(['PartnerOpportunityIdentifier'], { nameless: true }),
};
