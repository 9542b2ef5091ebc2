import { change } from '../life/change.ts';
import { opportunityHappened, snapshotCreated } from '../life/happenings.ts';
import { associationFacts, relatedWith } from '../life/related.ts';
import type { Operation } from '../operation.ts';
import { notFound } from '../problem.ts';
import { judgeAssociation } from '../rules/judge.ts';

export const AssociateOpportunity: Operation<
  'AssociateOpportunity',
  'opportunities' | 'solutions' | 'accounts' | 'clock' | 'events' | 'atomically'
> = (input, world) =>
  world.atomically(() => {
    const found = world.opportunities.visible(world.caller.account, input.Catalog, input.OpportunityIdentifier);
    if (!found) throw notFound();
    const problem = judgeAssociation(associationFacts('AssociateOpportunity', input, found, world));
    if (problem) throw problem;
    const solution = input.RelatedEntityType === 'Solutions';
    const { Project } = found.record;
    const after = change(
      found,
      {
        record: {
          RelatedEntityIdentifiers: relatedWith(found.record, input),
          // facts B.2: attaching a solution takes the description of another one away; an offer leaves it.
          Project: solution && Project ? { ...Project, OtherSolutionDescription: null } : (Project ?? null),
        },
        snapshot: solution, // facts G.4
      },
      world,
    );
    opportunityHappened('Updated', after, world);
    if (solution) snapshotCreated(after, world);
    return null;
  });
