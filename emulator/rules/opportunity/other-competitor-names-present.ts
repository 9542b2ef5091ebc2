import { fault, isSet, project, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'other-competitor-names-present',
  at: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F; the code is inferred',
  says: 'CompetitorName `*Other` needs OtherCompetitorNames.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.otherCompetitorNames' }],
  check: (facts) => {
    const { CompetitorName, OtherCompetitorNames } = project(facts);
    const missing = CompetitorName === '*Other' && !isSet(OtherCompetitorNames);
    return when(
      missing,
      fault('project.otherCompetitorNames', 'REQUIRED_FIELD_MISSING', 'project.otherCompetitorNames is required'),
    );
  },
};
