import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { createDefaultAccount } from '../control/createAccount.ts';
import { createWorld } from '../createWorld.ts';
import { createEmulator } from '../server.ts';
import type { World } from '../world.ts';
import { streamEvents } from './stream.ts';

const account = '111111111111';
const happens = (world: World, what: string, catalog = 'Sandbox'): void =>
  world.events.emit({ account, detailType: what, detail: { catalog }, resources: [], occurredAtMs: 0 });

/** A running emulator, and streams from it as lists of lines that grow. */
async function running(
  use: (world: World, open: (query: string, headers?: HeadersInit) => Promise<string[]>) => Promise<void>,
) {
  const world = createWorld();
  createDefaultAccount(world);
  const server = createEmulator(world);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hangUp = new AbortController();
  try {
    await use(world, async (query, headers = {}) => {
      const url = `http://127.0.0.1:${port}/_emulator/events/stream?AccountId=${account}${query}`;
      const reply = await fetch(url, { headers, signal: hangUp.signal });
      expect(reply.headers.get('content-type')).toBe('text/event-stream');
      return gathered(reply);
    });
  } finally {
    hangUp.abort();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    world.close();
  }
}
function gathered(reply: Response): string[] {
  const lines: string[] = [];
  const read = async (): Promise<void> => {
    for await (const chunk of reply.body?.pipeThrough(new TextDecoderStream()) ?? []) lines.push(...chunk.split('\n'));
  };
  read().catch(() => undefined);
  return lines;
}
const types = (lines: readonly string[]): unknown[] =>
  lines.filter((line) => line.startsWith('data: ')).map((line) => JSON.parse(line.slice(6))['detail-type']);
const ids = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.startsWith('id: ')).map((line) => line.slice(4));

test('a stream shows what happens from now on, of its account and catalog', async () => {
  await running(async (world, open) => {
    happens(world, 'Before');
    const [all, sandbox] = [await open(''), await open('&Catalog=Sandbox')];
    happens(world, 'First');
    happens(world, 'Elsewhere', 'AWS');
    world.events.emit({ account: 'other', detailType: 'Foreign', detail: {}, resources: [], occurredAtMs: 0 });
    happens(world, 'Last');
    await expect.poll(() => types(all)).toEqual(['First', 'Elsewhere', 'Last']);
    await expect.poll(() => types(sandbox)).toEqual(['First', 'Last']);
  });
});

test('Last-Event-ID resumes where the last stream ended, without loss or repetition', async () => {
  await running(async (world, open) => {
    const first = await open('');
    for (const what of ['A', 'B', 'C']) happens(world, what);
    await expect.poll(() => types(first)).toEqual(['A', 'B', 'C']);
    const middle = ids(first)[1] ?? '';
    const again = await open('', { 'Last-Event-ID': middle });
    happens(world, 'D');
    await expect.poll(() => types(again)).toEqual(['C', 'D']);
    const everything = await open('&LastEventId=0');
    await expect.poll(() => types(everything)).toEqual(['A', 'B', 'C', 'D']);
  });
});

test('a resume against another log is told to start over, and misses nothing', async () => {
  let old = '';
  await running(async (world, open) => {
    const first = await open('');
    for (let count = 0; count < 5; count += 1) happens(world, 'Old');
    await expect.poll(() => ids(first).length).toBe(5);
    old = ids(first)[4] ?? '';
  });
  await running(async (world, open) => {
    for (const what of ['A', 'B']) happens(world, what);
    for (const id of [old, `${world.events.epoch}-99`]) {
      const resumed = await open('', { 'Last-Event-ID': id });
      await expect.poll(() => resumed.filter((line) => line === 'event: restart').length).toBe(1);
      await expect.poll(() => types(resumed).slice(1)).toEqual(['A', 'B']);
    }
  });
});

test('a silent stream shows that it still stands, and lets go of a client that went away', async () => {
  const world = createWorld();
  const events = { ...world.events };
  let readers = 0;
  events.subscribe = (listener) => {
    readers += 1;
    const stop = world.events.subscribe(listener);
    return () => {
      readers -= 1;
      stop();
    };
  };
  const options = { account, catalog: null, lastEventId: null, keepAliveMs: 20 };
  const server = createServer((_, response) => streamEvents(response, events, options));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hangUp = new AbortController();
  const lines = gathered(await fetch(`http://127.0.0.1:${port}/`, { signal: hangUp.signal }));
  await expect.poll(() => lines.filter((line) => line === ': still here').length).toBeGreaterThan(1);
  expect(readers).toBe(1);
  hangUp.abort();
  await expect.poll(() => readers).toBe(0);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  world.close();
});
