import { formatMilliseconds } from '../contract/instant.ts';
import type { AwsState, Opportunity, OpportunityRecord } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';

/**
 * Stores a changed opportunity under a new LastModifiedDate. The date rises by at least a millisecond, so that no two
 * versions share one and the optimistic lock can tell them apart (behaviour C.6). Inside an engagement
 * it leaves a snapshot, whose number rises by one (behaviour G.6), unless `snapshot` is false.
 */
export function saveChanges(
  before: Opportunity,
  changes: {
    readonly record?: Partial<OpportunityRecord>;
    readonly awsState?: Partial<AwsState>;
    readonly hidden?: boolean;
    readonly snapshot?: boolean;
  },
  { opportunities, clock }: Pick<World, 'opportunities' | 'clock'>,
): Opportunity {
  const modified = Math.max(clock.now(before.account), before.modified + 1);
  const awsState = { ...before.awsState, ...changes.awsState };
  const after: Opportunity = {
    ...before,
    modified,
    hidden: changes.hidden ?? before.hidden,
    record: { ...before.record, ...changes.record, LastModifiedDate: formatMilliseconds(modified) },
    awsState: {
      ...awsState,
      snapshot: awsState.snapshot + (awsState.engagement !== null && changes.snapshot !== false ? 1 : 0),
    },
  };
  opportunities.update(after);
  return after;
}
