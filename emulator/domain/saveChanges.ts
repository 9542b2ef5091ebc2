import { formatMilliseconds } from '../contract/instant.ts';
import type { AwsState, Opportunity, OpportunityRecord } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';

/**
 * Stores a changed opportunity under a new LastModifiedDate, unless `keepDate` is true. The date advances by at least its precision, so that the
 * optimistic lock can distinguish any two versions (behaviour C.6). Inside an engagement a change creates a snapshot with the
 * next number (behaviour G.6), unless `snapshot` is false.
 */
export function saveChanges(
  before: Opportunity,
  changes: {
    readonly record?: Partial<OpportunityRecord>;
    readonly awsState?: Partial<AwsState>;
    readonly hidden?: boolean;
    readonly snapshot?: boolean;
    /** Whether LastModifiedDate stays as it is. */
    readonly keepDate?: boolean;
  },
  { opportunities, clock }: Pick<World, 'opportunities' | 'clock'>,
): Opportunity {
  const modified = changes.keepDate ? before.modified : clock.modifiedAt(before.account, before.modified);
  const awsState = { ...before.awsState, ...changes.awsState };
  const after: Opportunity = {
    ...before,
    modified,
    hidden: changes.hidden ?? before.hidden,
    record: {
      ...before.record,
      ...changes.record,
      ...(changes.keepDate ? {} : { LastModifiedDate: formatMilliseconds(modified) }),
    },
    awsState: {
      ...awsState,
      snapshot: awsState.snapshot + (awsState.engagement !== null && changes.snapshot !== false ? 1 : 0),
    },
  };
  opportunities.update(after);
  return after;
}
