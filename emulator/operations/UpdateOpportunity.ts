import { parseInstant } from '../contract/instant.ts';
import { change } from '../life/change.ts';
import { replaced } from '../life/record.ts';
import { decided } from '../life/review.ts';
import { inTemplate } from '../life/template.ts';
import type { Operation } from '../operation.ts';
import { notFound, Problem } from '../problem.ts';
import { judge } from '../rules/judge.ts';

export const UpdateOpportunity: Operation<
  'UpdateOpportunity',
  'opportunities' | 'invitations' | 'accounts' | 'clock' | 'ids' | 'events' | 'atomically'
> = (input, world) =>
  world.atomically(() => {
    const { account } = world.caller;
    const stored = world.opportunities.visible(account, input.Catalog, input.Identifier);
    if (!stored) throw notFound();
    // The lock compares instants, however they are written; it comes before the rules, which would judge a stale view.
    const lock = parseInstant(input.LastModifiedDate);
    if (lock?.millis !== stored.modified || lock.finer) {
      throw new Problem('ConflictException', 'Conflicting error, last modified date is not the latest'); // facts A.20
    }
    const next = replaced(stored.record, input);
    const today = world.clock.today(account);
    const problem = judge({
      moment: 'update',
      catalog: input.Catalog,
      origin: stored.origin,
      next,
      stored: stored.record,
      today,
      submission: null,
    });
    if (problem) throw problem;
    // facts C.2: outside of Sandbox, correcting what AWS objected to sends the record back into validation.
    const resubmitted = stored.catalog !== 'Sandbox' && stored.record.LifeCycle?.ReviewStatus === 'Action Required';
    const record = resubmitted
      ? { ...next, LifeCycle: { ...next.LifeCycle, ReviewStatus: 'Submitted' as const } }
      : next;
    const after = change(stored, { record, snapshot: inTemplate(stored.record, record) }, world);
    decided(stored, after, world);
    return { Id: after.record.Id, LastModifiedDate: after.record.LastModifiedDate };
  });
