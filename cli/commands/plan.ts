import { runPlaywright, splitArguments } from '../playwrightRun.ts';
import { readArguments } from '../usage.ts';

/** Says what a run would judge, what it would send, and what stays untested. No request is sent. */
export async function run(args: readonly string[]): Promise<number> {
  const [own, playwright] = splitArguments(args);
  const { values } = readArguments(own, { target: { type: 'string' } });
  return runPlaywright(playwright, { PLAN: '1', ...(values.target ? { TARGET: values.target } : {}) });
}
