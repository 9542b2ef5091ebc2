import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isRecord, text } from './json.ts';

/** A deliberate bug of the emulator, as the emulator itself lists it. */
export interface Mutant {
  readonly name: string;
  readonly requirement: string;
  readonly description: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Asks the emulator, as a program, for its seeded faults: the harness imports nothing of it. */
export function listMutants(): readonly Mutant[] {
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'emulator/main.ts', '--mutant', 'list'], {
    cwd: root,
    encoding: 'utf8',
  });
  return printed
    .split('\n')
    .filter(Boolean)
    .map((line): Mutant => {
      const found: unknown = JSON.parse(line);
      if (!isRecord(found)) throw new Error(`The emulator lists a mutant as ${line}`);
      return { name: text(found.name), requirement: text(found.caughtBy), description: text(found.description) };
    });
}

const folderByPrefix: Readonly<Record<string, string>> = {
  GEN: 'specs/properties/',
  SIG: 'specs/signature/',
  PRO: 'specs/protocol/',
  LIF: 'specs/lifecycle/',
  EVT: 'specs/lifecycle/',
  INT: 'specs/interop/',
};
/** The folder that declares a requirement. */
export const folderOf = (requirement: string): string => folderByPrefix[requirement.slice(0, 3)] ?? 'specs/operations/';
