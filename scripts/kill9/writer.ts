import { content, fresh, type Ledger, type Promised } from './ledger.ts';
import { type Account, call, textOf } from './wire.ts';

/**
 * Writes as fast as answers come, until the connection breaks: new opportunities, updates of `own`, which nobody else
 * touches, and of the one that all race for. Returns once the emulator is gone.
 */
export async function write(
  endpoint: string,
  account: Account,
  ledger: Ledger,
  own: Promised[],
  random: () => number,
): Promise<void> {
  for (;;) {
    const dice = random();
    const target = own[Math.floor(random() * own.length)];
    const alive =
      dice < 0.4 || !target
        ? await creates(endpoint, account, ledger, own)
        : dice < 0.85
          ? await updates(endpoint, target, ledger)
          : await races(endpoint, account, ledger);
    if (!alive) return;
  }
}

async function creates(endpoint: string, account: Account, ledger: Ledger, own: Promised[]): Promise<boolean> {
  const { token, marker, sent } = fresh();
  const promised: Promised = { account, token, sent, marker, id: null, lock: '', revision: 0, unsure: null };
  ledger.touched.add(promised);
  ledger.promised.push(promised);
  const answer = await call(endpoint, account, 'CreateOpportunity', sent);
  if (!answer) {
    ledger.cutOff += 1;
    return false;
  }
  if (answer.error) throw new Error(`CreateOpportunity was refused: ${answer.error} ${JSON.stringify(answer.body)}`);
  promised.id = textOf(answer.body, 'Id');
  promised.lock = textOf(answer.body, 'LastModifiedDate');
  own.push(promised);
  ledger.creates += 1;
  return true;
}

/** Only this writer touches it, so its lock must hold every time. */
async function updates(endpoint: string, promised: Promised, ledger: Ledger): Promise<boolean> {
  const { account, id, lock, marker } = promised;
  const revision = promised.revision + 1;
  ledger.touched.add(promised);
  const input = { Identifier: id, LastModifiedDate: lock, ...content(marker, revision) };
  const answer = await call(endpoint, account, 'UpdateOpportunity', input);
  if (!answer) {
    promised.unsure = { lock, revision };
    ledger.cutOff += 1;
    return false;
  }
  if (answer.error) {
    ledger.breaks(`${id}: the update with its acknowledged lock ${lock} was refused with ${answer.error}`);
    return false;
  }
  promised.lock = textOf(answer.body, 'LastModifiedDate');
  promised.revision = revision;
  ledger.updates += 1;
  return true;
}

/** All writers of an account race for one opportunity: of those who read the same lock one may win. */
async function races(endpoint: string, account: Account, ledger: Ledger): Promise<boolean> {
  const contested = ledger.contested.find((one) => one.account === account);
  if (!contested) return true;
  const read = await call(endpoint, account, 'GetOpportunity', { Identifier: contested.id });
  if (!read) return false;
  const lock = textOf(read.body, 'LastModifiedDate');
  const input = { Identifier: contested.id, LastModifiedDate: lock, ...content('contested', Date.now()) };
  const answer = await call(endpoint, account, 'UpdateOpportunity', input);
  if (!answer) {
    contested.unsure.add(lock);
    ledger.cutOff += 1;
    return false;
  }
  if (answer.error === 'ConflictException') {
    ledger.conflicts += 1;
    return true;
  }
  if (answer.error) {
    ledger.breaks(`${contested.id}: a contested update was refused with ${answer.error}`);
    return false;
  }
  if (contested.taken.has(lock)) ledger.breaks(`${contested.id}: two updates took the same lock ${lock}`);
  contested.taken.set(lock, textOf(answer.body, 'LastModifiedDate'));
  ledger.races += 1;
  return true;
}
