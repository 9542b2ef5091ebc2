import net, { type AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { sendRaw, splitAt, splitEvery } from './raw.ts';

/** A listener that hands every connection to `serve`, for the length of `use`. */
async function withServer<T>(serve: (socket: net.Socket) => void, use: (url: string) => Promise<T>): Promise<T> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}`);
  } finally {
    server.close();
  }
}
const ok = (body: string): string => `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

test('sends exactly the bytes it was given, piece by piece', async () => {
  const sent = Buffer.from('POST / HTTP/1.1\r\n\r\n€', 'utf8');
  let seen = Buffer.alloc(0);
  const outcomes = await withServer(
    (socket) =>
      socket.on('data', (chunk) => {
        seen = Buffer.concat([seen, chunk]);
        if (seen.length === sent.length) socket.write(ok('{}'));
      }),
    (url) => sendRaw(url, { segments: splitEvery(sent, 1) }),
  );
  expect(seen).toEqual(sent);
  expect(outcomes).toMatchObject([{ kind: 'response', status: 200 }]);
});

test('reads pipelined answers and says when one is missing', async () => {
  const answerTwice = (socket: net.Socket): void => {
    socket.once('data', () => socket.end(ok('1') + ok('2')));
  };
  const three = await withServer(answerTwice, (url) =>
    sendRaw(url, { segments: [Buffer.from('x')], responseCount: 3 }),
  );
  expect(three.map((outcome) => outcome.kind)).toEqual(['response', 'response', 'dropped']);
});

test('tells a dropped connection from one that says nothing', async () => {
  const dropped = await withServer(
    (socket) => socket.destroy(),
    (url) => sendRaw(url, { segments: [Buffer.from('x')] }),
  );
  expect(dropped).toEqual([{ kind: 'dropped' }]);
  const silent = await withServer(
    () => undefined,
    (url) => sendRaw(url, { segments: [Buffer.from('x')], timeoutMs: 50 }),
  );
  expect(silent).toEqual([{ kind: 'timed out' }]);
});

test('names bytes that are not HTTP', async () => {
  const outcomes = await withServer(
    (socket) => socket.end('hello\r\n\r\n'),
    (url) => sendRaw(url, { segments: [Buffer.from('x')] }),
  );
  expect(outcomes).toMatchObject([{ kind: 'not HTTP' }]);
});

test('a target that is not there is named', async () => {
  await expect(sendRaw('http://127.0.0.1:9', { segments: [] })).rejects.toThrow('Is the target running?');
});

test('cuts without losing a byte', () => {
  const bytes = Buffer.from('abcdef');
  expect(splitAt(bytes, 2, 3).map(String)).toEqual(['ab', 'c', 'def']);
  expect(splitEvery(bytes, 4).map(String)).toEqual(['abcd', 'ef']);
});
