import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIRequestContext, test as base, expect } from '@playwright/test';
import { WrongCatalog } from './assertSandboxOnly.ts';
import { call } from './call.ts';
import { curl } from './curl.ts';
import { unlimited } from './rateLimiter.ts';
import type { Session } from './session.ts';
import { Transcript } from './transcript.ts';
import { WriteTracker } from './writeTracker.ts';

const credentials = {
  accessKeyId: 'AKIDNOBODYSHOULDSEE1',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+nobodyShouldSee',
  sessionToken: 'FwoGZXIvYXdzEBY/nobody+ShouldSee==',
};
type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;
interface FakeTarget {
  /** A session with a server that answers as told. */
  readonly serve: (answer: Handler, changes?: Partial<Session>) => Promise<Session>;
}

const test = base.extend<{ rig: FakeTarget }>({
  rig: async ({ request }: { request: APIRequestContext }, use) => {
    const servers: ReturnType<typeof createServer>[] = [];
    await use({
      async serve(answer, changes = {}) {
        const server = createServer((asked, response) => {
          const chunks: Buffer[] = [];
          asked.on('data', (chunk: Buffer) => chunks.push(chunk));
          asked.on('end', () => answer(asked, response, Buffer.concat(chunks).toString()));
        });
        servers.push(server);
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
        const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        const transcript = new Transcript();
        const fixed = {
          endpoint,
          region: 'us-east-1',
          catalog: 'Sandbox',
          credentials,
          transport: request,
          transcript,
          writes: new WriteTracker(),
          readsMayLagMs: 0,
        } as const;
        return { ...fixed, rateLimiter: unlimited, strict: false, isOwnEmulator: false, ...changes };
      },
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});
const respondWithError =
  (name: string, body: object): Handler =>
  (_, response) => {
    response.writeHead(400, {
      'x-amzn-ErrorType': `${name}:http://internal.amazon.com/coral/`,
      'x-amzn-RequestId': 'r-1',
    });
    response.end(JSON.stringify(body));
  };
const getRequest = { Catalog: 'Sandbox', Identifier: 'O1234567' };

test('asks as the SDK does, or by path', async ({ rig }) => {
  const asked: unknown[] = [];
  const session = await rig.serve(({ method, url, headers }, response, body) => {
    asked.push([method, url, headers['content-type'], headers['x-amz-target'], body]);
    response.end('{"OpportunitySummaries":[],"NextToken":null}');
  });
  const sdk = await call(session, 'ListOpportunities', { Catalog: 'Sandbox' });
  await call(session, 'ListOpportunities', { Catalog: 'Sandbox' }, { route: 'rest' });
  expect(asked).toEqual([
    ['POST', '/', 'application/x-amz-json-1.0', 'AWSPartnerCentralSelling.ListOpportunities', '{"Catalog":"Sandbox"}'],
    ['POST', '/ListOpportunities', 'application/json', undefined, '{"Catalog":"Sandbox"}'],
  ]);
  expect(sdk).toMatchObject({ ok: true, status: 200, error: null, body: { OpportunitySummaries: [] } });
  expect(sdk.shape.shapeErrors).toEqual([]);
});

test('names the exception by header, or by __type, and holds its body to its shape', async ({ rig }) => {
  const byHeader = await call(
    await rig.serve(respondWithError('ResourceNotFoundException', { Message: 'gone' })),
    'GetOpportunity',
    getRequest,
  );
  expect(byHeader.error).toEqual({ name: 'ResourceNotFoundException', members: { Message: 'gone' } });
  expect(byHeader).toMatchObject({ ok: false, body: null, requestId: 'r-1', shape: { shapeErrors: [] } });
  const byType = await rig.serve((_, response) => {
    response.statusCode = 400;
    response.end('{"__type":"com.amazon.x#ValidationException","Message":"no reason given"}');
  });
  const reply = await call(byType, 'GetOpportunity', getRequest);
  expect(reply.error?.name).toBe('ValidationException');
  expect(reply.shape.shapeErrors.map(({ path }) => path)).toEqual([['Reason']]);
  expect(byType.transcript.invalidExchanges).toMatchObject([{ operation: 'GetOpportunity', bodyKind: 'error' }]);
});

test('finds fault with a body that is no JSON, a nameless error, and a void answer that is not empty', async ({
  rig,
}) => {
  const page = await rig.serve((_, response) => {
    response.statusCode = 502;
    response.end('<html>Bad gateway</html>');
  });
  expect((await call(page, 'GetOpportunity', getRequest)).shape.shapeErrors[0]?.keyword).toBe('json');
  const nameless = await rig.serve((_, response) => {
    response.statusCode = 400;
    response.end('{"Message":"no"}');
  });
  expect((await call(nameless, 'GetOpportunity', getRequest)).shape.shapeErrors[0]?.keyword).toBe('error');
  const filled = await rig.serve((_, response) => void response.end('{}'));
  const assign = { Catalog: 'Sandbox', Identifier: 'O1234567' };
  expect((await call(filled, 'AssignOpportunity', assign)).shape.shapeErrors).toHaveLength(1);
});

test('is inconclusive when no answer comes, and says why without a header', async ({ rig }) => {
  const dropping = await rig.serve((asked) => void asked.socket.destroy());
  const dropped = await call(dropping, 'GetOpportunity', getRequest).catch(String);
  expect(dropped).toMatch(/^Indeterminate: connection dropped: GetOpportunity/);
  const silent = await rig.serve(() => {});
  const late = await call(silent, 'GetOpportunity', getRequest, { timeoutMs: 50 }).catch(String);
  expect(late).toMatch(/^Indeterminate: timed out: GetOpportunity/);
  expect(`${dropped}${late}`).not.toMatch(/authorization|security-token/i);
  expect(silent.transcript.toAttachment().exchanges[0]?.response).toBeNull();
});

test('sends a throttled call again only where the limits allow it', async ({ rig }) => {
  let asked = 0;
  const throttling: Handler = (request, response, body) => {
    asked += 1;
    if (asked < 3) respondWithError('ThrottlingException', { Message: 'slow down' })(request, response, body);
    else response.end('{"SolutionSummaries":[],"NextToken":null}');
  };
  const impatient = await call(await rig.serve(throttling), 'ListSolutions', { Catalog: 'Sandbox' });
  expect(impatient).toMatchObject({ error: { name: 'ThrottlingException' }, inconclusive: 'throttled' });
  asked = 0;
  const patient = await rig.serve(throttling, { rateLimiter: { acquire: async () => {}, retryForMs: 10_000 } });
  expect((await call(patient, 'ListSolutions', { Catalog: 'Sandbox' })).ok).toBe(true);
  expect(patient.transcript.toAttachment().calls.ListSolutions).toMatchObject({ calls: 3, throttled: 2, retries: 2 });
});

test('sends nothing that names another catalog, unless the target is our own', async ({ rig }) => {
  let asked = 0;
  const counting: Handler = (_, response) => {
    asked += 1;
    response.end('{"OpportunitySummaries":[],"NextToken":null}');
  };
  await expect(call(await rig.serve(counting), 'ListOpportunities', { Catalog: 'AWS' })).rejects.toThrow(WrongCatalog);
  expect(asked).toBe(0);
  await call(await rig.serve(counting, { isOwnEmulator: true }), 'ListOpportunities', { Catalog: 'AWS' });
  expect(asked).toBe(1);
});

test('leaves no secret in reply, evidence or curl, even when the target plays them back', async ({ rig }) => {
  let signature = '';
  const indiscreet = await rig.serve(({ headers }, response) => {
    signature = /Signature=([0-9a-f]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
    response.writeHead(400, { 'x-amzn-ErrorType': 'ValidationException', 'x-echo': credentials.sessionToken });
    const Message = `${credentials.secretAccessKey} ${credentials.sessionToken} ${credentials.accessKeyId}`;
    response.end(JSON.stringify({ Message, Reason: 'REQUEST_VALIDATION_FAILED' }));
  });
  const { exchange } = await call(indiscreet, 'GetOpportunity', { ...getRequest, Note: credentials.secretAccessKey });
  const shown = [JSON.stringify(indiscreet.transcript.toAttachment()), JSON.stringify(exchange), curl(exchange)].join(
    '\n',
  );
  expect(signature).toMatch(/^[0-9a-f]{64}$/);
  for (const secret of [...Object.values(credentials), signature]) {
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(encodeURIComponent(secret));
  }
  expect(curl(exchange)).toContain('X-Amz-Security-Token: $AWS_SESSION_TOKEN');
});

const isFor = (operation: string, { headers }: IncomingMessage) => String(headers['x-amz-target']).endsWith(operation);

test('sends a read again after a dropped connection, and not when the drop is the subject', async ({ rig }) => {
  let asked = 0;
  const flaky: Handler = (request, response) => {
    asked += 1;
    if (asked % 3 !== 0) request.socket.destroy();
    else response.end('{"SolutionSummaries":[],"NextToken":null}');
  };
  const session = await rig.serve(flaky);
  expect((await call(session, 'ListSolutions', { Catalog: 'Sandbox' })).ok).toBe(true);
  expect(asked).toBe(3);
  const once = call(session, 'ListSolutions', { Catalog: 'Sandbox' }, { retry: false });
  await expect(once).rejects.toMatchObject({ name: 'Indeterminate', reason: 'connection dropped' });
});

test('blames the target when one operation alone never returns a whole response', async ({ rig }) => {
  const partial: Handler = (request, response) => {
    if (!isFor('GetOpportunity', request)) return void response.end('{"SolutionSummaries":[],"NextToken":null}');
    response.writeHead(200, { 'content-length': '500' });
    response.write('{"Id":');
    setTimeout(() => request.socket.destroy(), 20);
  };
  await expect(call(await rig.serve(partial), 'GetOpportunity', getRequest)).rejects.toMatchObject({
    name: 'TargetFailed',
    outcome: 'failed',
  });
});

test('repeats a write that would leave everything as it was: reading back cannot tell whether it was carried out', async ({
  rig,
}) => {
  const association = { Catalog: 'Sandbox', OpportunityIdentifier: 'O1', RelatedEntityIdentifier: 'S-0000001' };
  const asked: string[] = [];
  const session = await rig.serve((request, response) => {
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    asked.push(operation);
    if (asked.length === 1) return void request.socket.destroy();
    if (operation === 'GetOpportunity') return void response.end('{"Id":"O1","RelatedEntityIdentifiers":{}}');
    response.writeHead(400, { 'x-amzn-errortype': 'ResourceNotFoundException' });
    response.end('{"Message":"not associated"}');
  });
  const never = await call(session, 'DisassociateOpportunity', association);
  expect(never.error?.name).toBe('ResourceNotFoundException');
  expect(asked).toEqual(['DisassociateOpportunity', 'DisassociateOpportunity']);

  asked.length = 0;
  session.writes.record('AssociateOpportunity', association, { ok: true, body: null });
  expect(await call(session, 'DisassociateOpportunity', association)).toMatchObject({ ok: true });
  expect(asked).toEqual(['DisassociateOpportunity', 'GetOpportunity']);
  expect(session.transcript.rejectedOnly(), 'its success stands beside the rejection').toEqual([]);
});

test('reads back before it repeats a write without a token', async ({ rig }) => {
  const outdated = '2025-01-01T00:00:00Z';
  const update = { Catalog: 'Sandbox', Identifier: 'O1', LastModifiedDate: outdated, Project: { Title: 'ours' } };
  const rateLimiter = { ...unlimited, retryForMs: 10_000 };
  /** The first update is lost, and the first read throttled; the opportunity is `after` then, and the lock of a further update outdated. */
  const losing = async (after: { readonly LastModifiedDate: string; readonly Project: object }) => {
    let updates = 0;
    let reads = 0;
    const handler: Handler = (request, response) => {
      if (isFor('GetOpportunity', request)) {
        reads += 1;
        if (reads > 1) return void response.end(JSON.stringify({ Id: 'O1', ...after }));
        response.writeHead(400, { 'x-amzn-errortype': 'ThrottlingException' });
        return void response.end('{"Message":"Rate exceeded"}');
      }
      updates += 1;
      if (updates === 1) return void request.socket.destroy();
      if (after.LastModifiedDate === outdated) return void response.end(JSON.stringify({ Id: 'O1', ...after }));
      response.writeHead(400, { 'x-amzn-errortype': 'ConflictException' });
      response.end('{"Message":"Conflicting error"}');
    };
    const { ok, body, error } = await call(await rig.serve(handler, { rateLimiter }), 'UpdateOpportunity', update);
    return { ok, changed: body?.LastModifiedDate, error: error?.name, updates };
  };
  const changed = '2025-01-01T00:00:09Z';
  expect(await losing({ LastModifiedDate: outdated, Project: { Title: 'before' } })).toMatchObject({
    ok: true,
    updates: 2,
  });
  expect(await losing({ LastModifiedDate: changed, Project: { Title: 'ours' } })).toMatchObject({
    ok: true,
    changed,
    updates: 1,
  });
  expect(await losing({ LastModifiedDate: changed, Project: { Title: 'of another' } })).toMatchObject({
    ok: false,
    error: 'ConflictException',
    updates: 2,
  });
});

test('reads again what does not show the last write yet, until the deadline', async ({ rig }) => {
  let reads = 0;
  const lagging: Handler = (request, response) => {
    if (isFor('CreateOpportunity', request))
      return void response.end('{"Id":"O1","LastModifiedDate":"2025-01-01T00:00:02Z"}');
    reads += 1;
    response.end(`{"Id":"O1","LastModifiedDate":"2025-01-01T00:00:0${reads < 3 ? 1 : 2}Z"}`);
  };
  const consistent = (deadlineMs: number) => rig.serve(lagging, { readsMayLagMs: deadlineMs });
  for (const [deadlineMs, shown] of [
    [5_000, '2025-01-01T00:00:02Z'],
    [1, '2025-01-01T00:00:01Z'],
  ] as const) {
    reads = 0;
    const session = await consistent(deadlineMs);
    await call(session, 'CreateOpportunity', { Catalog: 'Sandbox' });
    const read = await call(session, 'GetOpportunity', { Catalog: 'Sandbox', Identifier: 'O1' });
    expect(read.body?.LastModifiedDate).toBe(shown);
  }
});
