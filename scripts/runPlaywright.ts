import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../client/env/index.ts';

export interface PlaywrightRun {
  readonly exitCode: number;
  readonly output: string;
  /** Whether we were asked to stop meanwhile: the run was then ended in order. */
  readonly interrupted: boolean;
}

/** Runs `playwright test` in a process of its own and waits until it has ended, also when we are asked to stop. */
export function runPlaywright(args: readonly string[], env: NodeJS.ProcessEnv): Promise<PlaywrightRun> {
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  // A group of its own, so that Ctrl-C reaches the run through us and it can end in order.
  const child = spawn(process.execPath, [cli, 'test', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  let interrupted = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-200_000);
    });
  const stop = (): void => {
    interrupted = true;
    child.kill('SIGINT');
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, stop);
      resolve({ exitCode: code ?? 1, output, interrupted });
    });
  });
}
