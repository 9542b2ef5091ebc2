import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RequestOf, Stage } from '../../schemas/index.ts';
import { newOpportunity } from '../domain/opportunityMapper.ts';
import { emptyAwsState } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';
import { requireAccount, requireCatalog } from './account.ts';
import { ControlError, type ControlRequest } from './controlRequest.ts';
import { defaultReferral } from './createInvitation.ts';

const maxCount = 100_000;
const stages: readonly Stage[] = ['Prospect', 'Qualified', 'Technical Validation', 'Business Validation'];

/** So many are created in one turn; other requests are answered between turns. */
const chunkSize = 500;

/**
 * Fills an account with opportunities, for measurements: each a millisecond older than the next, the newest of now, without
 * events. When it fails half-way, what was created stays.
 */
export async function seedOpportunities(request: ControlRequest, world: World): Promise<object> {
  request.allowOnly('AccountId', 'Catalog', 'Count');
  const account = requireAccount(request, world);
  const catalog = requireCatalog(request);
  const count = request.numberBetween('Count', 1, maxCount, true);
  if (count === null) throw new ControlError(400, `Count is required: a whole number from 1 to ${maxCount}.`);
  const now = world.clock.now(account);
  let first = 0;
  let last = 0;
  for (let done = 0; done < count; done += chunkSize) {
    world.atomically(() => {
      for (let index = done; index < Math.min(done + chunkSize, count); index += 1) {
        last = insertExample(account, catalog, now - count + 1 + index, world);
        if (index === 0) first = last;
      }
    });
    await nextTurn();
  }
  return { Count: count, FirstIdentifier: `O${first}`, LastIdentifier: `O${last}` };
}

/** @returns the number of the new opportunity */
function insertExample(account: string, catalog: 'AWS' | 'Sandbox', createdAtMs: number, world: World): number {
  const seq = world.opportunities.nextSeq();
  const { Customer, Project, LifeCycle, ...rest } = defaultReferral(world.clock.now(account));
  const CompanyName = `Example Customer ${seq % 1000}`;
  const createRequest = {
    ...rest,
    Catalog: catalog,
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
  world.opportunities.insert({
    seq,
    account,
    catalog,
    origin: 'Partner Referral',
    hidden: false,
    modified: createdAtMs,
    record,
    awsState: emptyAwsState,
  });
  return seq;
}
