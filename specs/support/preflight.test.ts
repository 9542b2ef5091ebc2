import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { preflight } from './preflight.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
const solutions = (count: number) => (response: ServerResponse) =>
  void response.end(
    JSON.stringify({ SolutionSummaries: Array.from({ length: count }, (_, at) => ({ Id: `S-${at}` })) }),
  );
const errorNamed = (name: string) => (response: ServerResponse) => {
  response.writeHead(400, { 'x-amzn-errortype': name });
  response.end('{"Message":"no"}');
};

async function linesOf(answer: (response: ServerResponse) => void, now = Date.now) {
  const server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await preflight(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, credentials, null, now);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
const stoppedBy = async (...args: Parameters<typeof linesOf>) =>
  (await linesOf(...args)).filter(({ stops }) => stops).map(({ text }) => text.split(':')[0]);

test('says in one line each how far a target can be judged', async () => {
  const texts = (await linesOf(solutions(2))).map(({ text }) => text);
  expect(texts.map((text) => text.split(':')[0])).toEqual([
    'Reachability',
    'Clock',
    'Credentials',
    'Permission',
    'Solutions',
    'Assignee',
    'Second account',
    'Budget',
  ]);
  expect(texts).toContain('Solutions: 2 active.');
});

test('an account without solutions can still be judged', async () => {
  expect(await stoppedBy(solutions(0))).toEqual([]);
});

test('stops where nothing can be judged: no connection, clocks apart, credentials rejected, permission denied', async () => {
  expect(await stoppedBy(solutions(1), () => Date.now() + 3_600_000)).toEqual(['Clock']);
  expect(await stoppedBy(errorNamed('UnrecognizedClientException'))).toEqual(['Credentials']);
  expect(await stoppedBy(errorNamed('AccessDeniedException'))).toEqual(['Permission']);
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const [unreachable] = await preflight(`http://127.0.0.1:${port}`, credentials, null);
  expect(unreachable).toMatchObject({ stops: true, text: expect.stringMatching(/^Reachability: No connection/) });
});

test('a target that rejects the request for another reason is judged by the requirements', async () => {
  expect(await stoppedBy(errorNamed('ValidationException'))).toEqual([]);
});
