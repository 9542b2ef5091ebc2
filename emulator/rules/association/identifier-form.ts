import type { RelatedEntityType } from '../../../schemas/index.ts';
import type { AssociationFacts, Guard } from '../rule.ts';

const forms = {
  Solutions: /^S-[0-9]{1,19}$/,
  AwsProducts: /\S/,
  AwsMarketplaceOffers: /^arn:aws:aws-marketplace:[a-z]{1,2}-[a-z]*-\d+:\d{12}:AWSMarketplace\/Offer\/.+$/,
} as const satisfies Record<RelatedEntityType, RegExp>;

export const rule: Guard<AssociationFacts> = {
  name: 'identifier-form',
  at: ['AssociateOpportunity'],
  error: 'ValidationException',
  reason: 'REQUEST_VALIDATION_FAILED',
  answer: { Code: 'INVALID_STRING_FORMAT', FieldName: 'relatedEntityIdentifier' },
  evidence: 'doc',
  source: 'facts B.1; M; the code is inferred',
  says: 'A solution is named S- and digits, an offer by its marketplace ARN, a product by a word.',
  breaks: ({ type, identifier }) =>
    forms[type].test(identifier) ? null : `${identifier} does not name one of ${type}`,
};
