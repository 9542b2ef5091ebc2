import { relatedIdentifiers } from '../relatedEntities.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

const others = {
  AwsMarketplaceOffers: 'AwsMarketplaceOfferSets',
  AwsMarketplaceOfferSets: 'AwsMarketplaceOffers',
} as const;

export const rule: Precondition<AssociationContext> = {
  name: 'offer-or-offer-set',
  operations: ['AssociateOpportunity'],
  errorName: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  fieldError: { Code: 'ACTION_NOT_PERMITTED', FieldName: 'relatedEntityType' },
  evidence: 'documented',
  source: 'since-launch J.6; DG-assoc; code and field are inferred',
  description: 'An opportunity has a marketplace offer or an offer set, not both.',
  message: 'An opportunity with <type> cannot have <type>',
  violation: ({ type, relatedEntities }) => {
    const other = type === 'AwsMarketplaceOffers' || type === 'AwsMarketplaceOfferSets' ? others[type] : null;
    return other && relatedIdentifiers(relatedEntities, other).length > 0
      ? `An opportunity with ${other} cannot have ${type}`
      : null;
  },
};
