import { preview, type RelatedEntityType } from '../../../schemas/index.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

const formats = {
  Solutions: /^S-[0-9]{1,19}$/,
  AwsProducts: /\S/,
  AwsMarketplaceOffers: /^arn:aws:aws-marketplace:[a-z]{1,2}-[a-z]*-\d+:\d{12}:AWSMarketplace\/Offer\/.+$/,
} as const satisfies Record<RelatedEntityType, RegExp>;

export const rule: Precondition<AssociationContext> = {
  name: 'related-identifier-format',
  operations: ['AssociateOpportunity'],
  errorName: 'ValidationException',
  reason: 'REQUEST_VALIDATION_FAILED',
  fieldError: { Code: 'INVALID_STRING_FORMAT', FieldName: 'relatedEntityIdentifier' },
  evidence: 'documented',
  source: 'behaviour B.1; M; the code is inferred',
  description: 'A solution is named S- and digits, an offer by its marketplace ARN, a product by a word.',
  message: 'relatedEntityIdentifier must identify one of <type>, got <identifier>',
  violation: ({ type, identifier }) =>
    formats[type].test(identifier)
      ? null
      : `relatedEntityIdentifier must identify one of ${type}, got ${preview(identifier)}`,
};
