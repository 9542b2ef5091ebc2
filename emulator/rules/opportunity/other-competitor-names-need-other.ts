import { fault, isSet, project, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'other-competitor-names-need-other',
  at: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; LD, CSV-F; the code is inferred',
  says: 'OtherCompetitorNames goes only with CompetitorName `*Other`.',
  answers: [{ Code: 'INVALID_VALUE', FieldName: 'project.otherCompetitorNames' }],
  check: (facts) => {
    const { CompetitorName, OtherCompetitorNames } = project(facts);
    const broken = isSet(OtherCompetitorNames) && CompetitorName !== '*Other';
    const message = 'Other competitor names are allowed only with competitor *Other';
    return when(broken, fault('project.otherCompetitorNames', 'INVALID_VALUE', message));
  },
};
