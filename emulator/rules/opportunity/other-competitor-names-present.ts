import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'other-competitor-names-present',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F; the code is inferred',
  description: 'CompetitorName `*Other` needs OtherCompetitorNames.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.otherCompetitorNames' }],
  check: (context) => {
    const { CompetitorName, OtherCompetitorNames } = project(context);
    const missing = CompetitorName === '*Other' && !hasValue(OtherCompetitorNames);
    return errorIf(
      missing,
      fieldError('project.otherCompetitorNames', 'REQUIRED_FIELD_MISSING', 'project.otherCompetitorNames is required'),
    );
  },
};
