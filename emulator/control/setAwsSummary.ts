import { publishOpportunityEvent, publishSnapshotCreated } from '../domain/domainEvents.ts';
import { saveChanges } from '../domain/saveChanges.ts';
import type { World } from '../world.ts';
import { requireAccount, requireCatalog } from './account.ts';
import { rejectUndocumented } from './contractCheck.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';

const requestMembers: readonly string[] = ['AccountId', 'Catalog', 'Identifier'];

/**
 * Sets members of GetAwsOpportunitySummary, as AWS does. LastModifiedDate of the opportunity changes too (behaviour C.6).
 */
export function setAwsSummary(request: ControlRequest, world: World): object {
  const account = requireAccount(request, world);
  const catalog = requireCatalog(request);
  const summaryMembers = Object.fromEntries(
    request
      .memberNames()
      .filter((name) => !requestMembers.includes(name))
      .map((name) => [name, request.get(name)]),
  );
  rejectUndocumented('an AWS opportunity summary', 'GetAwsOpportunitySummary', { Catalog: catalog, ...summaryMembers });
  world.steps.runDueWork(account, world);
  return world.atomically(() => {
    const before = world.opportunities.findVisible(account, catalog, request.string('Identifier'));
    if (!before)
      throw new ControlError(
        404,
        `Account ${account} has no opportunity ${request.string('Identifier')} in ${catalog}.`,
      );
    const after = saveChanges(
      before,
      { awsState: { summary: { ...before.awsState.summary, ...summaryMembers } } },
      world,
    );
    publishOpportunityEvent('Updated', after, world);
    publishSnapshotCreated(after, world);
    return {};
  });
}
