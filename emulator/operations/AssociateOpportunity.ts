import { notFound } from '../apiError.ts';
import { associationContext, withRelatedEntity } from '../domain/associations.ts';
import { publishOpportunityEvent, publishSnapshotCreated } from '../domain/domainEvents.ts';
import { saveChanges } from '../domain/saveChanges.ts';
import type { OperationHandler } from '../operationHandler.ts';
import { evaluateAssociation } from '../rules/evaluate.ts';

export const AssociateOpportunity: OperationHandler<
  'AssociateOpportunity',
  'opportunities' | 'solutions' | 'accounts' | 'clock' | 'events' | 'atomically' | 'rules' | 'settings'
> = (request, world) =>
  world.atomically(() => {
    const opportunity = world.opportunities.findVisible(
      world.caller.account,
      request.Catalog,
      request.OpportunityIdentifier,
    );
    if (!opportunity) throw notFound();
    const error = evaluateAssociation(
      associationContext('AssociateOpportunity', request, opportunity, world),
      world.rules,
    );
    if (error) throw error;
    const isSolution = request.RelatedEntityType === 'Solutions';
    const { Project } = opportunity.record;
    const after = saveChanges(
      opportunity,
      {
        record: {
          RelatedEntityIdentifiers: withRelatedEntity(opportunity.record, request),
          // behaviour B.2: associating a solution clears OtherSolutionDescription; an offer does not.
          Project: isSolution && Project ? { ...Project, OtherSolutionDescription: null } : (Project ?? null),
        },
        snapshot: isSolution, // behaviour G.4
        keepDate: !world.settings.associationModifies, // since-launch J.9
      },
      world,
    );
    publishOpportunityEvent('Updated', after, world);
    if (isSolution) publishSnapshotCreated(after, world);
    return null;
  });
