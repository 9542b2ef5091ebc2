import { type CommandDefaults, parseFlags, UsageError } from './flags.ts';
import { UserError } from './log.ts';

/** The emulator's command line. Exit codes: 0 stopped as asked, 1 could not run, 2 wrong usage. */
export async function runCommand(args: readonly string[], defaults?: CommandDefaults): Promise<void> {
  try {
    const parsed = parseFlags(args, defaults);
    if ('print' in parsed) process.stdout.write(parsed.print);
    else if (parsed.flags.mutant === 'list') process.stdout.write((await import('./mutants/index.ts')).mutantList());
    else if (parsed.flags.vary.includes('list'))
      process.stdout.write((await import('./variations/index.ts')).variationList());
    else await (await import('./run.ts')).run(parsed.flags);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
