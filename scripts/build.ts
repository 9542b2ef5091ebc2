/** Builds the emulator and the contract to JavaScript. See --help. */
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = path.join(root, 'dist');

/** Compiles with the project's own TypeScript, and copies what the programs read at run time. Returns the exit code. */
export function build(): number {
  rmSync(out, { recursive: true, force: true });
  const compiler = path.join(
    path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin',
    'tsc',
  );
  const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) return 2;
  cpSync(path.join(root, 'schemas', 'contract'), path.join(out, 'schemas', 'contract'), {
    recursive: true,
    // Only reports read the statements of the document.
    filter: (file) => !file.endsWith('.ts') && !file.endsWith('elements.json'),
  });
  return 0;
}

process.exitCode = build();
