import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { createHarness } from '../testing/emulatorHarness.ts';
import { forwardEvents } from './forward.ts';

interface Put {
  readonly target: string;
  readonly signed: boolean;
  readonly entries: readonly Record<string, unknown>[];
}
/** A bus: an HTTP server that takes PutEvents, or answers what it is told to. */
async function bus(answer: () => { status: number; body: object }) {
  const puts: Put[] = [];
  const server: Server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const target = String(request.headers['x-amz-target']);
      const signed = request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ') ?? false;
      puts.push({ target, signed, entries: JSON.parse(text).Entries });
      const { status, body } = answer();
      response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, puts, close };
}
async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('every event is put on the endpoint, signed, in order, at most ten at once', async () => {
  const { url, puts, close } = await bus(() => ({ status: 200, body: { FailedEntryCount: 0, Entries: [] } }));
  const { world, createPartner } = createHarness();
  const complaints: string[] = [];
  forwardEvents(world.events, url, { report: (line) => complaints.push(line) });
  const made = Array.from({ length: 24 }, () => createPartner().createOpportunity().Id);
  await expect.poll(() => puts.flatMap(({ entries }) => entries).length).toBe(24);
  expect(new Set(puts.map(({ target, signed }) => `${target} ${signed}`))).toEqual(
    new Set(['AWSEvents.PutEvents true']),
  );
  expect(Math.max(...puts.map(({ entries }) => entries.length))).toBe(10);
  const entries = puts.flatMap((put) => put.entries);
  expect(entries.map(({ Detail }) => JSON.parse(String(Detail)).opportunity.identifier)).toEqual(made);
  expect(entries[0]).toMatchObject({
    Source: 'aws.partnercentral-selling',
    DetailType: 'Opportunity Created',
    Resources: [],
    Time: Date.parse('2026-03-01T10:00:00Z') / 1000,
  });
  expect(complaints).toEqual([]);
  await close();
});

test('an endpoint that rejects is reported once, and once more when it works again', async () => {
  let status = 400;
  const { url, puts, close } = await bus(() => ({
    status,
    body: status === 200 ? { FailedEntryCount: 0 } : { __type: 'ValidationException', message: 'no such bus' },
  }));
  const { world, createPartner } = createHarness();
  const complaints: string[] = [];
  forwardEvents(world.events, url, { report: (line) => complaints.push(line) });
  const step = async (): Promise<void> => {
    const before = puts.length;
    createPartner().createOpportunity();
    await expect.poll(() => puts.length).toBeGreaterThan(before);
  };
  await step();
  await step();
  expect(complaints).toEqual([expect.stringContaining(`events do not reach ${url} (no such bus)`)]);
  status = 200;
  await step();
  await expect.poll(() => complaints[1]).toBe(`events reach ${url} again`);
  status = 400;
  await step();
  await expect.poll(() => complaints.length).toBe(3);
  await close();
});

test('an entry that the bus rejects is reported', async () => {
  const body = {
    FailedEntryCount: 1,
    Entries: [{ ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'aws. is ours' }],
  };
  const { url, close } = await bus(() => ({ status: 200, body }));
  const { world, createPartner } = createHarness();
  const complaints: string[] = [];
  forwardEvents(world.events, url, { report: (line) => complaints.push(line) });
  createPartner().createOpportunity();
  await expect.poll(() => complaints.join()).toContain('1 rejected: NotAuthorizedForSourceException aws. is ours');
  await close();
});

test('an endpoint that is away holds nobody up, and what waits is bounded', async () => {
  const { url, close } = await bus(() => ({ status: 200, body: {} }));
  await close();
  const { world } = createHarness();
  const complaints: string[] = [];
  forwardEvents(world.events, url, { report: (line) => complaints.push(line) });
  const start = performance.now();
  world.atomically(() => {
    for (let at = 0; at < 1200; at += 1)
      world.events.emit({ account: 'a', detailType: `Number ${at}`, detail: {}, resources: [], occurredAtMs: 0 });
  });
  expect(performance.now() - start).toBeLessThan(2_000);
  await expect.poll(() => complaints.length).toBe(1);
});

test('an endpoint that stays silent, or never ends its response, is given up, and delivery goes on', async () => {
  let mode: 'silent' | 'endless' | 'well' = 'silent';
  let delivered = 0;
  const server = createServer((request, response) => {
    request.resume();
    if (mode === 'silent') return;
    response.writeHead(200, { 'Content-Type': 'application/x-amz-json-1.1' });
    if (mode === 'well') {
      delivered += 1;
      return void response.end('{"FailedEntryCount":0}');
    }
    const chunk = Buffer.alloc(64 * 1024, ' ');
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', more);
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://user:s3cret@127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { world, createPartner } = createHarness();
  const lines: string[] = [];
  forwardEvents(world.events, endpoint, { report: (line) => lines.push(line), deadlineMs: 100 });
  createPartner().createOpportunity();
  await expect.poll(() => lines.length).toBe(1);
  expect(lines[0]).toMatch(/do not reach http:\/\/127\.0\.0\.1:\d+ \(no response within 0\.1 s\)/);
  expect(lines[0]).not.toContain('s3cret');
  mode = 'well';
  createPartner().createOpportunity();
  await expect.poll(() => lines.length).toBe(2);
  expect(delivered).toBe(1);
  mode = 'endless';
  createPartner().createOpportunity();
  await expect.poll(() => lines[2]).toMatch(/the response is larger than \d+ bytes/);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});
