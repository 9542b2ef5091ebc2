import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const useCasesWithoutActivity: BusinessFault = {
  name: 'useCasesWithoutActivity',
  says: 'refuse Marketing.UseCases when the opportunity comes from no marketing activity',
  source: 'facts D; A.20',
  evidence: 'obs',
  at: ['create', 'update'],
  twin: (valid) => put(valid, 'Marketing', { Source: 'None' }),
  change: (twin) => put(twin, 'Marketing/UseCases', ['Analytics']),
  admissible: refusal(['Marketing/UseCases'], { codes: ['ACTION_NOT_PERMITTED'] }),
};
