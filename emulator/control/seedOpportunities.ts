import type { RequestOf, Stage } from '../../schemas/index.ts';
import { newOpportunity } from '../domain/opportunityMapper.ts';
import { emptyAwsState } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';
import { requireAccount, requireCatalog } from './account.ts';
import { ControlError } from './controlError.ts';
import type { ControlRequest } from './controlRequest.ts';
import { defaultReferral } from './createInvitation.ts';

const maxCount = 100_000;
const stages: readonly Stage[] = ['Prospect', 'Qualified', 'Technical Validation', 'Business Validation'];

/**
 * Fills an account with opportunities, for measurements: each a millisecond younger than the one before, the youngest of
 * now, made without their events.
 */
export function seedOpportunities(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Catalog', 'Count');
  const account = requireAccount(request, world);
  const Catalog = requireCatalog(request);
  const count = request.numberBetween('Count', 1, maxCount, true);
  if (count === null) throw new ControlError(400, `Count is required: a whole number from 1 to ${maxCount}.`);
  const now = world.clock.now(account);
  return world.atomically(() => {
    const first = world.opportunities.nextSeq();
    for (let index = 0; index < count; index += 1) {
      const seq = first + index;
      const createdAtMs = now - count + 1 + index;
      const { Customer, Project, LifeCycle, ...rest } = defaultReferral(now);
      const CompanyName = `Example Customer ${seq % 1000}`;
      const createRequest = {
        ...rest,
        Catalog,
        ClientToken: 'control-plane',
        Customer: { ...Customer, Account: { ...Customer.Account, CompanyName } },
        LifeCycle: { ...LifeCycle, Stage: stages[seq % stages.length] },
        Project: { ...Project, Title: `${Project.Title} ${seq}` },
      };
      const record = newOpportunity(createRequest as RequestOf<'CreateOpportunity'>, {
        account,
        id: `O${seq}`,
        createdAtMs,
      });
      const base = { seq, account, catalog: Catalog, origin: 'Partner Referral', hidden: false } as const;
      world.opportunities.insert({ ...base, modified: createdAtMs, record, awsState: emptyAwsState });
    }
    return { Count: count, FirstIdentifier: `O${first}`, LastIdentifier: `O${first + count - 1}` };
  });
}
