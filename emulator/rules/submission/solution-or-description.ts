import { fault, isSet, project, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'solution-or-description',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D; SHARE, PAND, RR Feb 2025; DG-assoc asks for a solution; code and field are inferred',
  says: 'Submission needs an associated solution, a marketplace offer, or OtherSolutionDescription.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'relatedEntityIdentifiers.solutions' }],
  check: (facts) => {
    const related = facts.next.RelatedEntityIdentifiers;
    const offered = [related?.Solutions, related?.AwsMarketplaceOffers, project(facts).OtherSolutionDescription].some(
      isSet,
    );
    const message = 'Associate a solution or set project.otherSolutionDescription before submitting';
    return when(!offered, fault('relatedEntityIdentifiers.solutions', 'REQUIRED_FIELD_MISSING', message));
  },
};
