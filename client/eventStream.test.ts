import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { deliveredDuring, eventsIn } from './eventStream.ts';

test('reads whole events only', () => {
  const text = 'retry: 1000\n\nid: a-1\ndata: {"id":"one"}\n\n: still here\n\nid: a-2\ndata: {"id":"tw';
  expect(eventsIn(text)).toEqual([{ id: 'one' }]);
});

test('returns what is delivered while the work is done, and nothing when nothing comes in time', async () => {
  let deliver = (): unknown => undefined;
  const server = createServer((_request, response) => {
    response.write('retry: 1000\n\n');
    deliver = () => response.write('data: {"id":"one"}\n\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stream = { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, account: '1' };
  try {
    expect(await deliveredDuring(stream, async () => deliver())).toEqual([{ id: 'one' }]);
    expect(await deliveredDuring(stream, async () => undefined, 50)).toEqual([]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
