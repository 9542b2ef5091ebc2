import { execFileSync } from 'node:child_process';
import { root } from '../../client/env/index.ts';

/** Files of the emulator that no request of the API runs through, with the reason: mutants are drawn from all others. */
const outside: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/\.test\.ts$|^emulator\/testing\//, 'tests'],
  [/^emulator\/(mutants|variations)\//, 'deliberate bugs and other forms, loaded only on request'],
  [/^emulator\/control\//, 'the control plane: a harness calls it, no client of the API does'],
  [
    /^emulator\/(main|command|run|flags|index|startEmulator|checkOffline|stopWithParent|log|requestLog|callLog)\.ts$/,
    'the command line, the library and the log around the API',
  ],
  [/^emulator\/events\/(forward|boundedHttpHandler|stream)\.ts$/, 'delivery of events to another endpoint'],
  [/^emulator\/rules\/(fidelity\.ts$|notes\/)/, 'writes a page of the documentation'],
];

export const isInScope = (file: string): boolean => !outside.some(([pattern]) => pattern.test(file));

/** The sources that mutants are drawn from, as paths from the root, in the order of their names. */
export const sourceFiles = (): readonly string[] =>
  execFileSync('git', ['ls-files', 'emulator/*.ts'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && isInScope(file))
    .sort();
