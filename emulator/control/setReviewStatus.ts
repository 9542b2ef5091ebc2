import { onReviewDecision } from '../domain/onReviewDecision.ts';
import { saveChanges } from '../domain/saveChanges.ts';
import type { World } from '../world.ts';
import { requireAccount, requireCatalog } from './account.ts';
import { rejectUndocumented } from './contractCheck.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';

type SettableReviewStatus = 'In review' | 'Action Required' | 'Approved' | 'Rejected';
const allowedTransitions: Readonly<Record<string, readonly SettableReviewStatus[]>> = {
  // behaviour C.2; AWS may also decide without showing In review first.
  Submitted: ['In review', 'Action Required', 'Approved', 'Rejected'],
  'In review': ['Action Required', 'Approved', 'Rejected'],
};

/** Reviews a submitted opportunity as AWS does, in either catalog. */
export function setReviewStatus(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Catalog', 'Identifier', 'ReviewStatus', 'ReviewComments', 'ReviewStatusReason');
  const account = requireAccount(request, world);
  const catalog = requireCatalog(request);
  const status = request.oneOf<SettableReviewStatus>('ReviewStatus', [
    'In review',
    'Action Required',
    'Approved',
    'Rejected',
  ]);
  const comments = request.optionalString('ReviewComments');
  const reason = request.optionalString('ReviewStatusReason');
  world.steps.runDueWork(account, world);
  return world.atomically(() => {
    const before = world.opportunities.findVisible(account, catalog, request.string('Identifier'));
    if (!before)
      throw new ControlError(
        404,
        `Account ${account} has no opportunity ${request.string('Identifier')} in ${catalog}.`,
      );
    const { LifeCycle } = before.record;
    const currentStatus = LifeCycle?.ReviewStatus ?? 'none';
    if (!allowedTransitions[currentStatus]?.includes(status)) {
      throw new ControlError(409, `AWS reviews what was submitted: from ${currentStatus} it cannot go to ${status}.`);
    }
    const record = {
      LifeCycle: {
        ...LifeCycle,
        ReviewStatus: status,
        ReviewComments: comments ?? LifeCycle?.ReviewComments ?? null,
        ReviewStatusReason: reason ?? LifeCycle?.ReviewStatusReason ?? null,
      },
    };
    rejectUndocumented('a review', 'GetOpportunity', { ...before.record, ...record });
    onReviewDecision(before, saveChanges(before, { record }, world), world);
    return {};
  });
}
