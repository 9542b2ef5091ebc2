import { removeAt, setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const competitorUnnamed: RuleViolation = {
  name: 'competitorUnnamed',
  statement: 'rejects every generated request with CompetitorName "*Other" and no OtherCompetitorNames',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['create', 'update'],
  toValidTwin: (valid) =>
    setAt(setAt(valid, 'Project/CompetitorName', '*Other'), 'Project/OtherCompetitorNames', 'A small cloud nearby'),
  invalidate: (twin) => removeAt(twin, 'Project/OtherCompetitorNames'),
  expectedErrors: validationError(['Project/OtherCompetitorNames', 'Project/CompetitorName']),
};
