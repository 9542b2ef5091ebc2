import { milliseconds } from '../contract/instant.ts';
import type { Opportunity, OpportunityRecord, Side } from '../store/opportunities.ts';
import type { World } from '../world.ts';

/**
 * Stores a changed opportunity under a new LastModifiedDate. The date rises by at least a millisecond, so that no two
 * versions share one and the optimistic lock can tell them apart (facts C.6). Inside an engagement the revision rises too.
 */
export function change(
  before: Opportunity,
  change: { readonly record?: Partial<OpportunityRecord>; readonly side?: Partial<Side>; readonly hidden?: boolean },
  { opportunities, clock }: Pick<World, 'opportunities' | 'clock'>,
): Opportunity {
  const modified = Math.max(clock.now(before.account), before.modified + 1);
  const side = { ...before.side, ...change.side };
  const after: Opportunity = {
    ...before,
    modified,
    hidden: change.hidden ?? before.hidden,
    record: { ...before.record, ...change.record, LastModifiedDate: milliseconds(modified) },
    side: { ...side, snapshot: side.engagement === null ? side.snapshot : side.snapshot + 1 },
  };
  opportunities.update(after);
  return after;
}
