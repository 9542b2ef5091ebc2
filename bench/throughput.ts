/**
 * How many requests a second, and how long until ready? In memory and on a file, in one run.
 * Usage: tsx bench/throughput.ts [--seconds N] [--slices N] [--callers N] [--starts N]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { type Account, account, call, flag, median, start } from './emulator.ts';

const seconds = flag('seconds', 1);
const slices = flag('slices', 5);
const callers = flag('callers', 8);
const starts = flag('starts', 5);

type Work = (endpoint: string, who: Account) => Promise<unknown>;
const create: Work = (endpoint, who) =>
  call(endpoint, who, 'CreateOpportunity', { ClientToken: crypto.randomUUID(), Origin: 'Partner Referral' });
const works: readonly (readonly [name: string, work: Work])[] = [
  ['CreateOpportunity', create],
  ['ListSolutions', (endpoint, who) => call(endpoint, who, 'ListSolutions', {})],
  ['ListOpportunities', (endpoint, who) => call(endpoint, who, 'ListOpportunities', {})],
];

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
}
const middle = (all: readonly Measured[]): Measured => ({
  perSecond: median(all.map(({ perSecond }) => perSecond)),
  p50: median(all.map(({ p50 }) => p50)),
});

/** Calls by so many callers at once, each in an account of its own, until the time is up. */
async function measured(endpoint: string, work: Work): Promise<Measured> {
  const millis: number[] = [];
  const who = await Promise.all(Array.from({ length: callers }, () => account(endpoint)));
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    who.map(async (each) => {
      while (performance.now() < end) {
        const at = performance.now();
        await work(endpoint, each);
        millis.push(performance.now() - at);
      }
    }),
  );
  return { perSecond: millis.length / ((performance.now() - began) / 1000), p50: median(millis) };
}

const times: number[] = [];
for (let time = 0; time < starts; time += 1) {
  const { startMillis, stop } = await start();
  times.push(startMillis);
  await stop();
}
console.log(
  `start: ${median(times).toFixed(0)} ms to the ready line (median of ${starts}, ${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)})`,
);

const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
try {
  const [memory, durable] = [await start(), await start('--data', path.join(folder, 'data.db'))];
  for (const [name, work] of works) {
    const [fast, safe]: [Measured[], Measured[]] = [[], []];
    // In turns, so that whatever else this machine does falls on both.
    for (let slice = 0; slice < slices; slice += 1) {
      fast.push(await measured(memory.endpoint, work));
      safe.push(await measured(durable.endpoint, work));
    }
    const [one, other] = [middle(fast), middle(safe)];
    console.log(
      `${name.padEnd(18)} in memory ${one.perSecond.toFixed(0)}/s (${one.p50.toFixed(1)} ms)   ` +
        `on a file ${other.perSecond.toFixed(0)}/s (${other.p50.toFixed(1)} ms)   ratio ${(one.perSecond / other.perSecond).toFixed(2)}`,
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
