/**
 * Every check of the project in one command: `npm test`. Continues after a failure, so that one run shows every failure.
 * The last line is `N passed, N failed`: Playwright's tests count one by one, every other check as one.
 * Exit code 0 when all passed, 1 when one failed, 2 on wrong usage.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childEnvironment, root } from '../client/env/index.ts';
import { type Check, checkNamed, checks } from './checks.ts';
import { readCommandLine, wrongUsage } from './cli.ts';

interface CheckResult {
  readonly check: Check;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** Why it did not run; such a check counts as neither passed nor failed. */
  readonly untested?: string;
}

const scratch = mkdtempSync(path.join(tmpdir(), 'check-'));

/** Runs one command with the terminal's own output; resolves to its exit code, 1 when a signal ended it. */
function run(command: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: childEnvironment(env) });
    child.once('error', (error) => {
      console.error(`${program} did not start: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The counts of a runner's JSON report. Throws when there is none, as a run without one proved nothing. */
function counts(file: string): { passed: number; failed: number; skipped: number } {
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const stats = (report as { stats?: Partial<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>> }).stats;
  if (!stats) throw new Error(`${file} has no stats.`);
  return {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
  };
}

async function runCheck(check: Check): Promise<CheckResult> {
  const reason = check.untested?.();
  if (reason) return { check, passed: 0, failed: 0, skipped: 0, seconds: 0, untested: reason };
  const started = performance.now();
  const json = path.join(scratch, `${check.name.replace(':', '-')}.json`);
  const code = await run(check.command, { ...check.environment, PCC_JSON: json });
  const seconds = (performance.now() - started) / 1000;
  if (check.isTestRun && !existsSync(json)) {
    // Without a report nothing is proven, whatever the exit code was: the configuration is wrong.
    console.error(`${check.name} ended with exit code ${code} and left no JSON report at PCC_JSON: counted as failed.`);
    return { check, passed: 0, failed: 1, skipped: 0, seconds };
  }
  if (!check.isTestRun) {
    return { check, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, seconds };
  }
  const counted = counts(json);
  // No test failed and yet the exit code says so: the set-up failed, or a report was not written.
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  return { check, ...counted, failed, seconds };
}

const width = Math.max(...checks.map(({ name }) => name.length));
const { values } = readCommandLine({
  help: `Usage: npm test [-- --only NAME,NAME]\n\nChecks, in order:\n${checks.map(({ name, description }) => `  ${name.padEnd(width)} ${description}`).join('\n')}`,
  options: { only: { type: 'string' } },
});
const names = values.only?.split(',') ?? checks.map(({ name }) => name);
const unknown = names.find((name) => !checkNamed(name));
if (unknown !== undefined) wrongUsage(`There is no check '${unknown}'.`);
const wanted = checks.filter((check) => names.some((name) => checkNamed(name) === check));
const outcomes: CheckResult[] = [];
for (const [index, check] of wanted.entries()) {
  console.log(`\n── ${index + 1}/${wanted.length} ${check.name}: ${check.description}`);
  outcomes.push(await runCheck(check));
}
rmSync(scratch, { recursive: true, force: true });

console.log('');
for (const { check, passed, failed, skipped, seconds, untested } of outcomes) {
  const says = untested
    ? `untested: ${untested}`
    : `${passed} passed, ${failed} failed, ${skipped} skipped, ${seconds.toFixed(1)} s`;
  console.log(`${failed > 0 ? '✕' : untested ? '○' : '✓'} ${check.name.padEnd(width)} ${says}`);
}
const total = (of: 'passed' | 'failed'): number => outcomes.reduce((sum, outcome) => sum + outcome[of], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
