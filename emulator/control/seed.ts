import type { RequestOf, Stage } from '../../schemas/index.ts';
import { born } from '../life/record.ts';
import { noSide } from '../store/opportunities.ts';
import type { World } from '../world.ts';
import { type Ask, ControlError } from './ask.ts';
import { accountOf, catalogOf } from './endpoints.ts';
import { referral } from './invitations.ts';

const most = 100_000;
const stages: readonly Stage[] = ['Prospect', 'Qualified', 'Technical Validation', 'Business Validation'];

/**
 * Fills an account with opportunities, for measurements: each a millisecond younger than the one before, the youngest of
 * now, made without their events.
 */
export function seed(ask: Ask, world: World): object {
  ask.only('AccountId', 'Catalog', 'Count');
  const account = accountOf(ask, world);
  const Catalog = catalogOf(ask);
  const count = ask.within('Count', 1, most, true);
  if (count === null) throw new ControlError(400, `Count is required: a whole number from 1 to ${most}.`);
  const now = world.clock.now(account);
  return world.atomically(() => {
    const first = world.opportunities.nextSeq();
    for (let index = 0; index < count; index += 1) {
      const seq = first + index;
      const at = now - count + 1 + index;
      const { Customer, Project, LifeCycle, ...rest } = referral(now);
      const CompanyName = `Example Customer ${seq % 1000}`;
      const sent = {
        ...rest,
        Catalog,
        ClientToken: 'control-plane',
        Customer: { ...Customer, Account: { ...Customer.Account, CompanyName } },
        LifeCycle: { ...LifeCycle, Stage: stages[seq % stages.length] },
        Project: { ...Project, Title: `${Project.Title} ${seq}` },
      };
      const record = born(sent as RequestOf<'CreateOpportunity'>, { account, id: `O${seq}`, at });
      const known = { seq, account, catalog: Catalog, origin: 'Partner Referral', hidden: false } as const;
      world.opportunities.insert({ ...known, modified: at, record, side: noSide });
    }
    return { Count: count, FirstIdentifier: `O${first}`, LastIdentifier: `O${first + count - 1}` };
  });
}
