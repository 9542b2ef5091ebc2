/**
 * Kills the emulator with SIGKILL at random moments while several writers are busy, and checks after each restart that every
 * acknowledged write is there exactly once; then the same on a full disk. Exit code: 0 nothing was lost, 1 something was, 2 wrong usage.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Control, createAccount } from '../client/controlPlane.ts';
import { spawnEmulator } from '../client/emulatorProcess.ts';
import { readCommandLine, wholeNumber } from './cli.ts';
import { checkFullDisk } from './durability/fullDisk.ts';
import { call, type KillTestAccount, textOf } from './durability/signedCalls.ts';
import { verify, verifyList } from './durability/verify.ts';
import { revisionContent, WriteLog } from './durability/writeLog.ts';
import { runWriter } from './durability/writer.ts';

const help = `Usage: npm run test:durability -- [--rounds N] [--writers N] [--seed N]

  --rounds N    number of kills (default 200)
  --writers N   number of concurrent writers (default 6)
  --seed N      seed of the moments of the kills and of the mix of writes (default: the time)

Each round starts the emulator on the same data file, checks everything that the previous round wrote, writes more, and kills it.
`;
const accountsUsed = 2;
const clockAdvanceSeconds = 86_400;
/** The share of rounds that are killed before the emulator is ready: an interrupted recovery must lose nothing either. */
const startingKillShare = 0.1;

interface Options {
  readonly rounds: number;
  readonly writers: number;
  readonly seed: number;
}
function readOptions(): Options {
  const text = { type: 'string' } as const;
  const { values } = readCommandLine({ help, options: { rounds: text, writers: text, seed: text } });
  return {
    rounds: wholeNumber('rounds', values.rounds, 200),
    writers: wholeNumber('writers', values.writers, 6),
    seed: wholeNumber('seed', values.seed, Math.max(1, Date.now() % 1_000_000_000)),
  };
}

/** Numbers from 0 to 1 that the seed determines. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Accounts of the control plane's making, one with its clock advanced, and in each an opportunity to race for. */
async function setUpAccounts(endpoint: string, ledger: WriteLog): Promise<KillTestAccount[]> {
  const accounts: KillTestAccount[] = [];
  for (let at = 0; at < accountsUsed; at += 1) {
    const made = await createAccount(endpoint, { CompanyName: `Partner ${at}` });
    const credentials = { accessKeyId: made.AccessKeyId, secretAccessKey: made.SecretAccessKey };
    const account = { id: made.AccountId, credentials };
    if (at === 0) await new Control(endpoint, account.id).advance({ seconds: clockAdvanceSeconds });
    const input = { ClientToken: crypto.randomUUID(), Origin: 'Partner Referral', ...revisionContent('contested', 0) };
    const created = await call(endpoint, account, 'CreateOpportunity', input);
    if (!created || created.error) throw new Error(`The first create was refused: ${JSON.stringify(created)}`);
    ledger.contested.push({
      account,
      id: textOf(created.body, 'Id'),
      nextLockByLock: new Map(),
      unacknowledgedLocks: new Set(),
    });
    accounts.push(account);
  }
  return accounts;
}

async function verifyClock(endpoint: string, ledger: WriteLog, account: KillTestAccount | undefined): Promise<void> {
  if (!account) return;
  const ahead = (await new Control(endpoint, account.id).now()).getTime() - Date.now();
  if (Math.abs(ahead - clockAdvanceSeconds * 1000) > 60_000)
    ledger.addViolation(`the advanced clock of ${account.id} was lost`);
}

async function main({ rounds, writers, seed }: Options): Promise<number> {
  const random = seededRandom(seed);
  const folder = mkdtempSync(path.join(tmpdir(), 'durability-'));
  const file = path.join(folder, 'data.db');
  const ledger = new WriteLog();
  let accounts: KillTestAccount[] = [];
  let killedWhileStarting = 0;
  const startedAtMs = performance.now();
  console.log(`durability: ${rounds} rounds, ${writers} writers, seed ${seed}, data in ${file}`);
  for (let round = 1; round <= rounds && ledger.violations.length === 0; round += 1) {
    // Every third round has tasks that are still pending when it is killed.
    const emulator = spawnEmulator(['--data', file, ...(round % 3 === 0 ? ['--tasks', 'deferred'] : [])]);
    if (round > 1 && random() < startingKillShare) {
      await Promise.race([wait(random() * 1500), emulator.ready]);
      await emulator.kill();
      killedWhileStarting += 1;
      continue;
    }
    const endpoint = await emulator.ready;
    if (endpoint === null) throw new Error('The emulator was not ready.');
    if (accounts.length === 0) accounts = await setUpAccounts(endpoint, ledger);
    await verifyClock(endpoint, ledger, accounts[0]);
    await verify(endpoint, ledger, [...ledger.touched, ...sample(ledger, random)]);
    // Shared out before anyone writes: an opportunity belongs to one writer a round.
    const shares = Array.from({ length: writers }, (_, at) => {
      const account = accounts[at % accounts.length] as KillTestAccount;
      return {
        account,
        own: ledger.acknowledged.filter((one, index) => one.account === account && index % writers === at).slice(-5),
      };
    });
    const writing = shares.map(({ account, own }) =>
      runWriter(endpoint, account, ledger, own, seededRandom(Math.floor(random() * 2 ** 31))),
    );
    const all = Promise.all(writing);
    await Promise.race([wait(20 + random() * 600), all]);
    await emulator.kill();
    await all;
    if (round % 10 === 0 || round === rounds) console.log(progress(round, ledger, file, startedAtMs));
  }
  const last = spawnEmulator(['--data', file]);
  const endpoint = await last.ready;
  if (endpoint === null) throw new Error('The emulator was not ready.');
  await verify(endpoint, ledger, ledger.acknowledged);
  let rows = 0;
  for (const account of accounts) rows += await verifyList(endpoint, ledger, account);
  await last.kill();
  await checkFullDisks(ledger, Math.max(1, Math.floor(rounds / 20)));
  for (const what of ledger.violations.slice(0, 20)) console.error(`broken: ${what}`);
  const { creates, updates, races, conflicts, cutOff, applied, replayed } = ledger;
  console.log(
    `durability: ${rounds} kills (${killedWhileStarting} while starting), ${creates} creates, ${updates} updates and ${races} contested updates ` +
      `acknowledged, ${conflicts} conflicts, ${cutOff} writes cut off (${applied} updates of them carried out), ` +
      `${replayed} tokens sent again, ${rows} opportunities listed, ${ledger.violations.length} promises broken, ` +
      `${Math.round((performance.now() - startedAtMs) / 1000)} s`,
  );
  if (ledger.violations.length > 0) console.error(`The data is kept in ${folder}; run again with --seed ${seed}.`);
  else rmSync(folder, { recursive: true, force: true });
  return ledger.violations.length > 0 ? 1 : 0;
}

/** Full disks among the kills, with and without deferred tasks. */
async function checkFullDisks(ledger: WriteLog, times: number): Promise<void> {
  for (let at = 0; at < times; at += 1)
    for (const deferred of [0, 10]) {
      const { checks, broken, untested } = await checkFullDisk(deferred);
      for (const what of broken) ledger.addViolation(`on a full disk with ${deferred} tasks pending: ${what}`);
      console.log(
        `durability: full disk, ${deferred} tasks pending: ${untested ? `untested, ${untested}` : `${checks} checks, ${broken.length} broken`}`,
      );
    }
}

/** Some older ones each round; all of them at the end. */
function sample(ledger: WriteLog, random: () => number) {
  const { acknowledged } = ledger;
  return Array.from(
    { length: Math.min(10, acknowledged.length) },
    () => acknowledged[Math.floor(random() * acknowledged.length)],
  ).filter((one) => one !== undefined);
}

const progress = (
  round: number,
  { creates, updates, races, violations }: WriteLog,
  file: string,
  startedAtMs: number,
): string =>
  `durability: round ${round}, ${creates + updates + races} writes acknowledged, ${violations.length} promises broken, ` +
  `${(statSync(file).size / 1e6).toFixed(1)} MB, ${Math.round((performance.now() - startedAtMs) / 1000)} s`;

try {
  process.exitCode = await main(readOptions());
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
