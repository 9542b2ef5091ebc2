/** Every number of docs/performance.md that a few minutes can measure, as ratios in one run. See --help. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { readCommandLine, wholeNumber } from '../scripts/cli.ts';
import { createAccount, median } from './benchEmulator.ts';
import { cpuTime, residentMb } from './cpuTime.ts';
import { atMost, type Load, load, type NextRequest } from './load.ts';
import { measurePeers } from './peers.ts';
import { builtEmulator, type MeasuredServer, startBareServer, startBuiltEmulator, startServer } from './server.ts';
import { sideBySide } from './sideBySide.ts';
import { requestBytes, workloads } from './workloads.ts';

const text = { type: 'string' } as const;
const { values } = readCommandLine({
  help: `Usage: npm run bench -- [--slices N] [--connections N] [--only NAME] [--json FILE]

Builds the emulator and compares it with a bare node:http server that parses the body and answers as many bytes. Both are
measured in turn, in one run, so that whatever else the machine does falls on both. Prints medians of the ratios: of
requests a second, and of CPU time a request where the system tells it.

  --slices N       half seconds of each server for each operation (default 6)
  --connections N  connections at once (default 32)
  --only NAME      one operation, "start", or "peers": Prism and dynalite, installed with npm ci --prefix bench/peers
  --json FILE      also write the numbers to FILE`,
  options: { slices: text, connections: text, only: text, json: text },
});
const slices = wholeNumber('slices', values.slices, 6);
const connections = wholeNumber('connections', values.connections, 32);
const sliceSeconds = 0.5;

interface Row {
  readonly name: string;
  readonly measured: number;
  readonly wanted: string;
  readonly note: string;
}
const rows: Row[] = [];
const add = (name: string, measured: number, wanted: string, note: string): void => {
  rows.push({ name, measured, wanted, note });
  console.log(
    `${name.padEnd(36)} ${measured.toFixed(measured < 10 ? 3 : 0).padStart(7)}   ${wanted.padEnd(9)} ${note}`,
  );
};

const measure = (server: MeasuredServer, next: NextRequest): Promise<Load> =>
  load(server.endpoint, next, { connections, seconds: sliceSeconds, cpu: () => cpuTime(server.pid) });

const bytesOfAnswer = async (server: MeasuredServer, next: NextRequest): Promise<number> => {
  let bytes = 0;
  let left = 2;
  const once: NextRequest = (connection, lastBody) => {
    bytes = Buffer.byteLength(lastBody ?? '');
    left -= 1;
    return left > 0 ? next(connection, lastBody) : null;
  };
  await load(server.endpoint, once, { connections: 1, seconds: 30, cpu: () => null });
  return bytes;
};

async function ratios(bare: MeasuredServer): Promise<void> {
  const emulator = await startBuiltEmulator();
  for (const { name, target, prepare } of workloads) {
    if (values.only !== undefined && values.only !== name) continue;
    const account = await createAccount(emulator.endpoint);
    const first = await prepare(emulator.endpoint, account);
    const bytes = await bytesOfAnswer(emulator, first);
    const one = (await first(0, null)) ?? Buffer.alloc(0);
    const plain = Buffer.from(one.toString().replace('POST / ', `POST /${bytes} `));
    const { speed, cpu } = await sideBySide(
      slices,
      async () => measure(emulator, await prepare(emulator.endpoint, account)),
      () => measure(bare, () => plain),
    );
    add(`${name}, of bare`, speed, `>= ${target}`, `by CPU time ${cpu.toFixed(3)}; ${bytes} bytes`);
  }
  await emulator.stop();
}

const answered = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, (response) => response.resume().once('end', () => resolve())).once('error', reject);
  });

async function starts(): Promise<void> {
  const [first, help, node]: [number[], number[], number[]] = [[], [], []];
  for (let time = 0; time < 10; time += 1) {
    const server = await startBuiltEmulator();
    await answered(`${server.endpoint}/_emulator/health`);
    first.push(performance.now() - server.startedAtMs);
    await server.stop();
    for (const [list, args] of [
      [help, [builtEmulator, '--help']],
      [node, ['-e', '0']],
    ] as const) {
      const startedAtMs = performance.now();
      await startServer(...args).catch(() => undefined);
      list.push(performance.now() - startedAtMs);
    }
  }
  const floor = `node alone ${median(node).toFixed(0)} ms; median of 10`;
  add('start to the first answer, ms', median(first), '<= 200', floor);
  add('--help, ms', median(help), '<= 100', floor);
}

async function memory(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const emulator = await startBuiltEmulator();
  try {
    const account = await createAccount(emulator.endpoint);
    const { prepare } = workloads.find(({ name }) => name === 'CreateOpportunity') ?? { prepare: null };
    let made = 0;
    while (prepare && made < 10_000) {
      const next = atMost(10_000 - made, await prepare(emulator.endpoint, account));
      made += (await load(emulator.endpoint, next, { connections: 8, seconds: 60, cpu: () => null })).requests;
    }
    const list = await requestBytes(emulator.endpoint, account, 'ListOpportunities', {});
    await load(
      emulator.endpoint,
      atMost(1, () => list),
      { connections: 1, seconds: 5, cpu: () => null },
    );
    add(`memory after ${made} creations, MB`, residentMb(emulator.pid) ?? 0, '<= 90', 'resident, data in memory');
  } finally {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const bare = await startBareServer();
try {
  if (values.only === undefined || values.only === 'start') {
    await starts();
    await memory();
  }
  if (values.only !== 'start' && values.only !== 'peers') await ratios(bare);
  if (values.only === undefined || values.only === 'peers') await measurePeers({ slices, measure, add });
} finally {
  await bare.stop();
}
const machine = { cores: cpus().length, load: loadavg()[0] ?? 0, node: process.version };
console.log(
  `${machine.cores} cores, load ${machine.load.toFixed(1)}, Node ${machine.node}; ${connections} connections.`,
);
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
