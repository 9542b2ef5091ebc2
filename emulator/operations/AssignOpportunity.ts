import { change } from '../life/change.ts';
import { opportunityHappened } from '../life/happenings.ts';
import type { Operation } from '../operation.ts';
import { notFound } from '../problem.ts';
import { judgeAssignment } from '../rules/judge.ts';

export const AssignOpportunity: Operation<
  'AssignOpportunity',
  'opportunities' | 'accounts' | 'clock' | 'events' | 'atomically'
> = ({ Catalog, Identifier, Assignee }, world) =>
  world.atomically(() => {
    const found = world.opportunities.visible(world.caller.account, Catalog, Identifier);
    if (!found) throw notFound();
    const problem = judgeAssignment({ operation: 'AssignOpportunity', email: Assignee.Email });
    if (problem) throw problem;
    // facts B.2: the service keeps the owner first in the team. Without user profiles the names are those sent [inf].
    const owner = {
      BusinessTitle: 'OpportunityOwner',
      Email: Assignee.Email,
      FirstName: Assignee.FirstName,
      LastName: Assignee.LastName,
      Phone: null,
    };
    const [, ...others] = found.record.OpportunityTeam ?? [];
    const after = change(found, { record: { OpportunityTeam: [owner, ...others] } }, world);
    opportunityHappened('Updated', after, world);
    return null;
  });
