import { call, type KillTestAccount, textOf } from './signedCalls.ts';
import { type AcknowledgedOpportunity, newCreate, revisionContent, type WriteLog } from './writeLog.ts';

/**
 * Writes as fast as answers come, until the connection breaks: new opportunities, updates of `own`, which nobody else
 * touches, and of the one that all race for. Returns once the emulator is gone.
 */
export async function runWriter(
  endpoint: string,
  account: KillTestAccount,
  ledger: WriteLog,
  own: AcknowledgedOpportunity[],
  random: () => number,
): Promise<void> {
  for (;;) {
    const roll = random();
    const target = own[Math.floor(random() * own.length)];
    const alive =
      roll < 0.4 || !target
        ? await createOne(endpoint, account, ledger, own)
        : roll < 0.85
          ? await updateOne(endpoint, target, ledger)
          : await updateContested(endpoint, account, ledger);
    if (!alive) return;
  }
}

async function createOne(
  endpoint: string,
  account: KillTestAccount,
  ledger: WriteLog,
  own: AcknowledgedOpportunity[],
): Promise<boolean> {
  const { token, marker, sent } = newCreate();
  const opportunity: AcknowledgedOpportunity = {
    account,
    token,
    sent,
    marker,
    id: null,
    lock: '',
    revision: 0,
    unacknowledged: null,
  };
  ledger.touched.add(opportunity);
  ledger.acknowledged.push(opportunity);
  const result = await call(endpoint, account, 'CreateOpportunity', sent);
  if (!result) {
    ledger.cutOff += 1;
    return false;
  }
  if (result.error) throw new Error(`CreateOpportunity was refused: ${result.error} ${JSON.stringify(result.body)}`);
  opportunity.id = textOf(result.body, 'Id');
  opportunity.lock = textOf(result.body, 'LastModifiedDate');
  own.push(opportunity);
  ledger.creates += 1;
  return true;
}

/** Only this writer touches it, so its lock must hold every time. */
async function updateOne(endpoint: string, opportunity: AcknowledgedOpportunity, ledger: WriteLog): Promise<boolean> {
  const { account, id, lock, marker } = opportunity;
  const revision = opportunity.revision + 1;
  ledger.touched.add(opportunity);
  const input = { Identifier: id, LastModifiedDate: lock, ...revisionContent(marker, revision) };
  const result = await call(endpoint, account, 'UpdateOpportunity', input);
  if (!result) {
    opportunity.unacknowledged = { lock, revision };
    ledger.cutOff += 1;
    return false;
  }
  if (result.error) {
    ledger.addViolation(`${id}: the update with its acknowledged lock ${lock} was refused with ${result.error}`);
    return false;
  }
  opportunity.lock = textOf(result.body, 'LastModifiedDate');
  opportunity.revision = revision;
  ledger.updates += 1;
  return true;
}

/** All writers of an account race for one opportunity: of those who read the same lock one may win. */
async function updateContested(endpoint: string, account: KillTestAccount, ledger: WriteLog): Promise<boolean> {
  const contested = ledger.contested.find((one) => one.account === account);
  if (!contested) return true;
  const read = await call(endpoint, account, 'GetOpportunity', { Identifier: contested.id });
  if (!read) return false;
  const lock = textOf(read.body, 'LastModifiedDate');
  const input = { Identifier: contested.id, LastModifiedDate: lock, ...revisionContent('contested', Date.now()) };
  const result = await call(endpoint, account, 'UpdateOpportunity', input);
  if (!result) {
    contested.unacknowledgedLocks.add(lock);
    ledger.cutOff += 1;
    return false;
  }
  if (result.error === 'ConflictException') {
    ledger.conflicts += 1;
    return true;
  }
  if (result.error) {
    ledger.addViolation(`${contested.id}: a contested update was refused with ${result.error}`);
    return false;
  }
  if (contested.nextLockByLock.has(lock))
    ledger.addViolation(`${contested.id}: two updates took the same lock ${lock}`);
  contested.nextLockByLock.set(lock, textOf(result.body, 'LastModifiedDate'));
  ledger.races += 1;
  return true;
}
