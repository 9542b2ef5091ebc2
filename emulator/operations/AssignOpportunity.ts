import { notFound } from '../apiError.ts';
import { publishOpportunityEvent } from '../domain/domainEvents.ts';
import { saveChanges } from '../domain/saveChanges.ts';
import type { OperationHandler } from '../operationHandler.ts';
import { evaluateAssignment } from '../rules/evaluate.ts';

export const AssignOpportunity: OperationHandler<
  'AssignOpportunity',
  'opportunities' | 'users' | 'accounts' | 'clock' | 'events' | 'atomically' | 'rules'
> = ({ Catalog, Identifier, Assignee }, world) =>
  world.atomically(() => {
    const opportunity = world.opportunities.findVisible(world.caller.account, Catalog, Identifier);
    if (!opportunity) throw notFound();
    const profile = world.users.find(world.caller.account, Assignee.Email);
    const error = profile
      ? null
      : evaluateAssignment({ operation: 'AssignOpportunity', email: Assignee.Email }, world.rules);
    if (error) throw error;
    // behaviour B.2: the service keeps the owner first in the team, under the names of the user's profile. For an address
    // that no profile was registered for, the names are those sent [inf].
    const owner = {
      BusinessTitle: 'OpportunityOwner',
      Email: Assignee.Email,
      FirstName: profile?.firstName ?? Assignee.FirstName,
      LastName: profile?.lastName ?? Assignee.LastName,
      Phone: Assignee.Phone ?? null,
    };
    const [, ...others] = opportunity.record.OpportunityTeam ?? [];
    const after = saveChanges(opportunity, { record: { OpportunityTeam: [owner, ...others] }, snapshot: false }, world);
    publishOpportunityEvent('Updated', after, world);
    return null;
  });
