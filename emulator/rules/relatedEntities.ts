import type { RelatedEntityIdentifiers, RelatedEntityType } from '../../schemas/index.ts';

/** No association of any type: lists are empty, never null (behaviour A.11; since-launch J.2.13). */
export const noRelatedEntities: Readonly<Record<RelatedEntityType, string[]>> = {
  AwsMarketplaceOffers: [],
  AwsMarketplaceOfferSets: [],
  AwsMarketplaceProducts: [],
  AwsMarketplaceSolutions: [],
  AwsProducts: [],
  Solutions: [],
};

/**
 * The identifier under which an association is stored and returned: of an offer's ARN only the id at its end (behaviour B.2). An
 * ARN that does not end in an offer id stays as it is.
 */
export const storedIdentifier = (type: RelatedEntityType, identifier: string): string =>
  (type === 'AwsMarketplaceOffers' ? /\/(offer-[^/]+)$/.exec(identifier)?.[1] : undefined) ?? identifier;

/** The stored associations of a type. */
export const relatedIdentifiers = (related: RelatedEntityIdentifiers, type: RelatedEntityType): readonly string[] =>
  related[type] ?? [];

const offeringTypes: readonly RelatedEntityType[] = ['Solutions', 'AwsMarketplaceSolutions', 'AwsMarketplaceProducts'];

/** Whether a type counts as a solution where one is required (since-launch J.6). */
export const isOffering = (type: RelatedEntityType): boolean => offeringTypes.includes(type);

/** What is associated that counts as a solution where one is required. */
export const offerings = (related: RelatedEntityIdentifiers | undefined): readonly string[] =>
  offeringTypes.flatMap((type) => related?.[type] ?? []);
