import type { RelatedEntityType } from '../../../schemas/index.ts';
import { relatedIdentifiers } from '../relatedEntities.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

const limits = { Solutions: 10, AwsProducts: 20, AwsMarketplaceOffers: 1 } as const satisfies Record<
  RelatedEntityType,
  number
>;

export const rule: Precondition<AssociationContext> = {
  name: 'association-limits',
  operations: ['AssociateOpportunity'],
  errorName: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  fieldError: { Code: 'TOO_MANY_VALUES', FieldName: 'relatedEntityIdentifier' },
  evidence: 'documented',
  source: 'behaviour B.2, D, H; DG-quotas-old, LD; which error it is, is inferred',
  description: 'At most 10 solutions, 20 products and 1 marketplace offer an opportunity.',
  message: 'An opportunity can have at most <limit> of <type>',
  violation: ({ type, relatedEntities }) =>
    relatedIdentifiers(relatedEntities, type).length >= limits[type]
      ? `An opportunity can have at most ${limits[type]} of ${type}`
      : null,
};
