import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { createDefaultAccount } from './control/createAccount.ts';
import { createWorld } from './createWorld.ts';
import { createEmulator } from './server.ts';

const withServer = async <T>(use: (url: string, port: number) => Promise<T>): Promise<T> => {
  const world = createWorld();
  createDefaultAccount(world);
  const server = createEmulator(world);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await use(`http://127.0.0.1:${port}`, port);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    world.close();
  }
};
const sendBytes = (port: number, text: string): Promise<string> =>
  new Promise((resolve) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      received += String(chunk);
    });
    socket.on('close', () => resolve(received));
  });

test('what is no HTTP is answered in the shape of AWS and the connection closed', async () => {
  const answer = await withServer((_, port) => sendBytes(port, 'POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n'));
  expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  expect(answer).toMatch(/x-amzn-RequestId: [0-9a-f-]{36}/);
  expect(answer).toContain('x-amzn-ErrorType: SerializationException:');
  expect(answer).toMatch(/\{"Message":"[^"]+"\}$/);
});

test('a request without Host is answered, not dropped', async () => {
  const answer = await withServer((_, port) =>
    sendBytes(port, 'POST /ListSolutions HTTP/1.1\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}'),
  );
  expect(answer).toContain('x-amzn-ErrorType: MissingAuthenticationTokenException:');
});

test('a body over 1 MiB is refused', async () => {
  const reply = await withServer((url) =>
    fetch(`${url}/ListSolutions`, { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) }),
  );
  expect(reply.status).toBe(400);
  expect(reply.headers.get('x-amzn-errortype')).toMatch(/^RequestEntityTooLargeException:/);
});

test('a browser may ask first, and reads the request id and the error type', async () => {
  await withServer(async (url) => {
    const preflight = await fetch(`${url}/ListSolutions`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://app.example' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-amz-target');
    const called = await fetch(`${url}/ListSolutions`, { method: 'POST', headers: { Origin: 'https://app.example' } });
    expect(called.headers.get('access-control-expose-headers')).toContain('x-amzn-ErrorType');
  });
});

test('the control plane refuses signed requests, pages of other hosts and other host names', async () => {
  await withServer(async (url, port) => {
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await fetch(`${url}/_emulator/health`, { headers })).status;
    expect(await status({})).toBe(200);
    expect(await status({ authorization: 'AWS4-HMAC-SHA256 x' })).toBe(403);
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'http://localhost:3000' })).toBe(200);
    expect(
      await sendBytes(port, 'GET /_emulator/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
    ).toMatch(/^HTTP\/1\.1 403/);
  });
});
