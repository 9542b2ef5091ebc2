/** How many requests a second, and how long until ready? In memory and on a file, in one run. See --help. */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { readCommandLine, wholeNumber } from '../scripts/cli.ts';
import { type BenchAccount, call, createAccount, median, startEmulator } from './benchEmulator.ts';

const text = { type: 'string' } as const;
const { values } = readCommandLine({
  help: `Usage: npm run bench:throughput -- [--seconds N] [--slices N] [--callers N] [--starts N]

  --seconds N  length of a slice (default 1)
  --slices N   slices for each kind of request; prints medians (default 5)
  --callers N  concurrent callers (default 8)
  --starts N   starts of the emulator (default 5)`,
  options: { seconds: text, slices: text, callers: text, starts: text },
});
const seconds = wholeNumber('seconds', values.seconds, 1);
const slices = wholeNumber('slices', values.slices, 5);
const callers = wholeNumber('callers', values.callers, 8);
const starts = wholeNumber('starts', values.starts, 5);

type Workload = (endpoint: string, who: BenchAccount) => Promise<unknown>;
const create: Workload = (endpoint, who) =>
  call(endpoint, who, 'CreateOpportunity', { ClientToken: crypto.randomUUID(), Origin: 'Partner Referral' });
const workloads: readonly (readonly [name: string, work: Workload])[] = [
  ['CreateOpportunity', create],
  ['ListSolutions', (endpoint, who) => call(endpoint, who, 'ListSolutions', {})],
  ['ListOpportunities', (endpoint, who) => call(endpoint, who, 'ListOpportunities', {})],
];

interface Measurement {
  readonly perSecond: number;
  readonly p50Ms: number;
}
const medianOf = (all: readonly Measurement[]): Measurement => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p50Ms: median(all.map(({ p50Ms }) => p50Ms)),
});

/** Calls by so many callers at once, each in an account of its own, until the time is up. */
async function measure(endpoint: string, work: Workload): Promise<Measurement> {
  const durationsMs: number[] = [];
  const accounts = await Promise.all(Array.from({ length: callers }, () => createAccount(endpoint)));
  const startedAtMs = performance.now();
  const end = startedAtMs + seconds * 1000;
  await Promise.all(
    accounts.map(async (each) => {
      while (performance.now() < end) {
        const at = performance.now();
        await work(endpoint, each);
        durationsMs.push(performance.now() - at);
      }
    }),
  );
  return { perSecond: durationsMs.length / ((performance.now() - startedAtMs) / 1000), p50Ms: median(durationsMs) };
}

const times: number[] = [];
for (let time = 0; time < starts; time += 1) {
  const { startMs, stop } = await startEmulator();
  times.push(startMs);
  await stop();
}
console.log(
  `start: ${median(times).toFixed(0)} ms to the ready line (median of ${starts}, ${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`,
);

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  const [memory, durable] = [await startEmulator(), await startEmulator('--data', path.join(folder, 'data.db'))];
  for (const [name, work] of workloads) {
    const [fast, safe]: [Measurement[], Measurement[]] = [[], []];
    // In turns, so that whatever else this machine does falls on both.
    for (let slice = 0; slice < slices; slice += 1) {
      fast.push(await measure(memory.endpoint, work));
      safe.push(await measure(durable.endpoint, work));
    }
    const [one, other] = [medianOf(fast), medianOf(safe)];
    console.log(
      `${name.padEnd(18)} in memory ${one.perSecond.toFixed(0)}/s (${one.p50Ms.toFixed(1)} ms)   ` +
        `on a file ${other.perSecond.toFixed(0)}/s (${other.p50Ms.toFixed(1)} ms)   ratio ${(one.perSecond / other.perSecond).toFixed(2)}`,
    );
  }
  console.log(
    `${callers} callers, medians of ${slices} slices of ${seconds} s; the signing is the caller's and counts. ` +
      `Caller and emulator share this machine of ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}.`,
  );
  await Promise.all([memory.stop(), durable.stop()]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
