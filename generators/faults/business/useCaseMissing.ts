import { drop } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const useCaseMissing: BusinessFault = {
  name: 'useCaseMissing',
  says: 'refuse to submit without a use case',
  source: 'facts D',
  evidence: 'obs',
  at: ['submit'],
  change: (twin) => drop(twin, 'Project/CustomerUseCase'),
  admissible: submissionRefusal(['Project/CustomerUseCase']),
};
