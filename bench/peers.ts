/** The emulator beside programs that people use for the same: a mock of the contract, and an emulator of another API. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../client/env/index.ts';
import { freePort } from '../scripts/package/freePort.ts';
import { createAccount, median } from './benchEmulator.ts';
import { residentMb } from './cpuTime.ts';
import { atMost, type Load, load, type NextRequest } from './load.ts';
import { openApiDocument } from './openApi.ts';
import { type MeasuredServer, startBuiltEmulator, startServer } from './server.ts';
import { sideBySide } from './sideBySide.ts';
import { workloads } from './workloads.ts';

/** How the rows are measured and shown. */
export interface PeerBench {
  readonly slices: number;
  readonly measure: (server: MeasuredServer, next: NextRequest) => Promise<Load>;
  readonly add: (name: string, measured: number, wanted: string, note: string) => void;
}

const programs = path.join(root, 'bench', 'peers', 'node_modules');
const prism = path.join(programs, '@stoplight', 'prism-cli', 'dist', 'index.js');
const dynalite = path.join(programs, 'dynalite', 'cli.js');

/** Measures both peers, or says in one line how to install them. */
export async function measurePeers(bench: PeerBench): Promise<void> {
  if (!existsSync(prism) || !existsSync(dynalite)) {
    console.log('peers: not installed, and not measured. Install them with: npm ci --prefix bench/peers');
    return;
  }
  await besidePrism(bench);
  await besideDynalite(bench);
}

async function besidePrism({ slices, measure, add }: PeerBench): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-peers-'));
  const document = path.join(folder, 'openapi.json');
  writeFileSync(document, JSON.stringify(openApiDocument(workloads.map(({ name }) => name))));
  const [emulator, mock] = await Promise.all([
    startBuiltEmulator(),
    startServer(prism, 'mock', document, '--port', String(await freePort()), '--verboseLevel', 'info'),
  ]);
  try {
    for (const { name, prepare } of workloads) {
      const account = await createAccount(emulator.endpoint);
      const first = await prepare(emulator.endpoint, account);
      const unsigned = mockRequest(name, (await first(0, null)) ?? Buffer.alloc(0));
      const { speed, cpu } = await sideBySide(
        slices,
        async () => measure(emulator, await prepare(emulator.endpoint, account)),
        () => measure(mock, () => unsigned),
      );
      add(`${name}, times Prism`, speed, '>= 3', `by CPU time ${cpu.toFixed(1)}`);
    }
  } finally {
    await Promise.all([emulator.stop(), mock.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The request to the mock: the same body, unsigned, on the path of the operation. */
function mockRequest(operation: string, signed: Buffer): Buffer {
  const body = signed.subarray(signed.indexOf('\r\n\r\n') + 4);
  const head = `POST /${operation} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`;
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]);
}

const listTables = Buffer.from(
  [
    'POST / HTTP/1.1',
    'host: 127.0.0.1',
    'x-amz-target: DynamoDB_20120810.ListTables',
    'x-amz-date: 20260101T000000Z',
    'authorization: AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=b',
    'content-type: application/x-amz-json-1.0',
    'content-length: 2\r\n\r\n{}',
  ].join('\r\n'),
);

/** Time and memory until the first list is answered. Dynalite does not verify the signature. */
async function besideDynalite({ add }: PeerBench): Promise<void> {
  const [ours, theirs, memory, theirMemory]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let time = 0; time < 5; time += 1) {
    const emulator = await startBuiltEmulator();
    const account = await createAccount(emulator.endpoint);
    const list = workloads.find(({ name }) => name === 'ListSolutions');
    if (list) await answerOnce(emulator, await list.prepare(emulator.endpoint, account));
    ours.push(performance.now() - emulator.startedAtMs);
    memory.push(residentMb(emulator.pid) ?? 0);
    await emulator.stop();
    const peer = await startServer(dynalite, '--host', '127.0.0.1', '--port', String(await freePort()));
    await answerOnce(peer, () => listTables);
    theirs.push(performance.now() - peer.startedAtMs);
    theirMemory.push(residentMb(peer.pid) ?? 0);
    await peer.stop();
  }
  const note = (own: number[], other: number[], unit: string): string =>
    `${median(own).toFixed(0)} and ${median(other).toFixed(0)} ${unit}; median of 5; an account is made first`;
  add('first list, of dynalite', median(ours) / median(theirs), '-', note(ours, theirs, 'ms'));
  add('memory then, of dynalite', median(memory) / median(theirMemory), '-', note(memory, theirMemory, 'MB'));
}

async function answerOnce(server: MeasuredServer, next: NextRequest): Promise<void> {
  await load(server.endpoint, atMost(1, next), { connections: 1, seconds: 30, cpu: () => null });
}
