import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const marketingUseCaseUnknown: BusinessFault = {
  name: 'marketingUseCaseUnknown',
  says: 'refuse a marketing use case outside the listed ones',
  source: 'CreateOpportunity, Marketing.UseCases; facts B.1',
  evidence: 'doc',
  at: ['create', 'update'],
  twin: (valid) =>
    put(valid, 'Marketing', { Source: 'Marketing Activity', AwsFundingUsed: 'Yes', UseCases: ['Analytics'] }),
  change: (twin) => put(twin, 'Marketing/UseCases', ['No Such Use']),
  admissible: refusal(['Marketing/UseCases'], { codes: ['INVALID_ENUM_VALUE', 'INVALID_VALUE'] }),
};
