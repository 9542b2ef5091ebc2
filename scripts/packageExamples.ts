/** Runs every example of examples/ in a folder where the packed file is installed. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { childEnvironment, root } from '../client/env/index.ts';
import { awsCli } from './clients/awsCli.ts';
import { checkCompose } from './package/compose.ts';
import type { ExampleResult } from './package/exampleResult.ts';
import { freePort } from './package/freePort.ts';
import { checkWorkflow, lintWorkflows } from './package/workflow.ts';

const examples = path.join(root, 'examples');

/** What comes from the registry for the examples alone, and where it is named. */
export function packagesOfExamples(): readonly string[] {
  const { devDependencies } = JSON.parse(readFileSync(path.join(examples, 'vitest/package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  // GitHub's own parser of workflow files, as its editors use it.
  return [`vitest@${devDependencies.vitest}`, '@actions/workflow-parser@0.3.61'];
}

const answers = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { encoding: 'utf8', timeout: 60_000 }).status === 0;
const boto3 = 'import boto3; boto3.client("partnercentral-selling", region_name="us-east-1").submit_opportunity';

/** Examples that are run by `npm test`, with the line that shows that something ran. */
const runnable: readonly {
  readonly name: string;
  readonly shows: RegExp;
  readonly untested?: (hasPackages: boolean) => string | undefined;
}[] = [
  { name: 'node-test', shows: /^# pass 2$/m },
  {
    name: 'vitest',
    shows: /Tests\s+2 passed/,
    untested: (has) => (has ? undefined : 'the registry did not give vitest'),
  },
  { name: 'playwright', shows: /^\s*3 passed/m },
  {
    name: 'boto3',
    shows: /^Ran 3 tests/m,
    untested: () => (answers('python3', '-c', boto3) ? undefined : 'python3 here has no boto3 that knows the service'),
  },
  {
    name: 'aws-cli',
    shows: /^created O\d+\nO\d+\tCRM-1\nResourceNotFoundException$/m,
    untested: () => {
      const found = awsCli.find();
      return 'untested' in found ? found.untested : undefined;
    },
  },
  { name: 'crm-sync', shows: /^# pass 13$/m },
];

/** `hasPackages`: whether the registry gave what `packagesOfExamples` names. */
export async function runExamples(folder: string, hasPackages: boolean): Promise<readonly ExampleResult[]> {
  cpSync(examples, path.join(folder, 'examples'), {
    recursive: true,
    filter: (source) => path.basename(source) !== 'node_modules',
  });
  const results: ExampleResult[] = [];
  for (const { name, shows, untested } of runnable) {
    const reason = untested?.(hasPackages);
    results.push(reason ? { name, passed: true, detail: '', untested: reason } : await run(folder, name, shows));
  }
  results.push(await checkCompose(folder));
  results.push(
    ...(hasPackages
      ? [await lintWorkflows(folder), await checkWorkflow(folder)]
      : [
          {
            name: 'github-actions',
            passed: true,
            detail: '',
            untested: 'the registry did not give @actions/workflow-parser',
          },
        ]),
    checkTypes(folder, hasPackages),
  );
  const known = new Set(results.map(({ name }) => name));
  for (const name of readdirSync(examples).filter((entry) => !entry.includes('.')))
    if (!known.has(name)) results.push({ name, passed: false, detail: 'no check runs it' });
  return results;
}

async function run(folder: string, name: string, shows: RegExp): Promise<ExampleResult> {
  const { status, stdout, stderr } = spawnSync('npm', ['test', '--silent'], {
    cwd: path.join(folder, 'examples', name),
    encoding: 'utf8',
    timeout: 120_000,
    env: childEnvironment({ EMULATOR_PORT: String(await freePort()), NO_COLOR: '1', FORCE_COLOR: '0', CI: '1' }),
  });
  const detail = `${stdout}${stderr}`;
  return { name, passed: status === 0 && shows.test(detail), detail };
}

/** The examples under strict TypeScript, with the types of the packed file. */
function checkTypes(folder: string, hasPackages: boolean): ExampleResult {
  const include = ['node-test', 'playwright', 'crm-sync', ...(hasPackages ? ['vitest'] : [])];
  const compilerOptions = {
    ...{ target: 'es2023', module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2023', 'dom'] },
    ...{ strict: true, noUncheckedIndexedAccess: true, allowJs: true, checkJs: true, noEmit: true },
    ...{ types: ['node'], typeRoots: [path.join(root, 'node_modules/@types')] },
  };
  const project = path.join(folder, 'examples/tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions, include }));
  const compiler = path.join(root, 'node_modules/.bin/tsc');
  const { status, stdout } = spawnSync(compiler, ['-p', project], { encoding: 'utf8', timeout: 120_000 });
  return { name: 'types of the examples', passed: status === 0, detail: stdout };
}
