/**
 * Scaffolds an operation of the model into a copy of the tree and checks that types, lint and unit tests pass there, with no
 * other hand-written file changed. Usage: tsx scripts/scaffoldCheck.ts [NAME]; exit code 0 passed, 1 failed, 2 wrong usage.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childEnvironment, root } from '../client/env/index.ts';
import { knownOperationNames, operationNames } from '../schemas/index.ts';
import { readCommandLine } from './cli.ts';
import { copyProject } from './testing/copyProject.ts';

const { positionals } = readCommandLine({
  help: 'Usage: tsx scripts/scaffoldCheck.ts [NAME]\n\nNAME is an operation of the model; by default the first that the contract does not have.',
  options: {},
  positionals: { most: 1 },
});
const [name = knownOperationNames.find((known) => !operationNames.some((own) => own === known)) ?? ''] = positionals;
const derived = /^schemas\/contract\/|^docs\//;
const written = new Set([
  'schemas/operationNames.json',
  `emulator/operations/${name}.ts`,
  `generators/${name}.ts`,
  `specs/operations/${name}.spec.ts`,
]);

/** A copy of the project in a repository of its own, with our sources beside it. */
function copyTree(to: string): string {
  const copy = copyProject(path.join(to, 'project'));
  symlinkSync(path.resolve(root, '../shared'), path.join(to, 'shared'));
  execFileSync('git', ['init', '--quiet'], { cwd: copy });
  execFileSync('git', ['add', '--all'], { cwd: copy });
  return copy;
}

const folder = mkdtempSync(path.join(tmpdir(), 'scaffold-'));
try {
  process.exitCode = check(copyTree(folder));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function check(cwd: string): number {
  const bin = path.join(cwd, 'node_modules/.bin');
  const commands: readonly (readonly [string, ...string[]])[] = [
    ['tsx', 'scripts/newOperation.ts', name],
    ['tsx', 'schemas/derive/main.ts'],
    ['tsx', 'scripts/iamPolicy.ts'],
    ['tsc', '--noEmit'],
    ['biome', 'check', '--error-on-warnings', '.'],
    ['playwright', 'test', '--project=unit', '--reporter=dot'],
  ];
  for (const [program, ...args] of commands) {
    const { status, stdout, stderr } = spawnSync(path.join(bin, program), args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      env: childEnvironment({}),
    });
    console.log(`${status === 0 ? '✓' : '✕'} ${program} ${args.join(' ')}`);
    if (status === 0) continue;
    console.error(`${stdout}${stderr}`.slice(-6000));
    return 1;
  }
  const changed = execFileSync('git', ['status', '--porcelain', '--untracked-files=all'], { cwd, encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('A  '))
    .map((line) => line.slice(3));
  const others = changed.filter((file) => !written.has(file) && !derived.test(file));
  for (const file of others) console.error(`${file} changed as well.`);
  console.log(`test:scaffold: ${name}, ${changed.length} files changed, ${others.length} of them by hand elsewhere`);
  return others.length > 0 ? 1 : 0;
}
