import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const coSellWithLimitedVisibility: BusinessFault = {
  name: 'coSellWithLimitedVisibility',
  says: 'refuse Co-Sell with limited visibility',
  source: 'facts D; A.20',
  evidence: 'obs',
  at: ['submit'],
  submission: { InvolvementType: 'Co-Sell', Visibility: 'Limited' },
  admissible: submissionRefusal(['PrimaryNeedsFromAws'], { nameless: true }),
};
