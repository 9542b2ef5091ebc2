import type { RequestOf } from '../../schemas/index.ts';
import { noRelatedEntities, storedIdentifier } from '../rules/relatedEntities.ts';
import type { AssociationContext } from '../rules/rule.ts';
import type { Opportunity, OpportunityRecord } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';

type AssociationRequest = Pick<
  RequestOf<'AssociateOpportunity'>,
  'Catalog' | 'RelatedEntityType' | 'RelatedEntityIdentifier'
>;
type RelatedEntities = OpportunityRecord['RelatedEntityIdentifiers'];

/** The types that may be drafts, or not visible (since-launch J.6.5, J.6.6). */
const marketplaceTypes: readonly string[] = ['AwsMarketplaceSolutions', 'AwsMarketplaceProducts'];

const normalizedId = ({ RelatedEntityType, RelatedEntityIdentifier }: AssociationRequest): string =>
  storedIdentifier(RelatedEntityType, RelatedEntityIdentifier);

export function associationContext(
  operation: AssociationContext['operation'],
  request: AssociationRequest,
  { account, record }: Opportunity,
  { solutions, accounts }: Pick<World, 'solutions' | 'accounts'>,
): AssociationContext {
  const isSolution = request.RelatedEntityType === 'Solutions';
  return {
    operation,
    type: request.RelatedEntityType,
    identifier: request.RelatedEntityIdentifier,
    relatedEntities: record.RelatedEntityIdentifiers,
    solutionStatus: isSolution
      ? (solutions.find(account, request.Catalog, request.RelatedEntityIdentifier)?.status ?? null)
      : null,
    marketplaceEntity: marketplaceTypes.includes(request.RelatedEntityType)
      ? (accounts.settingsOf(account).marketplace?.[request.RelatedEntityIdentifier] ?? null)
      : null,
    stage: record.LifeCycle?.Stage ?? null,
  };
}

/** Adds an association. The result always has every list, empty ones too (behaviour A.11). */
export const withRelatedEntity = (record: OpportunityRecord, request: AssociationRequest): RelatedEntities =>
  mapRelatedEntities(record, request, (ids) => [...ids, normalizedId(request)]);
export const withoutRelatedEntity = (record: OpportunityRecord, request: AssociationRequest): RelatedEntities =>
  mapRelatedEntities(record, request, (ids) => ids.filter((id) => id !== normalizedId(request)));

function mapRelatedEntities(
  { RelatedEntityIdentifiers: current }: OpportunityRecord,
  { RelatedEntityType }: AssociationRequest,
  update: (ids: readonly string[]) => string[],
): RelatedEntities {
  return { ...noRelatedEntities, ...current, [RelatedEntityType]: update(current[RelatedEntityType] ?? []) };
}
