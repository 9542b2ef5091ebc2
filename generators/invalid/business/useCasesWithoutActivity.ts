import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const useCasesWithoutActivity: RuleViolation = {
  name: 'useCasesWithoutActivity',
  statement: 'rejects every generated request with Marketing.UseCases and Source "None"',
  source: 'behaviour D; A.20',
  evidence: 'observed',
  phases: ['create', 'update'],
  toValidTwin: (valid) => setAt(valid, 'Marketing', { Source: 'None' }),
  invalidate: (twin) => setAt(twin, 'Marketing/UseCases', ['Analytics']),
  expectedErrors: validationError(['Marketing/UseCases'], { codes: ['ACTION_NOT_PERMITTED'] }),
};
