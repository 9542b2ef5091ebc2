import type { RelatedEntityType } from '../../../schemas/index.ts';
import { relatedOf } from '../related.ts';
import type { AssociationFacts, Guard } from '../rule.ts';

const limits = { Solutions: 10, AwsProducts: 20, AwsMarketplaceOffers: 1 } as const satisfies Record<
  RelatedEntityType,
  number
>;

export const rule: Guard<AssociationFacts> = {
  name: 'association-limits',
  at: ['AssociateOpportunity'],
  error: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  answer: { Code: 'TOO_MANY_VALUES', FieldName: 'relatedEntityIdentifier' },
  evidence: 'doc',
  source: 'facts B.2, D, H; DG-quotas-old, LD; which error it is, is inferred',
  says: 'At most 10 solutions, 20 products and 1 marketplace offer an opportunity.',
  breaks: ({ type, related }) =>
    relatedOf(related, type).length >= limits[type]
      ? `An opportunity can have at most ${limits[type]} of ${type}`
      : null,
};
