import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { childEnvironment, type Environment, root } from '../client/env/index.ts';

export interface TestListing {
  readonly suites?: readonly TestListing[];
  readonly specs?: readonly {
    readonly file: string;
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

/** The tests that Playwright finds, without running any. `suite` chooses them; by default what runs without arguments. */
export function listTests(suite?: Environment['PCC_SUITE']): TestListing {
  const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, 'test', '--list', '--reporter=json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 << 20,
    env: childEnvironment({
      ...(suite ? { PCC_SUITE: suite } : {}),
      PLAYWRIGHT_JSON_OUTPUT_FILE: '',
      PLAYWRIGHT_JSON_OUTPUT_NAME: '',
    }),
  });
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`The tests cannot be listed (exit code ${status}).\n${stderr.slice(0, 2000)}`);
  const found = JSON.parse(stdout.slice(start)) as TestListing & { errors?: readonly { message?: string }[] };
  const [error] = found.errors ?? [];
  if (error) throw new Error(`A spec cannot be read: ${error.message ?? 'unknown error'}`);
  return found;
}

export interface ListedTest {
  readonly title: string;
  readonly projectName: string;
  /** A requirement, a note on what no test can see, or neither. */
  readonly kind: 'requirement' | 'note' | null;
  readonly annotations: readonly { readonly type: string; readonly description?: string }[];
}

/** The tests of a listing in one list. */
export const testsIn = ({ suites = [], specs = [] }: TestListing): readonly ListedTest[] => [
  ...suites.flatMap(testsIn),
  ...specs.flatMap(({ title, tests }) =>
    tests.map(({ projectName, annotations }) => ({
      title,
      projectName,
      annotations,
      kind: (['requirement', 'note'] as const).find((kind) => annotations.some(({ type }) => type === kind)) ?? null,
    })),
  ),
];
