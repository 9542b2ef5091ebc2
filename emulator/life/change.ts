import { milliseconds } from '../contract/instant.ts';
import type { Opportunity, OpportunityRecord, Side } from '../store/opportunities.ts';
import type { World } from '../world.ts';

/**
 * Stores a changed opportunity under a new LastModifiedDate. The date rises by at least a millisecond, so that no two
 * versions share one and the optimistic lock can tell them apart (facts C.6). Inside an engagement
 * it leaves a snapshot, whose number rises by one (facts G.6), unless `snapshot` is false.
 */
export function change(
  before: Opportunity,
  change: {
    readonly record?: Partial<OpportunityRecord>;
    readonly side?: Partial<Side>;
    readonly hidden?: boolean;
    readonly snapshot?: boolean;
  },
  { opportunities, clock }: Pick<World, 'opportunities' | 'clock'>,
): Opportunity {
  const modified = Math.max(clock.now(before.account), before.modified + 1);
  const side = { ...before.side, ...change.side };
  const after: Opportunity = {
    ...before,
    modified,
    hidden: change.hidden ?? before.hidden,
    record: { ...before.record, ...change.record, LastModifiedDate: milliseconds(modified) },
    side: { ...side, snapshot: side.snapshot + (side.engagement !== null && change.snapshot !== false ? 1 : 0) },
  };
  opportunities.update(after);
  return after;
}
