import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const programUnknown: RuleViolation = {
  name: 'programUnknown',
  statement: 'rejects every generated request with an undocumented Project.ApnPrograms value',
  source: 'CreateOpportunity, ApnPrograms; behaviour B.1',
  evidence: 'documented',
  phases: ['create', 'update'],
  invalidate: (twin) => setAt(twin, 'Project/ApnPrograms', ['No Such Program']),
  expectedErrors: validationError(['Project/ApnPrograms'], { codes: ['INVALID_ENUM_VALUE', 'INVALID_VALUE'] }),
};
