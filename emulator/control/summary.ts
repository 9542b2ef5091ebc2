import { responseFaults } from '../../schemas/index.ts';
import { change } from '../life/change.ts';
import { opportunityHappened, snapshotCreated } from '../life/happenings.ts';
import { settle } from '../life/settle.ts';
import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { accountOf, catalogOf } from './endpoints.ts';

const ours: readonly string[] = ['AccountId', 'Catalog', 'Identifier'];

/** AWS edits its side: sets members of GetAwsOpportunitySummary. The partner's lock moves on too (facts C.6). */
export function summary(ask: Ask, world: World): object {
  const account = accountOf(ask, world);
  const catalog = catalogOf(ask);
  const set = Object.fromEntries(
    ask
      .names()
      .filter((name) => !ours.includes(name))
      .map((name) => [name, ask.raw(name)]),
  );
  const { faults, drift } = responseFaults('GetAwsOpportunitySummary', { Catalog: catalog, ...set });
  const wrong = [
    ...faults.map(({ path, expected }) => `${path} ${expected}`),
    ...drift.map(
      ({ path, kind, value }) => `${path} ${kind === 'member' ? `has no member ${value}` : `cannot be ${value}`}`,
    ),
  ];
  if (wrong.length > 0) throw new ControlError(400, `Not an AWS opportunity summary: ${wrong.join('; ')}.`);
  settle(account, world);
  return world.atomically(() => {
    const before = world.opportunities.visible(account, catalog, ask.text('Identifier'));
    if (!before)
      throw new ControlError(404, `Account ${account} has no opportunity ${ask.text('Identifier')} in ${catalog}.`);
    const after = change(before, { side: { summary: { ...before.side.summary, ...set } } }, world);
    opportunityHappened('Updated', after, world);
    snapshotCreated(after, world);
    return {};
  });
}
