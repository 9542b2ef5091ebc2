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
  forwardEvents(world.events, url, (line) => complaints.push(line));
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

test('an endpoint that refuses is complained about once, until it answers again', async () => {
  let status = 400;
  const { url, puts, close } = await bus(() => ({
    status,
    body: status === 200 ? { FailedEntryCount: 0 } : { __type: 'ValidationException', message: 'no such bus' },
  }));
  const { world, createPartner } = createHarness();
  const complaints: string[] = [];
  forwardEvents(world.events, url, (line) => complaints.push(line));
  const step = async (): Promise<void> => {
    const before = puts.length;
    createPartner().createOpportunity();
    await expect.poll(() => puts.length).toBeGreaterThan(before);
  };
  await step();
  await step();
  expect(complaints).toEqual([expect.stringContaining(`not reaching ${url} (no such bus)`)]);
  status = 200;
  await step();
  status = 400;
  await step();
  await expect.poll(() => complaints.length).toBe(2);
  await close();
});

test('an entry that the bus refuses is complained about', async () => {
  const body = {
    FailedEntryCount: 1,
    Entries: [{ ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'aws. is ours' }],
  };
  const { url, close } = await bus(() => ({ status: 200, body }));
  const { world, createPartner } = createHarness();
  const complaints: string[] = [];
  forwardEvents(world.events, url, (line) => complaints.push(line));
  createPartner().createOpportunity();
  await expect.poll(() => complaints.join()).toContain('1 refused: NotAuthorizedForSourceException aws. is ours');
  await close();
});

test('an endpoint that is away holds nobody up, and what waits is bounded', async () => {
  const { url, close } = await bus(() => ({ status: 200, body: {} }));
  await close();
  const { world } = createHarness();
  const complaints: string[] = [];
  forwardEvents(world.events, url, (line) => complaints.push(line));
  const start = performance.now();
  world.atomically(() => {
    for (let at = 0; at < 1200; at += 1)
      world.events.emit({ account: 'a', detailType: `Number ${at}`, detail: {}, resources: [], occurredAtMs: 0 });
  });
  expect(performance.now() - start).toBeLessThan(2_000);
  await expect.poll(() => complaints.length).toBe(1);
});
