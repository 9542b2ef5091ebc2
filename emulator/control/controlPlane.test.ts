import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { createWorld } from '../createWorld.ts';
import { limit } from '../limits.ts';
import { defaultGateway } from '../protocol/origin.ts';
import { createEmulator } from '../server.ts';
import { createDefaultAccount } from './createAccount.ts';
import { endpoints } from './endpoints.ts';

const AccountId = '111111111111';
interface ControlResponse {
  readonly status: number;
  readonly message: string;
}
async function withControlPlane(
  use: (call: (endpoint: string, body?: unknown) => Promise<ControlResponse>) => Promise<void>,
): Promise<void> {
  const world = createWorld();
  createDefaultAccount(world);
  const server = createEmulator(world);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_emulator/`;
  try {
    await use(async (endpoint, body) => {
      const [method = '', path = ''] = endpoint.split(' ');
      const reply = await fetch(base + path, {
        method,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await reply.text();
      const payload: unknown = JSON.parse(text);
      return { status: reply.status, message: String(Reflect.get(payload as object, 'Message') ?? text) };
    });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    world.close();
  }
}

const invalidRequests: readonly (readonly [endpoint: string, body: unknown, message: RegExp])[] = [
  ['POST accounts', { AccountId: 'x' }, /^AccountId must be 12 digits/],
  ['POST accounts', { Allow: ['GetOpportunity'] }, /^Allow must be an object/],
  ['POST accounts', { Allow: { Actions: 'GetOpportunity' } }, /^Actions must be a list of strings/],
  [
    'POST accounts',
    { Allow: { Catalog: ['AWS'] } },
    /^Catalog is not a member of this request. It has: Actions, Catalogs/,
  ],
  ['POST accounts', { Mutant: 'none-such' }, /^There is no mutant none-such/],
  ['POST users', { AccountId, FirstName: 'A', LastName: 'B' }, /^Email is required/],
  ['POST users', { AccountId, Email: 'no address', FirstName: 'A', LastName: 'B' }, /^Email must be an e-mail/],
  ...(['Project', 'LifeCycle', 'Marketing', 'Customer'] as const).map(
    (name) =>
      [
        'POST invitations',
        { AccountId, Catalog: 'Sandbox', [name]: { title: 'x' } },
        new RegExp(`^Not a referral: ${name}/title is not a member`),
      ] as const,
  ),
  ['GET health?Verbose=1', undefined, /^Verbose is not a member of this request. It has none/],
  ['POST solutions', { AccountId, Catalog: 'Sandbox', Name: 'x'.repeat(5_000) }, /^Name must have at most 4096/],
  ['POST reset?AccountId=111111111111', { AccountId }, /^AccountId is given twice/],
  ['POST accounts', { Allow: { Actions: Array(300).fill('Get*') } }, /^Actions must have at most 256 entries/],
  ['POST reset', { AccountID: AccountId }, /^AccountID is not a member of this request. It has: AccountId/],
  ['POST clock', { AccountId }, /^AdvanceSeconds is required/],
  ['POST clock', { AccountId, AdvanceSeconds: '60' }, /^AdvanceSeconds must be a number/],
  ['POST clock', { AccountId, AdvanceSeconds: -1 }, /^AdvanceSeconds must be a number from 0/],
  [
    'POST review',
    { AccountId, Catalog: 'Sandbox', Identifier: 'O1', ReviewStatus: 'Submitted' },
    /^ReviewStatus must be one of In review,/,
  ],
  [
    'POST review',
    { AccountId, Catalog: 'sandbox', Identifier: 'O1', ReviewStatus: 'Approved' },
    /^Catalog must be one of AWS, Sandbox/,
  ],
  ['POST invitations', { AccountId, Catalog: 'Sandbox', Project: { Title: 5 } }, /^Not a referral: .*Project\/Title/],
  ['POST solutions', { AccountId, Catalog: 'Sandbox', Identifier: 'S-x' }, /^Identifier must be S-/],
  ['POST tasks', { AccountId, Mode: 'later' }, /^Mode must be one of inline, deferred/],
  ['POST tasks', { AccountId, Mode: 'inline', Fail: { ReasonCode: 'Tired' } }, /^ReasonCode must be one of /],
  [
    'POST tasks',
    { AccountId, Mode: 'inline', Fail: { ReasonCode: 'InternalError', Count: 0 } },
    /^Count must be a whole number from 1/,
  ],
  ['POST faults', { Kind: 'Gremlins' }, /^Kind must be one of ThrottlingException,/],
  ['POST faults', { Kind: 'Latency' }, /^Milliseconds is required for Kind Latency/],
  ['POST faults', { Kind: 'ThrottlingException', Milliseconds: 5 }, /^Milliseconds is only for Kind Latency/],
  ['POST faults', { Kind: 'ThrottlingException', Probability: 2 }, /^Probability must be a number from 0 to 1/],
  ['POST faults', { Kind: 'ThrottlingException', Operation: 'NoSuchOperation' }, /^Operation must be one of /],
  ['POST faults', { Kind: 'ThrottlingException', Seed: 1.5 }, /^Seed must be a whole number/],
  ['POST faults', { Kind: 'ThrottlingException', Applied: true }, /^Applied is only for/],
  ['POST quotas', { AccountId, Enabled: 'yes' }, /^Enabled must be true or false/],
  ['POST read-delay', { AccountId, Milliseconds: 1e9 }, /^Milliseconds must be a whole number from 0 to/],
  [
    'POST summary',
    { AccountId, Catalog: 'Sandbox', Identifier: 'O1', Visibility: 'Half' },
    /^Not an AWS opportunity summary: .*Visibility cannot be Half/,
  ],
  ['POST seed', { AccountId, Catalog: 'Sandbox' }, /^Count is required/],
  ['GET events', undefined, /^AccountId is required/],
  [`GET events/stream?AccountId=${AccountId}&LastEventId=x`, undefined, /^Last-Event-ID must be/],
  ['POST clock', '{"AccountId": ', /^The body is not valid JSON/],
  ['POST clock', '[]', /^The body must be a JSON object/],
];
test('a wrong request is refused with 400 and a line that names the member', async () => {
  await withControlPlane(async (call) => {
    for (const [endpoint, body, message] of invalidRequests) {
      const response = await call(endpoint, body);
      expect({ endpoint, status: response.status }).toEqual({ endpoint, status: 400 });
      expect(response.message).toMatch(message);
    }
  });
});

test('what is not there is 404, what cannot be is 409, what is too large is 413', async () => {
  await withControlPlane(async (call) => {
    const review = { Catalog: 'Sandbox', Identifier: 'O1', ReviewStatus: 'Approved' };
    expect(await call('POST review', { AccountId: '999999999999', ...review })).toMatchObject({ status: 404 });
    expect(await call('POST review', { AccountId, ...review })).toMatchObject({ status: 404 });
    expect(await call('DELETE faults', { Id: 'none' })).toMatchObject({ status: 404 });
    expect(await call('GET everything')).toMatchObject({
      status: 404,
      message: expect.stringContaining('POST review'),
    });
    expect(await call('POST accounts', { AccessKeyId: 'test' })).toMatchObject({ status: 409 });
    expect(await call('POST clock', `{"AccountId":"${'x'.repeat(1024 * 1024)}"}`)).toMatchObject({ status: 413 });
  });
});

test('a review goes only where a review can go, in both catalogs', async () => {
  await withControlPlane(async (call) => {
    for (const Catalog of ['AWS', 'Sandbox']) {
      const { message } = await call('POST seed', { AccountId, Catalog, Count: 1 });
      const Identifier = /O\d+/.exec(message)?.[0];
      const response = await call('POST review', { AccountId, Catalog, Identifier, ReviewStatus: 'Approved' });
      expect(response).toEqual({
        status: 409,
        message: 'AWS reviews what was submitted: from Pending Submission it cannot go to Approved.',
      });
    }
  });
});

test('faults are armed, shown and taken away', async () => {
  await withControlPlane(async (call) => {
    const fault = { AccountId, Kind: 'Latency', Milliseconds: 20, Count: 3, Operation: 'ListSolutions' };
    const Id = /[0-9a-f-]{36}/.exec((await call('POST faults', fault)).message)?.[0];
    const shown = JSON.parse((await call(`GET faults?AccountId=${AccountId}`)).message);
    expect(shown.Faults).toEqual([{ Id, ...fault, Probability: 1, Seed: 1, Applied: false }]);
    expect((await call('DELETE faults', { AccountId })).message).toBe('{"Cleared":1}');
    expect((await call('GET faults')).message).toBe('{"Faults":[]}');
  });
});

test('no more faults are armed than the limit', async () => {
  await withControlPlane(async (call) => {
    const fault = { AccountId, Kind: 'ThrottlingException', Operation: 'ListSolutions' };
    for (let armed = 0; armed < limit('armedFaults'); armed += 1)
      expect((await call('POST faults', fault)).status).toBe(200);
    expect(await call('POST faults', fault)).toMatchObject({ status: 409, message: expect.stringMatching(/^At most/) });
  });
});

test('whatever is sent, the control plane answers with JSON and never with a 5xx', async () => {
  const member = fc.constantFrom(
    'AccountId',
    'Catalog',
    'Identifier',
    'ReviewStatus',
    'Kind',
    'Count',
    'Mode',
    'Fail',
    'Allow',
    'Customer',
    'Project',
    'LifeCycle',
    'AdvanceSeconds',
    'Milliseconds',
    'Enabled',
    'Email',
    'Status',
    'Name',
    '__proto__',
    'Insights',
  );
  const value = fc.oneof(
    fc.constantFrom<unknown>(AccountId, 'Sandbox', 'Approved', '', null, true, -1, 1e308, 2 ** 53, [], {}, ['x']),
    fc.jsonValue({ maxDepth: 2 }),
  );
  // Count is kept small so that seeding does not take the test's time.
  const body = fc
    .dictionary(member, value, { maxKeys: 6 })
    .map((made) => ({ ...made, ...('Count' in made && typeof made.Count === 'number' ? { Count: 1 } : {}) }));
  const endpoint = fc.constantFrom(
    ...Object.keys(endpoints).filter((name) => name !== 'GET events/stream' && !name.startsWith('GET')),
  );
  await withControlPlane(async (call) => {
    await fc.assert(
      fc.asyncProperty(endpoint, body, fc.boolean(), async (name, made, known) => {
        const { status } = await call(name, known ? { ...made, AccountId, Catalog: 'Sandbox' } : made);
        expect(status).toBeLessThan(500);
      }),
      {
        numRuns: 600,
        examples: [AccountId, [], { CompanyName: 5 }, { CompanyName: null }].flatMap(
          (Customer): [string, object, boolean][] => [
            ['POST leads', { Customer }, true],
            ['POST invitations', { Customer }, true],
          ],
        ),
      },
    );
  });
});

/** The status of GET /_emulator/health, sent to an address of this machine under a name. */
const statusAt = (host: string, port: number, name: string): Promise<number> =>
  new Promise((resolve, reject) =>
    request({ host, port, path: '/_emulator/health', headers: { Host: name } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    })
      .on('error', reject)
      .end(),
  );

test('answers another address only where --control-from names it, and only as localhost', async () => {
  const elsewhere = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  test.skip(elsewhere === undefined, 'this machine has no address but loopback');
  const address = elsewhere ?? '';
  for (const [controlAddresses, status] of [
    [[], 403],
    [['192.0.2.1'], 403],
    [[address], 200],
  ] as const) {
    const world = createWorld({ controlAddresses, allowedHosts: [address] });
    const server = createEmulator(world);
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      expect(await statusAt(address, port, `localhost:${port}`)).toBe(status);
      expect(await statusAt(address, port, `${address}:${port}`)).toBe(403);
      expect(await statusAt('127.0.0.1', port, `localhost:${port}`)).toBe(200);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      world.close();
    }
  }
});

test('reads the gateway from the routes of Linux', () => {
  const header = 'Iface\tDestination\tGateway';
  expect(defaultGateway(() => `${header}\neth0\t0011AC00\t00000000\neth0\t00000000\t010011AC\t0003\n`)).toBe(
    '172.17.0.1',
  );
  expect(defaultGateway(() => header)).toBeNull();
  expect(
    defaultGateway(() => {
      throw new Error('no such file');
    }),
  ).toBeNull();
});
