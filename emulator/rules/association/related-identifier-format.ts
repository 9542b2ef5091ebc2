import { preview, type RelatedEntityType } from '../../../schemas/index.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

const formats = {
  Solutions: /^S-[0-9]{1,19}$/,
  // A product code is a word; what has the form of another type is none (behaviour B.1).
  AwsProducts: /^(?!S-\d+$|arn:|offer-)\s*\S/,
  AwsMarketplaceOffers: /^arn:aws:aws-marketplace:[a-z]{1,2}-[a-z]*-\d+:\d{12}:AWSMarketplace\/Offer\/.+$/,
  AwsMarketplaceOfferSets:
    /^arn:aws:aws-marketplace:[a-z]{1,2}-[a-z]*-\d+:\d{12}:AWSMarketplace\/OfferSet\/offerset-.+$/,
  AwsMarketplaceSolutions: /^arn:.*$/,
  AwsMarketplaceProducts: /^arn:.*$/,
} as const satisfies Record<RelatedEntityType, RegExp>;

export const rule: Precondition<AssociationContext> = {
  name: 'related-identifier-format',
  operations: ['AssociateOpportunity'],
  errorName: 'ValidationException',
  reason: 'REQUEST_VALIDATION_FAILED',
  fieldError: { Code: 'INVALID_STRING_FORMAT', FieldName: 'relatedEntityIdentifier' },
  evidence: 'documented',
  source: 'behaviour B.1; since-launch J.6; M; the code is inferred',
  description:
    'The identifier has the form of its type: `S-` and digits for a solution, the ARN for a marketplace entity, and neither for a product.',
  message: 'relatedEntityIdentifier must identify one of <type>, got <identifier>',
  violation: ({ type, identifier }) =>
    formats[type].test(identifier)
      ? null
      : `relatedEntityIdentifier must identify one of ${type}, got ${preview(identifier)}`,
};
