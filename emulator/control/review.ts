import { change } from '../life/change.ts';
import { decided } from '../life/review.ts';
import { settle } from '../life/settle.ts';
import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { accountOf, catalogOf } from './endpoints.ts';

type Status = 'In review' | 'Action Required' | 'Approved' | 'Rejected';
const next: Readonly<Record<string, readonly Status[]>> = {
  // facts C.2; AWS may also decide without showing In review first.
  Submitted: ['In review', 'Action Required', 'Approved', 'Rejected'],
  'In review': ['Action Required', 'Approved', 'Rejected'],
};

/** Plays AWS: takes a submitted opportunity through its review, in either catalog. */
export function review(ask: Ask, world: World): object {
  ask.only('AccountId', 'Catalog', 'Identifier', 'ReviewStatus', 'ReviewComments', 'ReviewStatusReason');
  const account = accountOf(ask, world);
  const catalog = catalogOf(ask);
  const status = ask.oneOf<Status>('ReviewStatus', ['In review', 'Action Required', 'Approved', 'Rejected']);
  const comments = ask.optionalText('ReviewComments');
  const reason = ask.optionalText('ReviewStatusReason');
  settle(account, world);
  return world.atomically(() => {
    const before = world.opportunities.visible(account, catalog, ask.text('Identifier'));
    if (!before)
      throw new ControlError(404, `Account ${account} has no opportunity ${ask.text('Identifier')} in ${catalog}.`);
    const { LifeCycle } = before.record;
    const from = LifeCycle?.ReviewStatus ?? 'none';
    if (!next[from]?.includes(status)) {
      throw new ControlError(409, `AWS reviews what was submitted: from ${from} it cannot go to ${status}.`);
    }
    const record = {
      LifeCycle: {
        ...LifeCycle,
        ReviewStatus: status,
        ReviewComments: comments ?? LifeCycle?.ReviewComments ?? null,
        ReviewStatusReason: reason ?? LifeCycle?.ReviewStatusReason ?? null,
      },
    };
    decided(before, change(before, { record }, world), world);
    return {};
  });
}
