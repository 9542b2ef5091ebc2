import path from 'node:path';
import { runPlaywright, splitArguments } from '../playwrightRun.ts';
import { readArguments } from '../usage.ts';

const text = { type: 'string' } as const;

/** Tests a target and writes the report where the command was called. */
export function run(args: readonly string[]): Promise<number> {
  const [own, playwright] = splitArguments(args);
  const { values } = readArguments(own, { target: text, report: text });
  const report = path.resolve(values.report ?? 'partner-central-report');
  return runPlaywright(playwright, { PCC_OUT: report, ...(values.target ? { TARGET: values.target } : {}) });
}
