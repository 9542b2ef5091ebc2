import { parseArgs } from 'node:util';
import { defaultSettings, type Settings } from './settings.ts';

export const help = `Partner Central emulator: the Sandbox of the AWS Partner Central Selling API on your machine.

Usage: npm run emulator -- [options]      (or: npx tsx emulator/main.ts [options])

  --port N               port to listen on; 0, the default, takes a free one
  --host ADDRESS         address to listen on (default 127.0.0.1)
  --data FILE            keep the data in FILE (SQLite); without it all is gone at the end
  --accounts FILE        JSON list of accounts to know from the start, each as POST /_emulator/accounts takes it
  --tasks inline|deferred   a Start call answers COMPLETE at once (default), or IN_PROGRESS first
  --statuses flat|model  HTTP status of errors: 400 and 500 (default), or those of the service model
  --quotas               enforce the published request quotas
  --read-delay MS        a new opportunity cannot be read for so many milliseconds
  --events-endpoint URL  put events on this EventBridge-compatible endpoint
  --events-duplicates    deliver events of opportunities twice, as was seen live
  --mutant NAME          run with a deliberate bug; --mutant list prints them all, one JSON object a line
  --stop-with-parent     stop when stdin closes
  --help                 this text

When ready it prints one line with its URL and the default credentials. Its control plane lies under /_emulator/.
`;

export interface Flags {
  readonly port: number;
  readonly host: string;
  readonly accounts: string | null;
  /** The mutant to run with, `list` to print them all, or null. */
  readonly mutant: string | null;
  readonly stopWithParent: boolean;
  readonly settings: Settings;
}
/** The text to print, or the flags. */
export type ParsedFlags = { readonly print: string } | { readonly flags: Flags };

export class UsageError extends Error {}

/** Reads the command line. Throws UsageError with one line for the user. */
export function parseFlags(args: readonly string[]): ParsedFlags {
  const values = parseCommandLine(args);
  if (values.help) return { print: help };
  const endpoint = values['events-endpoint'];
  if (endpoint !== undefined && !(URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)))
    throw new UsageError('--events-endpoint must be an http or https URL.');
  return {
    flags: {
      port: parseWholeNumber('--port', values.port, 65_535) ?? 0,
      host: values.host ?? '127.0.0.1',
      accounts: values.accounts ?? null,
      mutant: values.mutant ?? null,
      stopWithParent: values['stop-with-parent'] ?? false,
      settings: {
        ...defaultSettings,
        tasks: parseChoice('--tasks', values.tasks, ['inline', 'deferred']) ?? defaultSettings.tasks,
        statuses: parseChoice('--statuses', values.statuses, ['flat', 'model']) ?? defaultSettings.statuses,
        data: values.data ?? defaultSettings.data,
        quotas: values.quotas ?? false,
        readDelayMs: parseWholeNumber('--read-delay', values['read-delay'], 600_000) ?? 0,
        eventsEndpoint: endpoint ?? null,
        eventsDuplicates: values['events-duplicates'] ?? false,
      },
    },
  };
}

function parseCommandLine(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = {
    port: text,
    host: text,
    data: text,
    accounts: text,
    tasks: text,
    statuses: text,
    'read-delay': text,
    'events-endpoint': text,
    mutant: text,
    quotas: flag,
    'events-duplicates': flag,
    'stop-with-parent': flag,
    help: flag,
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message.split('\n')[0] : String(error)} (--help lists the options)`,
    );
  }
}

function parseWholeNumber(name: string, text: string | undefined, max: number): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,7}$/.test(text) || Number(text) > max)
    throw new UsageError(`${name} must be a whole number from 0 to ${max}.`);
  return Number(text);
}

function parseChoice<T extends string>(name: string, text: string | undefined, choices: readonly T[]): T | null {
  if (text === undefined) return null;
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new UsageError(`${name} must be one of: ${choices.join(', ')}.`);
  return found;
}
