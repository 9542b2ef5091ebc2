import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One check of `npm test`. */
export interface Check {
  readonly name: string;
  readonly description: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** True when the command is the test runner and leaves a JSON report to count. */
  readonly runner?: boolean;
  /** The reason why this machine cannot run it, if so. */
  readonly untested?: () => string | undefined;
}

const sources = fileURLToPath(new URL('../../shared/model', import.meta.url));
const chromium = '/usr/bin/chromium';
const playwright = (...args: string[]): string[] => ['playwright', 'test', ...args];
const tsx = (...args: string[]): string[] => ['tsx', ...args];

export const checks: readonly Check[] = [
  { name: 'types', description: 'the whole tree under strict TypeScript', command: ['tsc', '--noEmit'] },
  { name: 'lint', description: 'biome: lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'walls', description: 'no import crosses a wall', command: tsx('scripts/boundaries.ts') },
  { name: 'size', description: 'no hand-written file over 300 lines', command: tsx('scripts/fileSize.ts') },
  {
    name: 'contract',
    description: 'the committed contract equals a fresh derivation',
    command: tsx('schemas/derive/main.ts', '--check'),
    untested: () => (existsSync(sources) ? undefined : 'the sources of the contract are not beside this checkout'),
  },
  {
    name: 'fidelity',
    description: 'docs/fidelity.md equals the rules',
    command: tsx('emulator/rules/fidelity.ts', '--check'),
  },
  {
    name: 'requirements',
    description: 'every statement has a row, no id changed meaning',
    command: tsx('scripts/requirements.ts', '--check'),
  },
  { name: 'unit', description: 'unit tests', command: playwright('--project=unit'), runner: true },
  {
    name: 'specs',
    description: 'the main job: the emulator against every requirement',
    command: playwright(),
    runner: true,
  },
  {
    name: 'page',
    description: 'the report in a real browser',
    command: playwright('--project=report'),
    runner: true,
    untested: () => (existsSync(chromium) ? undefined : `no browser at ${chromium}`),
  },
  {
    name: 'meta',
    description: 'the harness tested: seeded faults, worthless targets',
    command: playwright('--project=mutation'),
    env: { PCC_OUT: 'reports/out/meta' },
    runner: true,
  },
  {
    name: 'kill9',
    description: 'no acknowledged write lost to kill -9, short form',
    command: tsx('scripts/durability.ts', '--rounds', '5'),
  },
];
