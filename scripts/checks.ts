import { existsSync } from 'node:fs';
import path from 'node:path';
import { env, root } from '../client/env/index.ts';

/** One check of `npm test`. */
export interface Check {
  readonly name: string;
  /** The name of version 0.1, which `--only` still accepts. */
  readonly formerName?: string;
  readonly description: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** True when the command is Playwright, whose JSON report has the numbers. */
  readonly isTestRun?: boolean;
  /** The reason why this machine cannot run it, if so. */
  readonly untested?: () => string | undefined;
}

const sources = path.join(root, '../shared/model');
const playwright = (...args: string[]): string[] => ['playwright', 'test', ...args];
const tsx = (...args: string[]): string[] => ['tsx', ...args];

export const checks: readonly Check[] = [
  {
    name: 'typecheck',
    formerName: 'types',
    description: 'the whole tree under strict TypeScript',
    command: ['tsc', '--noEmit'],
  },
  { name: 'lint', description: 'Biome: lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  {
    name: 'lint:boundaries',
    formerName: 'walls',
    description: 'no import crosses from the harness into the emulator or back',
    command: tsx('scripts/boundaries.ts'),
  },
  {
    name: 'lint:size',
    formerName: 'size',
    description: 'no hand-written file over 300 lines',
    command: tsx('scripts/fileSize.ts'),
  },
  {
    name: 'lint:words',
    description: "one word for each idea; every requirement's title begins with a verb of the list",
    command: tsx('scripts/words.ts'),
  },
  {
    name: 'contract',
    description: 'the committed contract equals a fresh derivation',
    command: tsx('schemas/derive/main.ts', '--check'),
    untested: () => (existsSync(sources) ? undefined : 'the sources of the contract are not beside this checkout'),
  },
  {
    name: 'origins',
    description: 'everything in the contract has an origin, and a source that says it',
    command: tsx('scripts/origins.ts'),
    untested: () => (existsSync(sources) ? undefined : 'the sources of the contract are not beside this checkout'),
  },
  {
    name: 'docs:behaviour',
    formerName: 'fidelity',
    description: 'docs/fidelity.md equals the rules',
    command: tsx('emulator/rules/fidelity.ts', '--check'),
  },
  {
    name: 'requirements',
    description: 'every statement of the documents has a requirement, no id changed its meaning',
    command: tsx('scripts/requirements.ts', '--check'),
  },
  {
    name: 'test:unit',
    formerName: 'unit',
    description: 'unit tests',
    command: playwright('--project=unit'),
    isTestRun: true,
  },
  {
    name: 'test:scaffold',
    description: 'a scaffolded operation passes types, lint and unit tests, and no other file changes',
    command: tsx('scripts/scaffoldCheck.ts'),
    untested: () => (existsSync(sources) ? undefined : 'the sources of the contract are not beside this checkout'),
  },
  {
    name: 'test:conformance',
    formerName: 'specs',
    description: 'every requirement against the emulator',
    command: playwright(),
    isTestRun: true,
  },
  {
    name: 'test:variations',
    description: 'no false alarm where the target answers in other legitimate forms, short form',
    command: tsx('scripts/variations.ts', '--short'),
  },
  {
    name: 'test:report',
    formerName: 'page',
    description: 'the report and the inspector in a real browser',
    command: playwright('--project=report'),
    isTestRun: true,
    untested: () => (existsSync(env.CHROMIUM) ? undefined : `no browser at ${env.CHROMIUM}`),
  },
  {
    name: 'test:mutation',
    formerName: 'meta',
    description: 'every mutant of the emulator is caught, control targets pass nothing',
    command: playwright('--project=mutation'),
    environment: { PCC_OUT: 'reports/out/meta' },
    isTestRun: true,
  },
  {
    name: 'test:package',
    description:
      'the packed file, installed in an empty folder, works in every way that README names, and with every example',
    command: tsx('scripts/packageCheck.ts'),
  },
  {
    name: 'test:clients',
    description: 'SDK, boto3, AWS CLI and a signer of a few lines run a whole lifecycle; what is not installed says so',
    command: tsx('scripts/clients.ts'),
  },
  {
    name: 'test:durability',
    formerName: 'kill9',
    description: 'no acknowledged write is lost to kill -9, short form',
    command: tsx('scripts/durability.ts', '--rounds', '5'),
  },
  {
    name: 'attack',
    description: 'the attacks on emulator and harness hold, short form',
    command: tsx('scripts/attack.ts'),
  },
];

/** The check that `--only` names, also by the name of version 0.1. */
export const checkNamed = (name: string): Check | undefined =>
  checks.find((check) => check.name === name) ?? checks.find((check) => check.formerName === name);
