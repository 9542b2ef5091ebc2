/** Builds the project to JavaScript. See --help. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../client/env/index.ts';
import { bundleEmulator } from './build/bundleEmulator.ts';
import { compileHarness } from './build/compileHarness.ts';
import { readCommandLine } from './cli.ts';

const { values } = readCommandLine({
  help: `Usage: npm run build [-- --emulator]

Writes emulator and harness as plain JavaScript with source maps to dist/. Node runs them without a loader:

  node dist/emulator/main.js --port 8080
  node dist/cli/conformance.js run

  --emulator  only the emulator`,
  options: { emulator: { type: 'boolean' } },
});
const out = path.join(root, 'dist');
rmSync(out, { recursive: true, force: true });
// The bundle comes last: it takes the place of what the compiler made of the emulator.
process.exitCode = (values.emulator || compileHarness(out)) && (await bundleEmulator(out)) ? 0 : 2;
