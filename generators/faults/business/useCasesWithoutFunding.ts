import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const useCasesWithoutFunding: BusinessFault = {
  name: 'useCasesWithoutFunding',
  says: 'refuse marketing use cases without funding from AWS',
  source: 'CreateOpportunity, Marketing.UseCases; facts D',
  evidence: 'doc',
  at: ['create', 'update'],
  twin: (valid) => put(valid, 'Marketing', { Source: 'Marketing Activity', AwsFundingUsed: 'No' }),
  change: (twin) => put(twin, 'Marketing/UseCases', ['Analytics']),
  admissible: refusal(['Marketing/UseCases', 'Marketing/AwsFundingUsed']),
};
