/** Sends many mixed requests to one emulator and prints its memory. Usage: npm run soak */
import { rmSync } from 'node:fs';
import { startEmulator } from '../client/emulatorProcess.ts';
import { readCommandLine, wholeNumber } from './cli.ts';
import { residentMegabytes, type Settled, settle, settledSocket, settlingEmulator } from './soak/memory.ts';
import { BusyAccount } from './soak/traffic.ts';

const help = `Usage: npm run soak [-- --requests N] [--accounts N]

  --requests N   number of requests (default 200000)
  --accounts N   number of accounts that send them (default 20)

Mixed requests of busy accounts, whose subscribers come and go. Prints the memory of the emulator (RSS) at each tenth: as it
is, and the lowest after full garbage collections, by which it is judged.

Exit codes: 0 the second half is flat within 5 %, or the run was too short to tell; 1 memory grew, or a request failed with a
5xx; 2 wrong usage.`;

const tenths = 10;
/** Memory is looked at so often within each tenth, and the lowest figure counts. */
const samplesEach = 10;
/** Below this many requests memory still fills its pools, and the figures say nothing. */
const leastRequestsToJudge = 50_000;
const mostGrowth = 1.05;

const text = { type: 'string' } as const;
const { values } = readCommandLine({ help, options: { requests: text, accounts: text } });
const requests = wholeNumber('requests', values.requests, 200_000);
const accountsWanted = wholeNumber('accounts', values.accounts, 20);

/** What went wrong, one sentence each. */
async function soak(): Promise<readonly string[]> {
  const emulator = await startEmulator([], { program: settlingEmulator });
  const startedAtMs = performance.now();
  const accounts: BusyAccount[] = [];
  for (let at = 0; at < accountsWanted; at += 1)
    accounts.push(await BusyAccount.create(emulator.endpoint, Math.random));
  const errors = new Map<string, number>();
  const memory: number[] = [];
  let left = requests;
  const work = async (account: BusyAccount): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const sent = requests - left;
      const error = await account.step().catch((problem: unknown) => `no response: ${String(problem)}`);
      if (error !== null) errors.set(error, (errors.get(error) ?? 0) + 1);
      if (sent % Math.ceil(requests / (tenths * samplesEach)) === 0 || sent === requests) {
        const sample = await settle(emulator.pid);
        samples.push(sample);
      }
      if (sent % Math.ceil(requests / tenths) === 0 || sent === requests) memory.push(report(sent));
    }
  };
  const samples: Settled[] = [];
  const report = (sent: number): number => {
    const seconds = Math.round((performance.now() - startedAtMs) / 1000);
    const [lowest = { resident: Number.NaN, heap: Number.NaN, external: Number.NaN }] = samples.toSorted(
      (one, other) => one.resident - other.resident,
    );
    samples.length = 0;
    console.log(
      `soak: ${sent} requests, ${residentMegabytes(emulator.pid).toFixed(0)} MB; collected ${lowest.resident.toFixed(1)} MB, of it heap ${lowest.heap.toFixed(1)} and external ${lowest.external.toFixed(1)} MB; ${seconds} s`,
    );
    return lowest.resident;
  };
  console.log(
    `soak: ${requests} requests, ${accountsWanted} accounts, ${residentMegabytes(emulator.pid).toFixed(0)} MB`,
  );
  try {
    await Promise.all(accounts.map(work));
  } finally {
    for (const account of accounts) account.close();
    await emulator.stop();
    rmSync(settledSocket(emulator.pid), { force: true });
  }
  const listed = [...errors].map(([name, count]) => `${name} ${count}`).join(', ');
  console.log(`soak: rejected: ${listed || 'none'}`);
  const failed = [...errors.keys()].filter((name) => /^(HTTP 5|Internal|no response)/.test(name));
  return [...failed.map((name) => `${errors.get(name)} requests ended with ${name}.`), ...growth(memory)];
}

/**
 * Judges the resident memory after full collections: what V8 has not collected yet is no growth. After one V8 gives free pages
 * back in the background, some seconds later on a busy machine: with 20 MB of the heap in use one process had 155 MB and a
 * minute later 135 MB. So the lowest of a tenth counts. What is held by someone, in the heap, in SQLite or in a socket, is in the
 * lowest figure too.
 */
function growth(memory: readonly number[]): readonly string[] {
  if (requests < leastRequestsToJudge) {
    console.log(`soak: fewer than ${leastRequestsToJudge} requests do not tell whether memory is flat.`);
    return [];
  }
  const half = memory[tenths / 2 - 1] ?? 0;
  const last = memory.slice(tenths / 2);
  const most = Math.max(...last) / half;
  console.log(`soak: second half at most ${(100 * (most - 1)).toFixed(1)} % above its begin`);
  return most <= mostGrowth ? [] : [`Memory grew from ${half.toFixed(0)} to ${Math.max(...last).toFixed(0)} MB.`];
}

const problems = await soak();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
