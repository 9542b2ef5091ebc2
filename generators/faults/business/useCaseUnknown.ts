import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const useCaseUnknown: BusinessFault = {
  name: 'useCaseUnknown',
  says: 'refuse a use case outside the listed ones',
  source: 'CreateOpportunity, CustomerUseCase; facts D',
  evidence: 'obs',
  at: ['create', 'update'],
  change: (twin) => put(twin, 'Project/CustomerUseCase', 'Other'),
  admissible: refusal(['Project/CustomerUseCase'], { codes: ['INVALID_ENUM_VALUE'] }),
};
