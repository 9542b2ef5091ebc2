import { notFound, staleLock } from '../apiError.ts';
import { parseInstant } from '../contract/instant.ts';
import { affectsAwsSummary, awsStateAfterUpdate } from '../domain/awsStateAfterUpdate.ts';
import { onReviewDecision } from '../domain/onReviewDecision.ts';
import { replaceOpportunity } from '../domain/opportunityMapper.ts';
import { saveChanges } from '../domain/saveChanges.ts';
import type { OperationHandler } from '../operationHandler.ts';
import { evaluateRules } from '../rules/evaluate.ts';

export const UpdateOpportunity: OperationHandler<
  'UpdateOpportunity',
  'opportunities' | 'invitations' | 'accounts' | 'clock' | 'ids' | 'events' | 'atomically' | 'rules'
> = (request, world) =>
  world.atomically(() => {
    const { account } = world.caller;
    const stored = world.opportunities.findVisible(account, request.Catalog, request.Identifier);
    if (!stored) throw notFound();
    // The lock compares instants, not text. It comes before the rules, which would evaluate a stale record.
    const lockInstant = parseInstant(request.LastModifiedDate);
    if (lockInstant?.epochMs !== stored.modified || lockInstant.subMillisecond) {
      throw staleLock();
    }
    const proposed = replaceOpportunity(stored.record, request, world.accounts.settingsOf(account).estimates);
    const today = world.clock.today(account);
    const error = evaluateRules(
      {
        phase: 'update',
        catalog: request.Catalog,
        origin: stored.origin,
        proposed,
        stored: stored.record,
        heldStatus: stored.awsState.heldStatus ?? null,
        involvement: stored.awsState.submission?.InvolvementType ?? null,
        today,
        submission: null,
      },
      world.rules,
    );
    if (error) throw error;
    // behaviour C.2: outside of Sandbox, correcting what AWS objected to sends the record back into validation.
    const resubmitted = stored.catalog !== 'Sandbox' && stored.record.LifeCycle?.ReviewStatus === 'Action Required';
    const record = resubmitted
      ? { ...proposed, LifeCycle: { ...proposed.LifeCycle, ReviewStatus: 'Submitted' as const } }
      : proposed;
    // Without an engagement there is no snapshot, whatever changed.
    const snapshot = stored.awsState.engagement !== null && affectsAwsSummary(stored.record, record);
    const after = saveChanges(stored, { record, awsState: awsStateAfterUpdate(stored, record), snapshot }, world);
    onReviewDecision(stored, after, world);
    return { Id: after.record.Id, LastModifiedDate: after.record.LastModifiedDate };
  });
