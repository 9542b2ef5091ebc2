import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { childEnvironment, root } from '../../client/env/index.ts';
import type { ExampleResult } from './exampleResult.ts';
import { freePort } from './freePort.ts';

const example = 'examples/github-actions/test-my-crm-sync.yml';

/** The part of @actions/workflow-parser that is used here; it is installed beside the packed file, not a dependency. */
interface Parser {
  readonly parseWorkflow: (
    file: { readonly name: string; readonly content: string },
    trace: { readonly info: () => void; readonly verbose: () => void; readonly error: () => void },
  ) => {
    readonly context: { readonly errors: { readonly getErrors: () => readonly { readonly message: string }[] } };
    readonly value?: unknown;
  };
  readonly convertWorkflowTemplate: (context: unknown, value: unknown) => Promise<Template>;
}
interface Template {
  readonly errors?: readonly { readonly Message: string }[];
  readonly jobs: readonly { readonly steps?: readonly { readonly name?: unknown; readonly run?: unknown }[] }[];
}

async function parse(folder: string, file: string): Promise<{ errors: readonly string[]; template: Template }> {
  const entry = path.join(folder, 'node_modules/@actions/workflow-parser/dist/index.js');
  const parser = (await import(pathToFileURL(entry).href)) as Parser;
  const silent = { info: () => undefined, verbose: () => undefined, error: () => undefined };
  const content = readFileSync(path.join(root, file), 'utf8');
  const { context, value } = parser.parseWorkflow({ name: file, content }, silent);
  const errors = context.errors.getErrors().map(({ message }) => message);
  if (!value || errors.length > 0)
    return { errors: [...errors, ...(value ? [] : ['no workflow'])], template: { jobs: [] } };
  const template = await parser.convertWorkflowTemplate(context, value);
  return { errors: (template.errors ?? []).map(({ Message }) => Message), template };
}

/** Every workflow of the repository and of the examples, by GitHub's own parser. */
export async function lintWorkflows(folder: string): Promise<ExampleResult> {
  const own = readdirSync(path.join(root, '.github/workflows')).map((file) => `.github/workflows/${file}`);
  const found: string[] = [];
  for (const file of [...own, example])
    for (const error of (await parse(folder, file)).errors) found.push(`${file}: ${error}`);
  return { name: 'workflows', passed: found.length === 0, detail: found.join('\n') };
}

/** Executes the steps of the example on crm-sync, but for those that are actions of GitHub and `npm ci`. */
export async function checkWorkflow(folder: string): Promise<ExampleResult> {
  const { template } = await parse(folder, example);
  const steps = template.jobs.flatMap((job) => job.steps ?? []).flatMap(({ run }) => (run ? [String(run)] : []));
  const commands = steps.filter((run) => run.trim() !== 'npm ci');
  const child = spawn('bash', ['-e', '-o', 'pipefail', '-c', commands.join('\n')], {
    cwd: path.join(folder, 'examples/crm-sync'),
    env: childEnvironment({ EMULATOR_PORT: String(await freePort()), FORCE_COLOR: '0' }),
    // A group of its own: the emulator that a step leaves behind ends with it.
    detached: true,
  });
  let detail = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (detail += chunk.toString()));
  const overdue = setTimeout(() => child.kill(), 120_000);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearTimeout(overdue);
  if (child.pid !== undefined) endGroup(child.pid);
  const passed = steps.length - commands.length === 1 && code === 0 && /^# pass 13$/m.test(detail);
  return { name: 'github-actions', passed: passed && /^CreateOpportunity 200/m.test(detail), detail };
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // Nothing of it runs any more.
  }
}
