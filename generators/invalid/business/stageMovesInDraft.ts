import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const stageMovesInDraft: RuleViolation = {
  name: 'stageMovesInDraft',
  statement: 'rejects every generated change of LifeCycle.Stage before submission',
  source: 'behaviour C.4',
  evidence: 'observed',
  phases: ['update'],
  invalidate: (twin) => setAt(twin, 'LifeCycle/Stage', 'Qualified'),
  expectedErrors: validationError(['LifeCycle/Stage', 'Stage'], { fieldOptional: true }),
};
