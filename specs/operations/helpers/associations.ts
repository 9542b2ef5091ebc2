import type { Control } from '../../../client/controlPlane.ts';
import type { RelatedEntityType, RequestOf } from '../../../schemas/index.ts';
import { SetupFailed } from '../../support/outcome.ts';
import type { Partner } from '../../support/partner.ts';
import { createdOpportunity } from './opportunities.ts';

type Association = RequestOf<'AssociateOpportunity'>;
const relatedMembers = {
  Solutions: 'Solutions',
  AwsProducts: 'AwsProducts',
  AwsMarketplaceOffers: 'AwsMarketplaceOffers',
  AwsMarketplaceOfferSets: 'AwsMarketplaceOfferSets',
  AwsMarketplaceProducts: 'AwsMarketplaceProducts',
  AwsMarketplaceSolutions: 'AwsMarketplaceSolutions',
} as const;

/** New active solutions, created by the control plane. */
export async function createSolutions(control: Control, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1)
    ids.push((await control.putSolution({ Status: 'Active' })).Identifier);
  return ids;
}

/** The ARN of a private offer. Real ones exist in AWS Marketplace alone, so only an emulator takes it. */
export const offerArn = (_control: Control, number: number): string =>
  `arn:aws:aws-marketplace:us-east-1:999999999999:AWSMarketplace/Offer/offer-sample${number}`;

/** A request to associate, by default an AWS product with a new opportunity. */
export async function associateRequest(
  partner: Partner,
  Id?: string,
  type: RelatedEntityType = 'AwsProducts',
  entity?: string,
): Promise<Association> {
  const fallback = type === 'Solutions' ? await partner.activeSolution() : 'AmazonEC2Linux';
  return {
    Catalog: 'Sandbox',
    OpportunityIdentifier: Id ?? (await createdOpportunity(partner)).Id,
    RelatedEntityType: type,
    RelatedEntityIdentifier: entity ?? fallback,
  };
}

/** The same, done and read back: the request that would undo it. */
export async function associatedOpportunity(
  partner: Partner,
  type: RelatedEntityType = 'AwsProducts',
  entity?: string,
): Promise<Association> {
  const association = await associateRequest(partner, undefined, type, entity);
  await partner.setUp('AssociateOpportunity', association);
  const associatedIds =
    (await partner.getOpportunity(association.OpportunityIdentifier)).RelatedEntityIdentifiers[relatedMembers[type]] ??
    [];
  // Offers are given by ARN and read back by their bare id (behaviour B.2).
  if (!associatedIds.some((found) => association.RelatedEntityIdentifier.endsWith(found)))
    throw new SetupFailed(`${association.RelatedEntityIdentifier} was associated and is not there`);
  return association;
}

export async function associateMany(
  partner: Partner,
  Id: string,
  type: RelatedEntityType,
  entities: readonly string[],
) {
  for (const entity of entities)
    await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, type, entity));
}
