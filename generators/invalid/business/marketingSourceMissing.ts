import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const marketingSourceMissing: RuleViolation = {
  name: 'marketingSourceMissing',
  statement: 'rejects every generated update without Marketing.Source',
  source: 'behaviour D; A.20',
  evidence: 'observed',
  phases: ['update'],
  toValidTwin: (valid) => setAt(valid, 'Marketing', { Source: 'None' }),
  invalidate: (twin) => setAt(twin, 'Marketing', null),
  expectedErrors: validationError(['Marketing/Source'], { codes: ['REQUIRED_FIELD_MISSING'] }),
};
