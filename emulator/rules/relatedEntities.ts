import type { RelatedEntityIdentifiers, RelatedEntityType } from '../../schemas/index.ts';

/** Where an association of this type is kept. */
const memberByType = {
  Solutions: 'Solutions',
  AwsProducts: 'AwsProducts',
  AwsMarketplaceOffers: 'AwsMarketplaceOffers',
} as const satisfies Record<RelatedEntityType, keyof RelatedEntityIdentifiers>;

/**
 * As an association is kept and read back: an offer is given as ARN and read back as its bare id (behaviour B.2, obs). An ARN
 * that does not end in an offer id is kept whole.
 */
export const storedIdentifier = (type: RelatedEntityType, identifier: string): string =>
  (type === 'AwsMarketplaceOffers' ? /\/(offer-[^/]+)$/.exec(identifier)?.[1] : undefined) ?? identifier;

/** The associations of this type as they stand. */
export const relatedIdentifiers = (related: RelatedEntityIdentifiers, type: RelatedEntityType): readonly string[] =>
  related[memberByType[type]] ?? [];
