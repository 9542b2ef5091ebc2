import { fieldError, hasValue, project, singleErrorRule } from '../accessors.ts';

export const rule = singleErrorRule({
  name: 'solution-or-description',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.28; SHARE, PAND, RR Feb 2025; DG-assoc asks for a solution; code and field are inferred',
  description: 'A submission needs an associated solution, a marketplace offer, or OtherSolutionDescription.',
  error: fieldError(
    'relatedEntityIdentifiers.solutions',
    'REQUIRED_FIELD_MISSING',
    'Associate a solution or set project.otherSolutionDescription before submitting',
  ),
  isViolated: (context) => {
    const related = context.proposed.RelatedEntityIdentifiers;
    const offerings = [related?.Solutions, related?.AwsMarketplaceOffers, project(context).OtherSolutionDescription];
    return !offerings.some(hasValue);
  },
});
