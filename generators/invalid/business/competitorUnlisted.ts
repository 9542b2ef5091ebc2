import { removeAt, setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const competitorUnlisted: RuleViolation = {
  name: 'competitorUnlisted',
  statement: 'rejects every generated request with OtherCompetitorNames and a listed CompetitorName',
  source: 'CreateOpportunity, OtherCompetitorNames; behaviour D',
  evidence: 'documented',
  phases: ['create', 'update'],
  toValidTwin: (valid) =>
    removeAt(setAt(valid, 'Project/CompetitorName', 'Oracle Cloud'), 'Project/OtherCompetitorNames'),
  invalidate: (twin) => setAt(twin, 'Project/OtherCompetitorNames', 'A small cloud nearby'),
  expectedErrors: validationError(['Project/OtherCompetitorNames', 'Project/CompetitorName']),
};
