import type { RelatedEntityType, RequestOf } from '../../../schemas/index.ts';
import type { Control } from '../../support/control.ts';
import { SetupFailed } from '../../support/outcome.ts';
import type { Partner } from '../../support/partner.ts';
import { opened } from './opportunity.ts';

type Tie = RequestOf<'AssociateOpportunity'>;
const members = {
  Solutions: 'Solutions',
  AwsProducts: 'AwsProducts',
  AwsMarketplaceOffers: 'AwsMarketplaceOffers',
} as const;

/** A solution of the account that may be associated. */
export async function solutionOf(partner: Partner): Promise<string> {
  const { SolutionSummaries } = await partner.does('ListSolutions', { Catalog: 'Sandbox', Status: ['Active'] });
  const active = SolutionSummaries.find(({ Status }) => Status === 'Active');
  if (!active) throw new SetupFailed('the account has no active solution');
  return active.Id;
}

/** So many new solutions, all active. */
export async function solutionsOf(_partner: Partner, control: Control, count: number): Promise<string[]> {
  const made: string[] = [];
  for (let number = 0; number < count; number += 1)
    made.push((await control.solution({ Status: 'Active' })).Identifier);
  return made;
}

/** The ARN of a private offer. Real ones exist in AWS Marketplace alone, so only an emulator takes it. */
export const offer = (_control: Control, number: number): string =>
  `arn:aws:aws-marketplace:us-east-1:999999999999:AWSMarketplace/Offer/offer-sample${number}`;

/** A request to associate, by default an AWS product with a new opportunity. */
export async function associating(
  partner: Partner,
  Id?: string,
  type: RelatedEntityType = 'AwsProducts',
  entity?: string,
): Promise<Tie> {
  const fallback = type === 'Solutions' ? await solutionOf(partner) : 'AmazonEC2Linux';
  return {
    Catalog: 'Sandbox',
    OpportunityIdentifier: Id ?? (await opened(partner)).Id,
    RelatedEntityType: type,
    RelatedEntityIdentifier: entity ?? fallback,
  };
}

/** The same, done and read back: the request that would undo it. */
export async function associated(
  partner: Partner,
  type: RelatedEntityType = 'AwsProducts',
  entity?: string,
): Promise<Tie> {
  const tie = await associating(partner, undefined, type, entity);
  await partner.does('AssociateOpportunity', tie);
  const ties = (await partner.reads(tie.OpportunityIdentifier)).RelatedEntityIdentifiers[members[type]] ?? [];
  // Offers are given by ARN and read back by their bare id (facts B.2).
  if (!ties.some((found) => tie.RelatedEntityIdentifier.endsWith(found)))
    throw new SetupFailed(`${tie.RelatedEntityIdentifier} was associated and is not there`);
  return tie;
}

export async function associatingMany(
  partner: Partner,
  Id: string,
  type: RelatedEntityType,
  entities: readonly string[],
) {
  for (const entity of entities)
    await partner.does('AssociateOpportunity', await associating(partner, Id, type, entity));
}
