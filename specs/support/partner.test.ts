import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIRequestContext, test as base, expect } from '@playwright/test';
import { unlimited } from '../../client/rateLimiter.ts';
import { Transcript } from '../../client/transcript.ts';
import { WriteTracker } from '../../client/writeTracker.ts';
import { opportunityRequest } from './opportunityRequest.ts';
import { Partner } from './partner.ts';

type Answer = (body: { readonly ClientToken?: string }, count: number) => readonly [status: number, body: object];
const accepted = [
  200,
  { Id: 'O1234567', LastModifiedDate: '2026-01-01T00:00:00Z', PartnerOpportunityIdentifier: null },
] as const;
const refused = [400, { __type: 'ValidationException', Message: '', Reason: 'REQUEST_VALIDATION_FAILED' }] as const;

/** A partner of a target that answers as told. */
const test = base.extend<{ readonly partnerOf: (answer: Answer, deadlineMs?: number) => Promise<Partner> }>({
  partnerOf: async ({ request }: { request: APIRequestContext }, use) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await use(async (answer, deadlineMs = 20_000) => {
      let count = 0;
      const server = createServer((asked, response) => {
        const chunks: Buffer[] = [];
        asked.on('data', (chunk: Buffer) => chunks.push(chunk));
        asked.on('end', () => {
          count += 1;
          const [status, body] = answer(JSON.parse(Buffer.concat(chunks).toString()) as object, count);
          response.writeHead(status).end(JSON.stringify(body));
        });
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
      const fixed = {
        region: 'us-east-1',
        catalog: 'Sandbox',
        rateLimiter: unlimited,
        writes: new WriteTracker(),
        readsMayLagMs: 0,
        strict: true,
        isOwnEmulator: false,
      } as const;
      const session = { ...fixed, endpoint, credentials, transport: request, transcript: new Transcript() };
      return new Partner(session, null, { deadlineMs, eventuallyConsistent: false });
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});
const refuse = (partner: Partner) =>
  partner.expectRejected('CreateOpportunity', opportunityRequest(), opportunityRequest(), 'ValidationException');

test('a refusal counts only after the valid twin was accepted', async ({ partnerOf }) => {
  const fair = await partnerOf((_, count) => (count === 1 ? accepted : refused));
  await refuse(fair);
  const refusesAll = await partnerOf(() => refused);
  await expect(refuse(refusesAll)).rejects.toThrow(/^CreateOpportunity answered 400/);
  const acceptsAll = await partnerOf(() => accepted);
  await expect(refuse(acceptsAll)).rejects.toThrow(/expect\([\s\S]*toBeRejectedWith/);
});

test('twins never share a token, unless a conflict is what is expected', async ({ partnerOf }) => {
  const tokens: unknown[] = [];
  const partner = await partnerOf(({ ClientToken }, count) => {
    tokens.push(ClientToken);
    return count % 2 === 1 ? accepted : refused;
  });
  const twin = opportunityRequest();
  await partner.expectRejected('CreateOpportunity', twin, twin, 'ValidationException');
  await partner.expectRejected('CreateOpportunity', twin, twin, ['ConflictException', 'ValidationException']);
  expect(tokens[0]).not.toBe(tokens[1]);
  expect(tokens[2]).toBe(tokens[3]);
});

test('a twin that this account was accepted with is not sent again, and each test has it in its transcript', async ({
  partnerOf,
}) => {
  let creations = 0;
  const first = await partnerOf(() => {
    creations += 1;
    return creations === 1 ? accepted : refused;
  });
  await refuse(first);
  const transcript = new Transcript();
  const patience = { deadlineMs: 1, eventuallyConsistent: false };
  const second = new Partner({ ...first.session, transcript }, null, patience, first.records);
  await refuse(second);
  expect(creations).toBe(3);
  expect(transcript.rejectedOnly()).toEqual([]);
  const other = { Project: { CustomerUseCase: 'Storage & Backup' } };
  const withOther = () => opportunityRequest(other);
  await expect(second.expectRejected('CreateOpportunity', withOther, withOther, 'ValidationException')).rejects.toThrow(
    /^CreateOpportunity answered 400/,
  );
});

test('a verb that fails leaves its requirement untested, and in a story it is charged to the target', async ({
  partnerOf,
}) => {
  const partner = await partnerOf(() => refused);
  await expect(partner.createOpportunity()).rejects.toMatchObject({ name: 'SetupFailed' });
  await expect(partner.asserting().createOpportunity()).rejects.toThrow(/expect\([\s\S]*toSucceed/);
});

test('a task is asked for until it ends, and not for ever', async ({ partnerOf }) => {
  const running = await partnerOf(() => [200, { TaskStatus: 'IN_PROGRESS' }], 200);
  await expect(running.submitOpportunity('O1234567')).rejects.toThrow(
    'StartEngagementFromOpportunityTask having ended did not come true',
  );
  const failing = await partnerOf(() => [
    200,
    { TaskStatus: 'FAILED', ReasonCode: 'InternalError', Message: 'no luck' },
  ]);
  await expect(failing.submitOpportunity('O1234567')).rejects.toThrow('ended as FAILED: InternalError no luck');
  const slow = await partnerOf((_, count) => [
    200,
    { TaskStatus: count < 3 ? 'IN_PROGRESS' : 'COMPLETE', OpportunityId: 'O1234567' },
  ]);
  expect((await slow.submitOpportunity('O1234567')).TaskStatus).toBe('COMPLETE');
});
