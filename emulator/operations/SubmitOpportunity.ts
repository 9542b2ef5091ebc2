import { notFound } from '../apiError.ts';
import { assertSubmittable, type SubmitDeps, submitOpportunity } from '../domain/submitOpportunity.ts';
import type { OperationHandler } from '../operationHandler.ts';

/**
 * Does what the submission task does, without a task. That it also makes the engagement and the invitation to AWS is
 * inferred: no source says so, and none shows an opportunity submitted without them (since-launch P.5).
 */
export const SubmitOpportunity: OperationHandler<'SubmitOpportunity', keyof SubmitDeps | 'atomically'> = (
  { Catalog, Identifier, InvolvementType, Visibility },
  world,
) =>
  world.atomically(() => {
    const opportunity = world.opportunities.findVisible(world.caller.account, Catalog, Identifier);
    if (!opportunity) throw notFound();
    const submission = { InvolvementType, ...(Visibility ? { Visibility } : {}) };
    assertSubmittable(opportunity, submission, world);
    submitOpportunity(opportunity, submission, world);
    return null;
  });
