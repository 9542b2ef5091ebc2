import { call, type KillTestAccount, textOf } from './signedCalls.ts';
import { type AcknowledgedOpportunity, type ContestedOpportunity, revisionContent, type WriteLog } from './writeLog.ts';

/** Holds the restarted emulator to everything in `which`; settles what was unsure, so that the next round knows it. */
export async function verify(
  endpoint: string,
  ledger: WriteLog,
  which: Iterable<AcknowledgedOpportunity>,
): Promise<void> {
  for (const opportunity of which) {
    await verifyCreate(endpoint, ledger, opportunity);
    await verifyUpdate(endpoint, ledger, opportunity);
  }
  for (const contested of ledger.contested) await verifyLockChain(endpoint, ledger, contested);
  ledger.touched.clear();
}

/** The token of a create, sent again: the opportunity of the first time, or the first one now. */
async function verifyCreate(endpoint: string, ledger: WriteLog, opportunity: AcknowledgedOpportunity): Promise<void> {
  const { account, sent, marker, id } = opportunity;
  const replay = await call(endpoint, account, 'CreateOpportunity', sent);
  if (!replay || replay.error)
    return ledger.addViolation(`${id ?? marker}: its token sent again gave ${replay?.error ?? 'no answer'}`);
  ledger.replayed += 1;
  const again = textOf(replay.body, 'Id');
  if (id !== null && again !== id) ledger.addViolation(`${id}: its token sent again made ${again}`);
  if (id !== null) return;
  opportunity.id = again;
  opportunity.lock = textOf(replay.body, 'LastModifiedDate');
}

async function verifyUpdate(endpoint: string, ledger: WriteLog, opportunity: AcknowledgedOpportunity): Promise<void> {
  const { account, id, unacknowledged, marker } = opportunity;
  const read = await call(endpoint, account, 'GetOpportunity', { Identifier: id });
  if (!read || read.error)
    return ledger.addViolation(`${id} was acknowledged and is gone: ${read?.error ?? 'no answer'}`);
  const lock = textOf(read.body, 'LastModifiedDate');
  const shown = String((read.body.Project as { Title?: unknown } | null)?.Title);
  const holds = (revision: number): boolean => shown === `Revision ${revision}`;
  if (!unacknowledged) {
    if (lock !== opportunity.lock || !holds(opportunity.revision))
      ledger.addViolation(
        `${id}: acknowledged revision ${opportunity.revision} at ${opportunity.lock}, found '${shown}' at ${lock}`,
      );
    return;
  }
  const applied = lock !== unacknowledged.lock;
  if (!holds(applied ? unacknowledged.revision : opportunity.revision))
    ledger.addViolation(`${id}: after an unanswered update it holds '${shown}' at ${lock}, half of it`);
  // The same update again: refused when it was carried out, and carried out once when it was not.
  const input = {
    Identifier: id,
    LastModifiedDate: unacknowledged.lock,
    ...revisionContent(marker, unacknowledged.revision),
  };
  const again = await call(endpoint, account, 'UpdateOpportunity', input);
  if (applied && again?.error !== 'ConflictException')
    ledger.addViolation(`${id}: revision ${unacknowledged.revision} was carried out and could be carried out again`);
  if (!applied && again?.error !== null)
    ledger.addViolation(`${id}: repeating an update that was not carried out gave ${again?.error}`);
  if (applied) ledger.applied += 1;
  opportunity.lock = applied || !again ? lock : textOf(again.body, 'LastModifiedDate');
  opportunity.revision = unacknowledged.revision;
  opportunity.unacknowledged = null;
}

/** The locks of a contested opportunity form one chain to what it holds now, with gaps only where an answer was lost. */
async function verifyLockChain(
  endpoint: string,
  ledger: WriteLog,
  { account, id, nextLockByLock, unacknowledgedLocks }: ContestedOpportunity,
): Promise<void> {
  const read = await call(endpoint, account, 'GetOpportunity', { Identifier: id });
  if (!read || read.error) return ledger.addViolation(`${id} was acknowledged and is gone`);
  const now = textOf(read.body, 'LastModifiedDate');
  const given = new Set(nextLockByLock.values());
  if (given.size !== nextLockByLock.size) ledger.addViolation(`${id}: two updates were given the same lock`);
  for (const lock of given) {
    if (lock !== now && !nextLockByLock.has(lock) && !unacknowledgedLocks.has(lock))
      ledger.addViolation(`${id}: the acknowledged update to ${lock} was lost; it stands at ${now}`);
  }
}

/** Every opportunity of an account, page by page: each once, none that was never asked for. */
export async function verifyList(endpoint: string, ledger: WriteLog, account: KillTestAccount): Promise<number> {
  const found = new Map<string, number>();
  let NextToken: unknown = null;
  do {
    const page = await call(endpoint, account, 'ListOpportunities', { MaxResults: 100, NextToken });
    if (!page || page.error) throw new Error(`ListOpportunities gave ${page?.error ?? 'no answer'}`);
    for (const { Id, PartnerOpportunityIdentifier: marker } of page.body.OpportunitySummaries as ListItem[])
      found.set(`${Id} ${marker}`, (found.get(`${Id} ${marker}`) ?? 0) + 1);
    NextToken = page.body.NextToken;
  } while (NextToken);
  for (const [row, times] of found) if (times > 1) ledger.addViolation(`${row} is listed ${times} times`);
  const wanted = new Set([
    ...ledger.acknowledged.filter((one) => one.account === account).map(({ id, marker }) => `${id} ${marker}`),
    ...ledger.contested.filter((one) => one.account === account).map(({ id }) => `${id} contested`),
  ]);
  for (const row of wanted) if (!found.has(row)) ledger.addViolation(`${row} was acknowledged and is not listed`);
  for (const row of found.keys())
    if (!wanted.has(row)) ledger.addViolation(`${row} is listed and was never acknowledged, or made twice`);
  return found.size;
}
interface ListItem {
  readonly Id: string;
  readonly PartnerOpportunityIdentifier: string | null;
}
