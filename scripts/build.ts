/** Builds the project to JavaScript. See --help. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../client/env/index.ts';
import { bundleEmulator } from './build/bundleEmulator.ts';
import { readCommandLine } from './cli.ts';

readCommandLine({
  help: `Usage: npm run build

Writes the emulator as plain JavaScript with source maps to dist/. Node runs it without a loader:

  node dist/emulator/main.js --port 8080`,
  options: {},
});
const out = path.join(root, 'dist');
rmSync(out, { recursive: true, force: true });
process.exitCode = (await bundleEmulator(out)) ? 0 : 2;
