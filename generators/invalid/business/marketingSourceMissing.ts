import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const marketingSourceMissing: RuleViolation = {
  name: 'marketingSourceMissing',
  statement: 'refuse an update that does not name the marketing source',
  source: 'behaviour D; A.20',
  evidence: 'observed',
  phases: ['update'],
  toValidTwin: (valid) => setAt(valid, 'Marketing', { Source: 'None' }),
  invalidate: (twin) => setAt(twin, 'Marketing', null),
  expectedErrors: validationError(['Marketing/Source'], { codes: ['REQUIRED_FIELD_MISSING'] }),
};
