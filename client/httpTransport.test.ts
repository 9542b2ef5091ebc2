import { createServer, type Server, type ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { createHttpTransport } from './httpTransport.ts';

const MiB = 1024 * 1024;
const head = 'HTTP/1.1 200 OK\r\n';

async function ask(server: Server | net.Server, timeout = 5_000) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport = createHttpTransport();
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const request = { method: 'POST', headers: {}, data: Buffer.from('{}'), maxRedirects: 0, timeout };
    const response = await transport.fetch(url, request);
    return { status: response.status(), headers: response.headers(), text: await response.text() };
  } finally {
    transport.close();
    server.close();
  }
}
/** Answers each request with these bytes. */
const raw = (bytes: string, end = false) =>
  net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => (end ? socket.end(bytes, 'latin1') : socket.write(bytes, 'latin1')));
  });
const http = (answer: (response: ServerResponse) => void) => createServer((_, response) => answer(response));
function endless(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, 0x20)));
  };
  response.on('drain', more);
  more();
}

test('reads a response, compressed or not, and follows no redirect', async () => {
  const zipped = gzipSync('{"a":1}');
  expect(await ask(http((r) => r.setHeader('content-encoding', 'gzip').end(zipped)))).toMatchObject({
    text: '{"a":1}',
  });
  const twice = `${head}A: 1\r\na: 2\r\nContent-Length: 2\r\n\r\n{}`;
  expect(await ask(raw(twice))).toEqual({ status: 200, headers: { a: '1, 2', 'content-length': '2' }, text: '{}' });
  const redirect = await ask(http((r) => r.writeHead(307, { location: 'http://127.0.0.1:9/' }).end()));
  expect(redirect.status).toBe(307);
});

for (const [what, server, reason] of [
  ['a body that never ends', http(endless), /^is larger than 8 MiB/],
  [
    'a body of 9 MiB once decompressed',
    http((r) => r.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(9 * MiB)))),
    /^is larger than 8 MiB/,
  ],
  [
    'a body that is not gzip',
    http((r) => r.setHeader('content-encoding', 'gzip').end('{}')),
    /^cannot be decoded as gzip/,
  ],
  [
    'an encoding that was not asked for',
    http((r) => r.setHeader('content-encoding', 'zstd').end('{}')),
    /not asked for: zstd/,
  ],
  [
    'a negative chunk size',
    raw(`${head}Transfer-Encoding: chunked\r\n\r\n-6\r\nabc\r\n`),
    /^is not valid HTTP: .*chunk size/,
  ],
  ['bytes that are not HTTP', raw('hello\r\n\r\n'), /^is not valid HTTP/],
  ['headers over the limit', raw(`${head}A: ${'x'.repeat(90_000)}\r\n\r\n`), /64 kiB of headers/],
  ['too many headers', raw(`${head}${'a: b\r\n'.repeat(300)}Content-Length: 2\r\n\r\n{}`), /200 headers/],
  ['interim responses without end', raw(`${'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(1_000)}`), /20 interim responses/],
  [
    'another protocol',
    raw('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),
    /switches protocols/,
  ],
] as const) {
  test(`names ${what}`, async () => {
    await expect(ask(server)).rejects.toMatchObject({ name: 'BrokenResponse', message: expect.stringMatching(reason) });
  });
}

test('one deadline holds for the whole exchange, whatever keeps arriving', async () => {
  const dribble = net.createServer((socket) => {
    socket.on('error', () => undefined);
    const timer = setInterval(() => socket.write('x'), 20);
    socket.on('close', () => clearInterval(timer));
    socket.write(`${head}Content-Length: 100000\r\n\r\n`);
  });
  await expect(ask(dribble, 300)).rejects.toThrow('timeout of 300 ms exceeded');
});

test('a response that ends early was dropped, and is not malformed', async () => {
  await expect(ask(raw(`${head}Content-Length: 10\r\n\r\n{}`, true))).rejects.toThrow(/aborted|ECONNRESET/);
});
