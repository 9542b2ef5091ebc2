/** Packs the project, installs the packed file in an empty folder, and uses it in every way that README names. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../client/env/index.ts';
import { readCommandLine } from './cli.ts';
import { packagesOfExamples, runExamples } from './packageExamples.ts';
import { packageUses } from './packageUses.ts';

readCommandLine({
  help: `Usage: npm run test:package

Packs the project, installs the packed file into an empty folder, and runs there each of its commands, its library, its
fixture and every example of examples/. What this machine cannot run is named as untested, with the reason.

Exit codes: 0 all as promised, 1 something was not, 2 wrong usage.`,
  options: {},
});

const folder = mkdtempSync(path.join(tmpdir(), 'pcc-package-'));
const failures: string[] = [];
const untested: string[] = [];
let checks = 0;
const check = (name: string, holds: boolean, detail = ''): void => {
  checks += 1;
  if (!holds) failures.push(`${name}${detail === '' ? '' : `: ${detail.slice(-600)}`}`);
};

/** Runs a program of the installed package in the empty folder. */
function use(program: string, args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const bin = path.join(folder, 'node_modules', '.bin', program);
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: folder, input, encoding: 'utf8', timeout: 60_000 });
  return { code: status, out: stdout, err: stderr };
}

/** Packs and installs, once for everything. What npm has cached does not come from the network again. */
function install(): { readonly files: readonly string[]; readonly hasPackages: boolean } {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  const npmInstall = (...packages: readonly string[]): void => {
    const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
    execFileSync('npm', ['install', ...quietly, ...packages], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const needed = [path.join(folder, filename), `@playwright/test@${devDependencies['@playwright/test']}`];
  let hasPackages = true;
  try {
    npmInstall(...needed, ...packagesOfExamples());
  } catch {
    // The registry does not have them, or is not there: the package itself can still be tried.
    hasPackages = false;
    npmInstall(...needed);
  }
  return { files: files.map((file) => file.path), hasPackages };
}

/** The command's own port when it is taken, and when it is free. */
async function checkEmulatorCommand(): Promise<void> {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const busy = use('partner-central-emulator', ['--port', String(port)]);
  check('a port that is in use is named in one line', busy.code === 1 && /port is in use/.test(busy.err), busy.err);
  taken.close();
  const help = use('partner-central-emulator', ['--help']).out;
  check('--help has the default port and examples', /port 8488/.test(help) && /Examples:/.test(help), help);
  check('--version is a version', /^\d+\.\d+\.\d+$/m.test(use('partner-central-emulator', ['--version']).out));

  const bin = path.join(folder, 'node_modules', '.bin', 'partner-central-emulator');
  const child = spawn(bin, ['--port', '0', '--log', '--stop-with-parent'], { cwd: folder });
  let out = '';
  const line = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(out)?.[0];
        if (found) resolve(found);
      };
      child.stdout.on('data', look);
      child.once('exit', () => reject(new Error(`The emulator ended without a line like ${pattern}.`)));
      look();
    });
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  try {
    const endpoint = await line(/http:\/\/[^\s)]+/);
    await fetch(`${endpoint}/SubmitNothing`, { method: 'POST', body: '{}' });
    check('--log prints a line for a request', /SubmitNothing 400/.test(await line(/SubmitNothing .*/)));
  } finally {
    child.kill();
  }
}

try {
  const { files, hasPackages } = install();
  check('no unit test is packed', !files.some((file) => /\.test\.|\.ts\.map$/.test(file)));
  check('no TypeScript but declarations is packed', !files.some((file) => /(?<!\.d)\.ts$/.test(file)));
  await checkEmulatorCommand();
  for (const { name, file, text, program, args, input, code, output } of packageUses) {
    if (file) writeFileSync(path.join(folder, file), text ?? '');
    mkdirSync(path.join(folder, 'out'), { recursive: true });
    const result = program === 'node' ? runNode(args) : use(program, args, input);
    check(name, result.code === code && output.test(result.out + result.err), result.out + result.err);
  }
  const written = readdirSync(path.join(folder, 'out/report'));
  check('the report lies where the command was called', written.includes('conformance.partial.html'));
  const agreed = checkAgreement();
  check('check, the emulator and the harness agree', agreed.code === 0, agreed.out);
  for (const { name, passed, detail, untested: reason } of await runExamples(folder, hasPackages)) {
    if (reason) untested.push(`${name}: ${reason}`);
    check(`example ${name}`, passed, detail);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** On 200 requests, whose seed is printed; `npm run test:agreement` takes more. */
function checkAgreement(): { code: number | null; out: string } {
  const command = path.join(folder, 'node_modules/.bin/partner-central-conformance');
  const args = ['--import', 'tsx', 'scripts/agreement.ts', '--command', command];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 300_000,
  });
  const lines = stdout.trim().split('\n');
  console.log([lines[0], lines.at(-1)].join('\n'));
  return { code: status, out: `${stdout}${stderr}` };
}

function runNode(args: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { code: status, out: stdout, err: stderr };
}

for (const failure of failures) console.error(failure);
for (const reason of untested) console.log(`untested: ${reason}`);
console.log(`test:package: ${checks} checks, ${failures.length} failed, ${untested.length} untested`);
process.exitCode = failures.length > 0 ? 1 : 0;
