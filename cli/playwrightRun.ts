import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { childEnvironment, root } from '../client/env/index.ts';
import { UsageError } from './usage.ts';

/** The command line of Playwright that the specs themselves import. @throws {UsageError} when it is not installed */
function playwrightCli(): string {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
  } catch {
    throw new UsageError('@playwright/test is not installed here. Run: npm install --save-dev @playwright/test');
  }
}

/** Runs Playwright on the specs of this package, wherever the command was called. Returns its exit code. */
export function runPlaywright(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<number> {
  const child = spawn(process.execPath, [playwrightCli(), 'test', ...args], {
    // Everything of the package is named from its root.
    cwd: root,
    stdio: 'inherit',
    env: childEnvironment(environment),
  });
  // Ctrl-C reaches the whole group: Playwright stops by itself and still writes what it has.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** What belongs to this command, and behind `--` what belongs to Playwright. */
export function splitArguments(
  args: readonly string[],
): readonly [own: readonly string[], playwright: readonly string[]] {
  const at = args.indexOf('--');
  return at < 0 ? [args, []] : [args.slice(0, at), args.slice(at + 1)];
}
