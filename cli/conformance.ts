#!/usr/bin/env node
/** The command `partner-central-conformance`. Each of its commands is loaded only when it is asked for. */
import { UsageError } from './usage.ts';

type Command = (args: readonly string[]) => number | Promise<number>;

const commands: Readonly<Record<string, { readonly help: string; readonly load: () => Promise<{ run: Command }> }>> = {
  run: {
    help: 'run [--target T] [--report DIR] [-- options of Playwright]           test a target and write the report',
    load: () => import('./commands/run.ts'),
  },
  plan: {
    help: 'plan [--target T] [-- options of Playwright]                         what a run would judge, without a request',
    load: () => import('./commands/plan.ts'),
  },
  doctor: {
    help: 'doctor [--target T]                                                  whether a target can be tested, and what to do',
    load: () => import('./commands/doctor.ts'),
  },
  check: {
    help: 'check OPERATION [FILE] [--json]                                      check a request without sending it; FILE or stdin',
    load: () => import('./commands/check.ts'),
  },
  generate: {
    help: 'generate OPERATION [--count N] [--seed N] [--invalid] [--data JSON]  requests as lines of JSON',
    load: () => import('./commands/generate.ts'),
  },
  schema: {
    help: 'schema [DIR]                                                         write the JSON Schemas of every operation',
    load: () => import('./commands/schema.ts'),
  },
};
const help = `Conformance tests for the AWS Partner Central Selling API.

Usage: npx partner-central-conformance COMMAND

${Object.values(commands)
  .map((each) => `  ${each.help}`)
  .join('\n')}

A target is emulator (the bundled one, the default), emulator@URL, sandbox, or the URL of an endpoint.
Credentials come from the AWS SDK default chain. Exit codes: 0 as promised, 1 not so, 2 wrong usage.

Examples:
  npx partner-central-conformance run --target http://localhost:8080 --report report
  npx partner-central-conformance run -- -g UPD-bb5c
  npx partner-central-conformance check CreateOpportunity payload.json
  npx partner-central-conformance generate CreateOpportunity --count 20 --seed 7 > requests.ndjson
`;

async function main([name = '--help', ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || args[0] === '--help') {
    process.stdout.write(help);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(`There is no command ${name}. (--help)`);
  return (await command.load()).run.call(null, args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
