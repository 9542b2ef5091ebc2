import { type Contested, content, type Ledger, type Promised } from './ledger.ts';
import { type Account, call, textOf } from './wire.ts';

/** Holds the restarted emulator to everything in `which`; settles what was unsure, so that the next round knows it. */
export async function verify(endpoint: string, ledger: Ledger, which: Iterable<Promised>): Promise<void> {
  for (const promised of which) {
    await created(endpoint, ledger, promised);
    await updated(endpoint, ledger, promised);
  }
  for (const contested of ledger.contested) await chained(endpoint, ledger, contested);
  ledger.touched.clear();
}

/** The token of a create, sent again: the opportunity of the first time, or the first one now. */
async function created(endpoint: string, ledger: Ledger, promised: Promised): Promise<void> {
  const { account, sent, marker, id } = promised;
  const replay = await call(endpoint, account, 'CreateOpportunity', sent);
  if (!replay || replay.error)
    return ledger.breaks(`${id ?? marker}: its token sent again gave ${replay?.error ?? 'no answer'}`);
  ledger.replayed += 1;
  const again = textOf(replay.body, 'Id');
  if (id !== null && again !== id) ledger.breaks(`${id}: its token sent again made ${again}`);
  if (id !== null) return;
  promised.id = again;
  promised.lock = textOf(replay.body, 'LastModifiedDate');
}

async function updated(endpoint: string, ledger: Ledger, promised: Promised): Promise<void> {
  const { account, id, unsure, marker } = promised;
  const read = await call(endpoint, account, 'GetOpportunity', { Identifier: id });
  if (!read || read.error) return ledger.breaks(`${id} was acknowledged and is gone: ${read?.error ?? 'no answer'}`);
  const lock = textOf(read.body, 'LastModifiedDate');
  const shown = String((read.body.Project as { Title?: unknown } | null)?.Title);
  const holds = (revision: number): boolean => shown === `Revision ${revision}`;
  if (!unsure) {
    if (lock !== promised.lock || !holds(promised.revision))
      ledger.breaks(
        `${id}: acknowledged revision ${promised.revision} at ${promised.lock}, found '${shown}' at ${lock}`,
      );
    return;
  }
  const applied = lock !== unsure.lock;
  if (!holds(applied ? unsure.revision : promised.revision))
    ledger.breaks(`${id}: after an unanswered update it holds '${shown}' at ${lock}, half of it`);
  // The same update again: refused when it was carried out, and carried out once when it was not.
  const input = { Identifier: id, LastModifiedDate: unsure.lock, ...content(marker, unsure.revision) };
  const again = await call(endpoint, account, 'UpdateOpportunity', input);
  if (applied && again?.error !== 'ConflictException')
    ledger.breaks(`${id}: revision ${unsure.revision} was carried out and could be carried out again`);
  if (!applied && again?.error !== null)
    ledger.breaks(`${id}: repeating an update that was not carried out gave ${again?.error}`);
  if (applied) ledger.carriedOut += 1;
  promised.lock = applied || !again ? lock : textOf(again.body, 'LastModifiedDate');
  promised.revision = unsure.revision;
  promised.unsure = null;
}

/** The locks of a contested opportunity form one chain to what it holds now, with gaps only where an answer was lost. */
async function chained(endpoint: string, ledger: Ledger, { account, id, taken, unsure }: Contested): Promise<void> {
  const read = await call(endpoint, account, 'GetOpportunity', { Identifier: id });
  if (!read || read.error) return ledger.breaks(`${id} was acknowledged and is gone`);
  const now = textOf(read.body, 'LastModifiedDate');
  const given = new Set(taken.values());
  if (given.size !== taken.size) ledger.breaks(`${id}: two updates were given the same lock`);
  for (const lock of given) {
    if (lock !== now && !taken.has(lock) && !unsure.has(lock))
      ledger.breaks(`${id}: the acknowledged update to ${lock} was lost; it stands at ${now}`);
  }
}

/** Every opportunity of an account, page by page: each once, none that was never asked for. */
export async function listed(endpoint: string, ledger: Ledger, account: Account): Promise<number> {
  const found = new Map<string, number>();
  let NextToken: unknown = null;
  do {
    const page = await call(endpoint, account, 'ListOpportunities', { MaxResults: 100, NextToken });
    if (!page || page.error) throw new Error(`ListOpportunities gave ${page?.error ?? 'no answer'}`);
    for (const { Id, PartnerOpportunityIdentifier: marker } of page.body.OpportunitySummaries as Row[])
      found.set(`${Id} ${marker}`, (found.get(`${Id} ${marker}`) ?? 0) + 1);
    NextToken = page.body.NextToken;
  } while (NextToken);
  for (const [row, times] of found) if (times > 1) ledger.breaks(`${row} is listed ${times} times`);
  const wanted = new Set([
    ...ledger.promised.filter((one) => one.account === account).map(({ id, marker }) => `${id} ${marker}`),
    ...ledger.contested.filter((one) => one.account === account).map(({ id }) => `${id} contested`),
  ]);
  for (const row of wanted) if (!found.has(row)) ledger.breaks(`${row} was acknowledged and is not listed`);
  for (const row of found.keys())
    if (!wanted.has(row)) ledger.breaks(`${row} is listed and was never acknowledged, or made twice`);
  return found.size;
}
interface Row {
  readonly Id: string;
  readonly PartnerOpportunityIdentifier: string | null;
}
