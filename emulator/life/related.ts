import type { RequestOf } from '../../schemas/index.ts';
import { keptAs } from '../rules/related.ts';
import type { AssociationFacts } from '../rules/rule.ts';
import type { Opportunity, OpportunityRecord } from '../store/opportunities.ts';
import type { World } from '../world.ts';

type Asked = Pick<RequestOf<'AssociateOpportunity'>, 'Catalog' | 'RelatedEntityType' | 'RelatedEntityIdentifier'>;
type Related = OpportunityRecord['RelatedEntityIdentifiers'];

const bareId = ({ RelatedEntityType, RelatedEntityIdentifier }: Asked): string =>
  keptAs(RelatedEntityType, RelatedEntityIdentifier);

export function associationFacts(
  operation: AssociationFacts['operation'],
  asked: Asked,
  { account, record }: Opportunity,
  { solutions }: Pick<World, 'solutions'>,
): AssociationFacts {
  const isSolution = asked.RelatedEntityType === 'Solutions';
  return {
    operation,
    type: asked.RelatedEntityType,
    identifier: asked.RelatedEntityIdentifier,
    related: record.RelatedEntityIdentifiers,
    solution: isSolution
      ? (solutions.find(account, asked.Catalog, asked.RelatedEntityIdentifier)?.status ?? null)
      : null,
    stage: record.LifeCycle?.Stage ?? null,
  };
}

/** The associations with one more; always three lists, empty ones too (facts A.11). */
export const relatedWith = (record: OpportunityRecord, asked: Asked): Related =>
  altered(record, asked, (ids) => [...ids, bareId(asked)]);
export const relatedWithout = (record: OpportunityRecord, asked: Asked): Related =>
  altered(record, asked, (ids) => ids.filter((id) => id !== bareId(asked)));

function altered(
  { RelatedEntityIdentifiers: now }: OpportunityRecord,
  { RelatedEntityType }: Asked,
  alter: (ids: readonly string[]) => string[],
): Related {
  const lists = {
    AwsMarketplaceOffers: now.AwsMarketplaceOffers ?? [],
    AwsProducts: now.AwsProducts ?? [],
    Solutions: now.Solutions ?? [],
  };
  return { ...lists, [RelatedEntityType]: alter(lists[RelatedEntityType]) };
}
