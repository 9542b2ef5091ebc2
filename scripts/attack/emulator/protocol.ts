import { signedRequest } from '../../../client/signedRequest.ts';
import { counted, type Series } from '../series.ts';
import { control, isWell, sendBytes, test, withEmulator } from './victim.ts';

const host = 'Host: 127.0.0.1\r\n';
const post = (headers: string, body = ''): string => `POST / HTTP/1.1\r\n${host}${headers}\r\n${body}`;
const smuggled = 'GET /_emulator/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n';

/** HTTP that is not quite HTTP. */
const oddMessages: readonly string[] = [
  post('Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${smuggled}`),
  post('Content-Length: 5\r\nContent-Length: 6\r\n', 'abcdef'),
  post('Content-Length: 5, 5\r\n', 'abcde'),
  ...['xchunked', 'chunked, identity', ' chunked', 'CHUNKED', 'gzip, chunked', 'identity'].map((coding) =>
    post(`Transfer-Encoding: ${coding}\r\n`, `0\r\n\r\n${smuggled}`),
  ),
  post('Content-Length: -1\r\n'),
  post('Content-Length: +5\r\n', 'abcde'),
  post('Content-Length: 100000000000000000000\r\n'),
  post('Content-Length: 0x5\r\n', 'abcde'),
  post('X: a\r\n b\r\n'),
  'POST / HTTP/1.1\nHost: 127.0.0.1\n\n',
  post('Content-Length : 5\r\n', 'abcde'),
  'GET / HTTP/1.0\r\n\r\n',
  'GET / HTTP/2.0\r\nHost: 127.0.0.1\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n',
  'GET http://evil.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n',
  post('Connection: Upgrade\r\nUpgrade: websocket\r\n'),
  post('Expect: 100-continue\r\nContent-Length: 2\r\n', '{}'),
  post('Expect: nonsense\r\nContent-Length: 2\r\n', '{}'),
  post(`X: ${'x'.repeat(100_000)}\r\n`),
  `GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n`,
  post('x: y\r\n'.repeat(10_000)),
  post('X: a\0b\r\n'),
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  post('Content-Length: 10\r\n', 'ab'),
  smuggled.repeat(50),
  `${smuggled}garbage\r\n\r\n`,
  `GET / HTTP/1.1\r\n${host}${host}\r\n`,
  'GET / HTTP/1.1\r\n\r\n',
  `\r\n\r\n\r\n${smuggled}`,
  `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n`,
  `OPTIONS * HTTP/1.1\r\n${host}\r\n`,
  post('Transfer-Encoding: chunked\r\n', '-6\r\nabc\r\n0\r\n\r\n'),
  post('Transfer-Encoding: chunked\r\n', 'ffffffffffffffff\r\n'),
];

const statusOf = (received: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0);
const responsesIn = (received: string): number => received.split(/^HTTP\/1\.1 /m).length - 1;

/** What may be wrong with a signed request: the changed headers, or null to leave one out. */
type Change = (headers: Record<string, string>) => Record<string, string | null>;
const authorization =
  (edit: (value: string) => string | null): Change =>
  (headers) => ({ authorization: edit(headers.authorization ?? '') });
const dated =
  (date: string): Change =>
  () => ({ 'x-amz-date': date });
const invalidSignatures: readonly Change[] = [
  authorization(() => null),
  authorization(() => ''),
  ...['AWS4-HMAC-SHA1', 'AWS4-HMAC-SHA512', 'AWS3', 'Basic', 'Bearer'].map((name) =>
    authorization((value) => value.replace('AWS4-HMAC-SHA256', name)),
  ),
  authorization((value) => value.replace(/Signature=.*/, 'Signature=')),
  authorization((value) => value.replace(/Signature=.*/, (found) => found.toUpperCase())),
  authorization((value) => `${value}, Signature=${'0'.repeat(64)}`),
  authorization((value) => value.replace(/Signature=.*/, `Signature=${'0'.repeat(64)}`)),
  authorization((value) => value.replace(/Signature=.{2}/, 'Signature=')),
  ...["x' OR '1'='1", 'AKIANOBODY', '', '../test', 'test%00', '__proto__'].map((key) =>
    authorization((value) => value.replace('Credential=test/', `Credential=${key}/`)),
  ),
  authorization((value) => value.replace('us-east-1', 'eu-west-1')),
  authorization((value) => value.replace('partnercentral-selling', 's3')),
  authorization((value) => value.replace('aws4_request', 'aws4')),
  authorization((value) => value.replace(/SignedHeaders=[^,]+/, 'SignedHeaders=host')),
  authorization((value) => value.replace(/SignedHeaders=/, 'SignedHeaders=constructor;')),
  authorization((value) => value.replace(/SignedHeaders=/, 'SignedHeaders=__proto__;')),
  ...[
    '',
    'now',
    '20300101T000000Z',
    '19700101T000000Z',
    '2026-01-01T00:00:00Z',
    '20260230T000000Z',
    '99999999T999999Z',
    '20260101T000000',
    '1e9',
    '20260101',
  ].map(dated),
  () => ({ 'x-amz-security-token': 'stray' }),
  () => ({ 'x-amz-unsigned': '1' }),
  () => ({ 'x-amz-content-sha256': '0'.repeat(64) }),
];

const foreignHosts = [
  'evil.example',
  'evil.example:80',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '10.0.0.1',
  '0.0.0.0',
  '[::2]',
  'test',
  '127.0.0.1@evil.example',
  'EVIL.EXAMPLE',
  '192.168.0.1',
  'xn--80ak6aa92e.com',
  '169.254.169.254',
  '2130706433',
];
const foreignOrigins = [
  'https://evil.example',
  'null',
  'http://127.0.0.1.evil.example',
  'http://localhost.evil.example',
  'http://evil.example:8080',
  'file://',
  'chrome-extension://x',
  'http://[::2]',
  'http://10.0.0.1',
  'http://localhost@evil.example',
  'https://0.0.0.0',
  'http://evil.example/127.0.0.1',
];

export const protocolSeries: readonly Series[] = [
  {
    number: 20,
    part: 'emulator',
    name: 'HTTP grammar',
    run: counted(async (attacks) =>
      withEmulator(async ({ endpoint }) => {
        const all = await Promise.all(
          oddMessages.map((message) => sendBytes(endpoint, Buffer.from(message, 'latin1'), 300, 3_000)),
        );
        for (const [at, received] of all.entries()) {
          const mayBeMany = oddMessages[at]?.startsWith(smuggled);
          const held =
            statusOf(received) < 500 &&
            (mayBeMany || responsesIn(received) <= 2) &&
            !/"Status":"ok".*"Status":"ok"/s.test(mayBeMany ? '' : received);
          attacks.expect(held, `message ${at}: ${received.slice(0, 60)}`);
        }
        if (!(await isWell(endpoint))) attacks.open.push('it no longer answers');
      }),
    ),
  },
  {
    number: 25,
    part: 'emulator',
    name: 'Signature Version 4',
    run: counted(async (attacks) =>
      withEmulator(async ({ endpoint }) => {
        const { url, ...request } = await signedRequest(endpoint, test, 'ListSolutions', '{"Catalog":"Sandbox"}', {
          route: 'rest',
        });
        const sound = await fetch(url, request);
        if (sound.status !== 200) attacks.open.push(`the sound request was rejected: ${sound.status}`);
        for (const [at, change] of invalidSignatures.entries()) {
          const changed = Object.entries({ ...request.headers, ...change(request.headers) }).filter(
            ([, value]) => value !== null,
          );
          const headers = Object.fromEntries(changed) as Record<string, string>;
          const { status } = await fetch(url, { ...request, headers });
          attacks.expect(status >= 400 && status < 500, `signature ${at}: ${status}`);
        }
        const { status } = await fetch(url, { ...request, body: '{"Catalog":"AWS"}' });
        attacks.expect(status >= 400 && status < 500, `changed body: ${status}`);
      }),
    ),
  },
  {
    number: 26,
    part: 'emulator',
    name: 'foreign hosts, origins and pages',
    run: counted(async (attacks) =>
      withEmulator(async ({ endpoint }) => {
        const reset = (headers: string): Promise<string> =>
          sendBytes(
            endpoint,
            `POST /_emulator/reset HTTP/1.1\r\n${headers}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
          );
        const isRefused = (received: string): boolean =>
          statusOf(received) >= 400 && statusOf(received) < 500 && !/access-control-allow-origin/i.test(received);
        for (const name of foreignHosts) attacks.expect(isRefused(await reset(`Host: ${name}\r\n`)), `host ${name}`);
        for (const origin of foreignOrigins)
          attacks.expect(isRefused(await reset(`${host}Origin: ${origin}\r\n`)), `origin ${origin}`);
        for (const site of ['cross-site', 'same-site'])
          attacks.expect(isRefused(await reset(`${host}Sec-Fetch-Site: ${site}\r\n`)), `Sec-Fetch-Site ${site}`);
        for (const origin of ['https://evil.example', 'null', 'http://10.0.0.1']) {
          const received = await sendBytes(
            endpoint,
            `OPTIONS /_emulator/reset HTTP/1.1\r\n${host}Origin: ${origin}\r\nAccess-Control-Request-Method: POST\r\n\r\n`,
          );
          attacks.expect(!/access-control-allow-origin/i.test(received), `preflight of ${origin}`);
        }
        for (const origin of [
          'https://evil.example',
          'http://127.0.0.1.evil.example',
          'null',
          'file://',
          'http://10.0.0.1',
        ]) {
          const received = await sendBytes(
            endpoint,
            `OPTIONS / HTTP/1.1\r\n${host}Origin: ${origin}\r\nAccess-Control-Request-Method: POST\r\n\r\n`,
          );
          attacks.expect(
            !/access-control-allow-origin: (\*|https?:\/\/evil|null)/i.test(received),
            `API preflight of ${origin}`,
          );
        }
      }),
    ),
  },
  {
    number: 28,
    part: 'emulator',
    name: 'the clock and other control calls',
    run: counted(async (attacks) =>
      withEmulator(async ({ endpoint }) => {
        const AccountId = (
          JSON.parse((await control(endpoint, 'POST', 'accounts', '{}')).text) as { AccountId: string }
        ).AccountId;
        const values = [
          '-1',
          '"x"',
          '1e308',
          '1e400',
          'null',
          '[]',
          '{}',
          'true',
          '0',
          '0.5',
          '1e-9',
          '315360000',
          '999999999999',
        ];
        for (const path of ['clock:AdvanceSeconds', 'read-delay:Milliseconds', 'faults:Milliseconds'])
          for (const value of values) {
            const [name = '', member = ''] = path.split(':');
            const kind = name === 'faults' ? '"Kind":"Latency",' : '';
            const { status } = await control(
              endpoint,
              'POST',
              name,
              `{"AccountId":"${AccountId}",${kind}"${member}":${value}}`,
            );
            attacks.expect(status < 500, `${name} ${value}: ${status}`);
          }
        if (!(await isWell(endpoint))) attacks.open.push('it no longer answers');
      }),
    ),
  },
];
