import { change } from '../life/change.ts';
import { opportunityHappened, snapshotCreated } from '../life/happenings.ts';
import { associationFacts, relatedWithout } from '../life/related.ts';
import type { Operation } from '../operation.ts';
import { notFound } from '../problem.ts';
import { judgeAssociation } from '../rules/judge.ts';

export const DisassociateOpportunity: Operation<
  'DisassociateOpportunity',
  'opportunities' | 'solutions' | 'accounts' | 'clock' | 'events' | 'atomically'
> = (input, world) =>
  world.atomically(() => {
    const found = world.opportunities.visible(world.caller.account, input.Catalog, input.OpportunityIdentifier);
    if (!found) throw notFound();
    const problem = judgeAssociation(associationFacts('DisassociateOpportunity', input, found, world));
    if (problem) throw problem;
    const snapshot = input.RelatedEntityType === 'Solutions'; // facts G.4, as for the opposite
    const record = { RelatedEntityIdentifiers: relatedWithout(found.record, input) };
    const after = change(found, { record, snapshot }, world);
    opportunityHappened('Updated', after, world);
    if (snapshot) snapshotCreated(after, world);
    return null;
  });
