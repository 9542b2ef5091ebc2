import { fieldError, hasValue, project, singleErrorRule } from '../accessors.ts';
import { offerings } from '../relatedEntities.ts';

export const rule = singleErrorRule({
  name: 'solution-or-description',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source:
    'behaviour D.28, since-launch J.6, since-launch Q.11; SHARE, PAND, RR Feb 2025, SPA (field and text); DG-assoc asks for a solution; the code is inferred',
  description:
    'A submission needs an associated solution, marketplace solution, marketplace product or marketplace offer, or OtherSolutionDescription.',
  error: fieldError(
    'relatedEntityIdentifiers.solutions',
    'REQUIRED_FIELD_MISSING',
    'Associate atleast one solution', // spelt so by the service,
  ),
  isViolated: (context) => {
    const related = context.proposed.RelatedEntityIdentifiers;
    const { OtherSolutionDescription } = project(context);
    return ![offerings(related), related?.AwsMarketplaceOffers, OtherSolutionDescription].some(hasValue);
  },
});
