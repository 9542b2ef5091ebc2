import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../../../client/env/index.ts';
import { residentMegabytes } from '../../soak/memory.ts';
import { BusyAccount } from '../../soak/traffic.ts';
import { counted, type Series } from '../series.ts';
import { call, control, isWell, opportunity, sendBytes, withEmulator } from './victim.ts';

const get = 'GET /_emulator/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';
/** Memory may grow so far, whatever a crowd does. */
const mostMegabytes = 600;

/** Opens connections and sends the same first bytes on each. */
async function crowd(endpoint: string, size: number, bytes: string): Promise<readonly Socket[]> {
  const { hostname, port } = new URL(endpoint);
  return Promise.all(
    Array.from(
      { length: size },
      () =>
        new Promise<Socket>((resolve) => {
          const socket = connect({ host: hostname, port: Number(port) });
          socket.on('error', () => undefined);
          socket.once('close', () => resolve(socket));
          socket.once('connect', () => {
            socket.write(bytes);
            resolve(socket);
          });
        }),
    ),
  );
}
const leave = (sockets: readonly Socket[]): void => {
  for (const socket of sockets) socket.destroy();
};

/** Holds a crowd of one kind and sees whether others are answered meanwhile and memory stays within bounds. */
const crowded = (
  name: string,
  number: number,
  sizes: readonly (readonly [number, number])[],
  bytes: (account: string) => string,
): Series => ({
  number,
  part: 'emulator',
  name,
  run: counted(async (attacks, { n }) =>
    withEmulator(async ({ endpoint, pid }) => {
      const { AccountId } = JSON.parse((await control(endpoint, 'POST', 'accounts', '{}')).text) as {
        AccountId: string;
      };
      for (const [long, short] of sizes) {
        const size = n(long, short);
        const sockets = await crowd(endpoint, size, bytes(AccountId));
        const well = await isWell(endpoint);
        leave(sockets);
        const megabytes = residentMegabytes(pid);
        attacks.count += size - 1;
        attacks.expect(
          well && megabytes < mostMegabytes,
          `${size} connections: ${well ? '' : 'no answer, '}${Math.round(megabytes)} MB`,
        );
        attacks.remark = `${Math.round(megabytes)} MB`;
      }
    }),
  ),
});
const stream = (account: string): string =>
  `GET /_emulator/events/stream?AccountId=${account} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;

export const crowdSeries: readonly Series[] = [
  crowded(
    'keep-alive connections',
    9,
    [
      [200, 50],
      [1_000, 100],
      [5_000, 200],
    ],
    () => get,
  ),
  crowded(
    'slow requests: headers and bodies in drops, idle, silent',
    10,
    [
      [100, 20],
      [100, 20],
      [100, 20],
      [50, 10],
    ],
    () => 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n{',
  ),
  {
    number: 11,
    part: 'emulator',
    name: '64 descriptors, 200 connections',
    run: counted(async (attacks) => {
      const command = `ulimit -n 64; exec "${process.execPath}" --import tsx emulator/main.ts --port 0 --stop-with-parent`;
      const child = spawn('sh', ['-c', command], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] });
      const endpoint = await new Promise<string | null>((resolve) => {
        child.stdout.on('data', (chunk: Buffer) => resolve(/http:\/\/\S+/.exec(chunk.toString())?.[0] ?? null));
        child.once('exit', () => resolve(null));
      });
      if (endpoint === null) {
        attacks.expect(true, 'it refuses to start');
        return;
      }
      const sockets = await crowd(endpoint, 200, get);
      leave(sockets);
      await wait(500);
      attacks.expect(await isWell(endpoint), 'it does not answer after the crowd');
      child.stdin.end();
      child.kill('SIGTERM');
    }),
  },
  {
    number: 12,
    part: 'emulator',
    name: 'mixed requests',
    run: counted(async (attacks, { n }) =>
      withEmulator(async ({ endpoint, pid }) => {
        const account = await BusyAccount.create(endpoint, Math.random);
        const lanes = Array.from({ length: 8 }, async () => {
          for (let at = 0; at < n(50_000, 300) / 8; at += 1) {
            const error = await account.step();
            attacks.expect(!/^(HTTP 5|Internal)/.test(error ?? ''), String(error));
          }
        });
        await Promise.all(lanes);
        account.close();
        attacks.remark = `${Math.round(residentMegabytes(pid))} MB`;
      }),
    ),
  },
  {
    number: 13,
    part: 'emulator',
    name: 'rejected creates, each with a ClientToken of its own',
    run: counted(async (attacks, { n }) =>
      withEmulator(async ({ endpoint, pid }) => {
        for (let at = 0; at < n(15_000, 200); at += 1) {
          const { error } = await call(endpoint, 'CreateOpportunity', {
            ClientToken: crypto.randomUUID(),
            Origin: 'nonsense',
          });
          attacks.expect(error === 'ValidationException', String(error));
        }
        attacks.remark = `${Math.round(residentMegabytes(pid))} MB`;
      }),
    ),
  },
  crowded('subscribers that vanish', 17, [[2_000, 200]], stream),
  {
    number: 18,
    part: 'emulator',
    name: 'subscribers that never read',
    run: counted(async (attacks, { n }) =>
      withEmulator(async ({ endpoint, pid }) => {
        const sockets = await crowd(endpoint, n(200, 50), stream('111111111111'));
        for (const socket of sockets) socket.pause();
        for (let at = 0; at < n(3_000, 100); at += 1)
          await call(endpoint, 'CreateOpportunity', opportunity('unread', at));
        const megabytes = residentMegabytes(pid);
        attacks.expect((await isWell(endpoint)) && megabytes < mostMegabytes, `${Math.round(megabytes)} MB`);
        attacks.remark = `${Math.round(megabytes)} MB`;
        leave(sockets);
      }),
    ),
  },
  {
    number: 19,
    part: 'emulator',
    name: 'clients that vanish while a response is held',
    run: counted(async (attacks, { n }) =>
      withEmulator(async ({ endpoint }) => {
        const fault = '{"AccountId":"111111111111","Kind":"Latency","Milliseconds":20000,"Count":1000}';
        await control(endpoint, 'POST', 'faults', fault);
        const size = n(1_000, 100);
        const asked = Array.from({ length: size }, () => call(endpoint, 'ListSolutions', {}).catch(() => undefined));
        const gone = Array.from({ length: size }, () => sendBytes(endpoint, get, 50, 200));
        await Promise.all(gone);
        attacks.count += size - 1;
        attacks.expect(await isWell(endpoint), 'it does not answer');
        void asked;
      }),
    ),
  },
];
