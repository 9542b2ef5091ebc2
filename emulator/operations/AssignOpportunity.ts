import { change } from '../life/change.ts';
import { opportunityHappened } from '../life/happenings.ts';
import type { Operation } from '../operation.ts';
import { notFound } from '../problem.ts';
import { judgeAssignment } from '../rules/judge.ts';

export const AssignOpportunity: Operation<
  'AssignOpportunity',
  'opportunities' | 'users' | 'accounts' | 'clock' | 'events' | 'atomically'
> = ({ Catalog, Identifier, Assignee }, world) =>
  world.atomically(() => {
    const found = world.opportunities.visible(world.caller.account, Catalog, Identifier);
    if (!found) throw notFound();
    const profile = world.users.find(world.caller.account, Assignee.Email);
    const problem = profile ? null : judgeAssignment({ operation: 'AssignOpportunity', email: Assignee.Email });
    if (problem) throw problem;
    // facts B.2: the service keeps the owner first in the team, under the names of the user's profile. For an address
    // that no profile was registered for, the names are those sent [inf].
    const owner = {
      BusinessTitle: 'OpportunityOwner',
      Email: Assignee.Email,
      FirstName: profile?.firstName ?? Assignee.FirstName,
      LastName: profile?.lastName ?? Assignee.LastName,
      Phone: null,
    };
    const [, ...others] = found.record.OpportunityTeam ?? [];
    const after = change(found, { record: { OpportunityTeam: [owner, ...others] }, snapshot: false }, world);
    opportunityHappened('Updated', after, world);
    return null;
  });
