import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'solution-or-description',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D; SHARE, PAND, RR Feb 2025; DG-assoc asks for a solution; code and field are inferred',
  description: 'Submission needs an associated solution, a marketplace offer, or OtherSolutionDescription.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'relatedEntityIdentifiers.solutions' }],
  check: (context) => {
    const related = context.proposed.RelatedEntityIdentifiers;
    const hasOffering = [
      related?.Solutions,
      related?.AwsMarketplaceOffers,
      project(context).OtherSolutionDescription,
    ].some(hasValue);
    const message = 'Associate a solution or set project.otherSolutionDescription before submitting';
    return errorIf(!hasOffering, fieldError('relatedEntityIdentifiers.solutions', 'REQUIRED_FIELD_MISSING', message));
  },
};
