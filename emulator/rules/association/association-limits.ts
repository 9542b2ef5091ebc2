import type { RelatedEntityType } from '../../../schemas/index.ts';
import { relatedIdentifiers } from '../relatedEntities.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

const limits = {
  Solutions: 10,
  AwsProducts: 20,
  AwsMarketplaceOffers: 1,
  AwsMarketplaceOfferSets: 1,
  AwsMarketplaceSolutions: 10,
  AwsMarketplaceProducts: 10,
} as const satisfies Record<RelatedEntityType, number>;

export const rule: Precondition<AssociationContext> = {
  name: 'association-limits',
  operations: ['AssociateOpportunity'],
  errorName: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  fieldError: { Code: 'TOO_MANY_VALUES', FieldName: 'relatedEntityIdentifier' },
  evidence: 'documented',
  source: 'behaviour B.2, D, H; since-launch J.6, since-launch M.2; DG-quotas-old, LD; which error it is, is inferred',
  description:
    'An opportunity has at most 10 solutions, 10 marketplace solutions, 10 marketplace products, 20 AWS products, 1 marketplace offer and 1 offer set.',
  message: 'An opportunity can have at most <limit> of <type>',
  violation: ({ type, relatedEntities }) =>
    relatedIdentifiers(relatedEntities, type).length >= limits[type]
      ? `An opportunity can have at most ${limits[type]} of ${type}`
      : null,
};
