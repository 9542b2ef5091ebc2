/** A long run of the protocol fuzzing. Usage: npm run fuzz:protocol [-- options of Playwright]; RUNS is its number of requests. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { childEnvironment, env, root } from '../client/env/index.ts';

const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
const { status } = spawnSync(process.execPath, [cli, 'test', 'specs/protocol/fuzz.spec.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: childEnvironment({ RUNS: String(env.RUNS ?? 20_000) }),
});
process.exitCode = status ?? 1;
