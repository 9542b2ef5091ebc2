import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { sandboxEndpoint } from '../../client/env/index.ts';
import { isLoopback } from './target.ts';

test('knows this machine from any other', () => {
  for (const near of ['http://127.0.0.1:1', 'http://localhost:1', 'http://[::1]:1'])
    expect(isLoopback(near)).toBe(true);
  for (const far of [sandboxEndpoint, 'http://127.0.0.1.example.com']) expect(isLoopback(far)).toBe(false);
});

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Runs the specs in a process of their own, as a user without credentials would. */
const run = (target: string, out: string): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((resolve) => {
    const { PATH } = process.env;
    const env = { PATH, HOME: out, TARGET: target, PCC_OUT: out, AWS_EC2_METADATA_DISABLED: 'true' };
    const command = ['node_modules/@playwright/test/cli.js', 'test', 'specs/lifecycle'];
    const child = execFile(process.execPath, command, { cwd: root, env }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode, said: `${stdout}${stderr}` }),
    );
  });

test('without credentials a run says one clear line, sends nothing, and fails', async () => {
  const out = test.info().outputPath('out');
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const each of [target, 'sandbox']) {
    const { code, said } = await run(each, out);
    expect(said.trim().split('\n')).toEqual([expect.stringContaining(`TARGET=${each} needs AWS credentials`)]);
    expect(code).toBe(2);
  }
  expect(asked).toBe(0);
  server.close();
});
