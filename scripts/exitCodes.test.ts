import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { runRequirements as run } from './testing/runRequirements.ts';

test.describe.configure({ timeout: 120_000 });
const mutant = { EMULATOR_FLAGS: '--mutant update-keeps-omitted-next-steps' };

for (const [what, args, values, code, sentence] of [
  ['a requirement that holds', ['-g', 'LSO-9ebc'], {}, 0, 'The selected requirement holds.'],
  ['a MUST that fails', ['-g', 'UPD-155a'], mutant, 1, 'Not conformant: 1 MUST failed'],
  ['a MUST that fails, tried again', ['-g', 'UPD-155a', '--retries', '1'], mutant, 1, 'Not conformant'],
  ['a MUST that BUDGET ends', ['-g', 'GEN-5087'], { BUDGET: '3w' }, 2, 'Inconclusive: 1 MUST without a verdict'],
  ['no test', ['-g', 'NOSUCHTHING', '--pass-with-no-tests'], {}, 2, 'no requirement ran'],
  ['a part that was to be merged', ['-g', 'LSO-9ebc'], { PCC_PART: '1' }, 2, 'were not part of this run'],
] as const) {
  test(`a run of ${what} ends with ${code}`, async () => {
    const { ended } = run(args, values);
    const { code: found, printed } = await ended;
    expect(printed).toContain(sentence);
    expect(found).toBe(code);
  });
}

test('a plan sends nothing and leaves the last report as it is', async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const TARGET = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { ended, out } = run(['-g', 'UPD-'], { TARGET, PLAN: '1', BUDGET: '10w' });
  const { code, printed } = await ended;
  server.close();
  expect(printed).toMatch(/About \d+ reads and \d+ writes: at least \d+ (s|min) at the published quotas/);
  expect(printed).toContain('BUDGET allows 10 writes');
  expect({ code, requests, written: readdirSync(out) }).toEqual({ code: 0, requests: 0, written: [] });
});

test('no variable makes a failure a pass: a target of which nothing is expected still fails', async () => {
  const server = createServer((_, response) => response.setHeader('content-type', 'application/json').end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const TARGET = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const { code, printed } = await run(['-g', 'LSO-'], { TARGET, PCC_CONTROL_TARGET: '1', ...credentials }).ended;
  server.close();
  expect(printed).toMatch(/Not conformant|Inconclusive|cannot be judged|preflight/i);
  expect(code).not.toBe(0);
});

async function listening(
  answer: (response: ServerResponse) => void,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((_, response) => answer(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

for (const [what, variables] of [
  ['DEBUG=pw:api', { DEBUG: 'pw:api' }],
  ['NODE_DEBUG=http', { NODE_DEBUG: 'http' }],
] as const)
  test(`${what} on a URL ends a run with 2 and one line, before anything is sent`, async () => {
    let asked = 0;
    const { url, close } = await listening((response) => {
      asked += 1;
      response.end('{}');
    });
    const { code, printed } = await run(['-g', 'LSO-9ebc'], { TARGET: url, ...variables }).ended;
    close();
    expect(printed).toContain('would write the headers of every request');
    expect({ code, asked }).toEqual({ code: 2, asked: 0 });
  });

test('emulator@ an address that does not name our emulator ends a run with 2, and nothing is signed', async () => {
  let signed = 0;
  const { url, close } = await listening((response) => {
    if (response.req.headers.authorization !== undefined) signed += 1;
    response.setHeader('content-type', 'application/json').end('{"Status":"ok"}');
  });
  const { code, printed } = await run(['-g', 'LSO-9ebc'], { TARGET: `emulator@${url}` }).ended;
  close();
  expect(printed).toContain('does not name our emulator');
  expect({ code, signed }).toEqual({ code: 2, signed: 0 });
});

test('a run on a URL leaves no temporary folder, and files for its user alone', async () => {
  const { url, close } = await listening((response) => response.writeHead(500).end('{"__type":"InternalFailure"}'));
  const temporary = mkdtempSync(path.join(tmpdir(), 'exit-'));
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const { out, ended } = run(['-g', 'LSO-9ebc'], { TARGET: url, TMPDIR: temporary, ...credentials });
  expect((await ended).code).not.toBe(0);
  close();
  expect(readdirSync(temporary).filter((name) => name.startsWith('pcc-'))).toEqual([]);
  expect(statSync(path.join(out, 'conformance.partial.json')).mode & 0o077).toBe(0);
});

test('SIGTERM ends a run as Ctrl-C does: with a report, and with 130', async () => {
  const { out, child, ended } = run(['-g', 'CreateOpportunity']);
  await expect.poll(() => existsSync(path.join(out, 'test-results.partial')), { timeout: 60_000 }).toBe(true);
  child.kill('SIGTERM');
  const { code, printed } = await ended;
  expect(printed).toContain('The run was interrupted.');
  expect(code).toBe(130);
  const report = JSON.parse(readFileSync(path.join(out, 'conformance.partial.json'), 'utf8')) as { verdict: object };
  expect(report.verdict).toMatchObject({ exitCode: 130 });
});

test('a folder that cannot be written ends the run with 2 and one line, without a stack', async () => {
  const inTheWay = path.join(mkdtempSync(path.join(tmpdir(), 'exit-')), 'a file');
  writeFileSync(inTheWay, 'x');
  const { code, printed } = await run(['-g', 'LSO-9ebc'], { PCC_OUT: inTheWay }).ended;
  expect(printed).toContain('Nothing can be written to');
  expect(printed).not.toMatch(/^\s+at .*reporter\.ts/m);
  expect(code).toBe(2);
});
