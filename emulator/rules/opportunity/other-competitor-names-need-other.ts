import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'other-competitor-names-need-other',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; LD, CSV-F; the code is inferred',
  description: 'OtherCompetitorNames goes only with CompetitorName `*Other`.',
  errors: [{ Code: 'INVALID_VALUE', FieldName: 'project.otherCompetitorNames' }],
  check: (context) => {
    const { CompetitorName, OtherCompetitorNames } = project(context);
    const broken = hasValue(OtherCompetitorNames) && CompetitorName !== '*Other';
    const message = 'Other competitor names are allowed only with competitor *Other';
    return errorIf(broken, fieldError('project.otherCompetitorNames', 'INVALID_VALUE', message));
  },
};
