import { type AddressInfo, connect } from 'node:net';
import { expect, test } from '@playwright/test';
import { createDefaultAccount } from './control/createAccount.ts';
import { createWorld } from './createWorld.ts';
import { createEmulator } from './server.ts';

const withServer = async <T>(
  use: (url: string, port: number) => Promise<T>,
  settings: Parameters<typeof createWorld>[0] = {},
): Promise<T> => {
  const world = createWorld(settings);
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
      headers: { Origin: 'http://localhost:3000' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'http://localhost:3000',
    ]);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-amz-target');
    const called = await fetch(`${url}/ListSolutions`, {
      method: 'POST',
      headers: { Origin: 'http://localhost:3000' },
    });
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
    expect(await status({ origin: 'http://localhost:3000' }), 'any other page of this machine').toBe(403);
    expect(await status({ origin: url })).toBe(200);
    expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'none' })).toBe(200);
    expect(
      await sendBytes(port, 'GET /_emulator/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
    ).toMatch(/^HTTP\/1\.1 403/);
  });
});

test('a body that is larger than all limits is answered and its connection closed at once', async () => {
  const received = await withServer(
    (_, port) =>
      new Promise<string>((resolve) => {
        let text = '';
        const socket = connect(port, '127.0.0.1', () => {
          socket.write('POST /ListSolutions HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000000\r\n\r\n');
          const chunk = Buffer.alloc(1024 * 1024, 'x');
          const writeMore = (): void => {
            while (socket.writable && socket.write(chunk));
          };
          socket.on('drain', writeMore);
          writeMore();
        });
        socket.on('data', (data) => {
          text += String(data);
        });
        socket.on('error', () => {});
        socket.on('close', () => resolve(text));
      }),
  );
  // The bytes under way may reset the connection before the client reads the error.
  if (received !== '') expect(received).toContain('RequestEntityTooLargeException');
});

test('headers beyond a number, a second Host and CONNECT are rejected, an unknown expectation is ignored', async () => {
  await withServer(async (_, port) => {
    const request = (lines: string): string =>
      `POST /ListSolutions HTTP/1.1\r\n${lines}Connection: close\r\nContent-Length: 2\r\n\r\n{}`;
    const many = 'a: b\r\n'.repeat(2_500);
    expect(await sendBytes(port, request(`Host: localhost\r\n${many}`))).toContain('RequestEntityTooLargeException:');
    expect(await sendBytes(port, request('Host: localhost\r\nHost: evil.example\r\n'))).toContain(
      'SerializationException:',
    );
    expect(await sendBytes(port, request('Host: localhost\r\nExpect: nonsense\r\n'))).toContain(
      'MissingAuthenticationTokenException:',
    );
    expect(await sendBytes(port, 'CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n')).toContain(
      'UnknownOperationException:',
    );
    const hidden = `GET /_emulator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${many}Origin: https://evil.example\r\n\r\n`;
    expect(await sendBytes(port, hidden)).toMatch(/^HTTP\/1\.1 400 /);
  });
});

test('malformed bytes behind the request for an event stream close it', async () => {
  const received = await withServer((_, port) =>
    sendBytes(
      port,
      'GET /_emulator/events/stream?AccountId=111111111111 HTTP/1.1\r\nHost: localhost\r\n\r\nno request at all\r\n\r\n',
    ),
  );
  expect(received).not.toContain('HTTP/1.1 500');
});

test('the API answers pages of this machine and of --cors, and hosts of loopback and --allow-host', async () => {
  const errorType = (port: number, headers: string): Promise<string> =>
    sendBytes(port, `POST /ListSolutions HTTP/1.1\r\n${headers}Connection: close\r\nContent-Length: 2\r\n\r\n{}`);
  const denied = 'x-amzn-ErrorType: AccessDeniedException:';
  const unsigned = 'x-amzn-ErrorType: MissingAuthenticationTokenException:';
  await withServer(async (_, port) => {
    expect(await errorType(port, 'Host: localhost\r\nOrigin: https://evil.example\r\n')).toContain(denied);
    expect(await errorType(port, 'Host: localhost\r\nOrigin: null\r\n')).toContain(denied);
    expect(await errorType(port, 'Host: localhost\r\nOrigin: http://127.0.0.1:5173\r\n')).toContain(unsigned);
    expect(await errorType(port, 'Host: evil.example:8080\r\n')).toContain(denied);
    expect(await errorType(port, 'Host: [::1]:8080\r\n')).toContain(unsigned);
  });
  await withServer(
    async (_, port) => {
      const allowed = await errorType(port, 'Host: Emulator.test:80\r\nOrigin: https://app.example\r\n');
      expect(allowed).toContain(unsigned);
      expect(allowed).toContain('Access-Control-Allow-Origin: https://app.example');
      expect(await errorType(port, 'Host: other.test\r\n')).toContain(denied);
    },
    { corsOrigins: ['https://app.example'], allowedHosts: ['emulator.test'] },
  );
});
