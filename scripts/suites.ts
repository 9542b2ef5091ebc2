import type { Environment } from '../client/env/index.ts';

type Suite = Environment['PCC_SUITE'];

/** The suite that each project of Playwright belongs to. */
const suiteOf: Readonly<Record<string, Suite>> = {
  conformance: 'conformance',
  properties: 'conformance',
  mutation: 'mutation',
  trust: 'mutation',
  unit: 'unit',
  report: 'report',
};

/** The suite that a command line asks for by `--project`; null when it names no project of ours. */
export function selectedSuite(argv: readonly string[]): Suite | null {
  const found = argv.flatMap((argument, at) => {
    const name = argument === '--project' ? argv[at + 1] : /^--project=(.+)$/.exec(argument)?.[1];
    const suite = name === undefined ? undefined : suiteOf[name];
    return suite ? [suite] : [];
  });
  return found[0] ?? null;
}
