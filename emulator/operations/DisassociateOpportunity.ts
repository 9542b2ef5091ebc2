import { notFound } from '../apiError.ts';
import { associationContext, withoutRelatedEntity } from '../domain/associations.ts';
import { publishOpportunityEvent, publishSnapshotCreated } from '../domain/domainEvents.ts';
import { saveChanges } from '../domain/saveChanges.ts';
import type { OperationHandler } from '../operationHandler.ts';
import { evaluateAssociation } from '../rules/evaluate.ts';

export const DisassociateOpportunity: OperationHandler<
  'DisassociateOpportunity',
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
      associationContext('DisassociateOpportunity', request, opportunity, world),
      world.rules,
    );
    if (error) throw error;
    const snapshot = request.RelatedEntityType === 'Solutions'; // behaviour G.4, as for the opposite
    const record = { RelatedEntityIdentifiers: withoutRelatedEntity(opportunity.record, request) };
    // What holds of the opposite (since-launch J.9) is inferred to hold here.
    const after = saveChanges(opportunity, { record, snapshot, keepDate: !world.settings.associationModifies }, world);
    publishOpportunityEvent('Updated', after, world);
    if (snapshot) publishSnapshotCreated(after, world);
    return null;
  });
