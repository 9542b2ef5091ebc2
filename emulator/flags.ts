import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { UserError } from './log.ts';
import { defaultGateway } from './protocol/origin.ts';
import { type Era, eras, formList, formOf } from './protocol/responseForm.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** How the value of a flag is parsed: null for a value that is not understood. */
interface FlagType<T> {
  readonly parse: (text: string) => T | null;
  /** What the value must be, as the end of a sentence. */
  readonly expected: string;
}
interface Flag<T> extends FlagType<T> {
  readonly placeholder: string;
  readonly help: string;
}

const text: FlagType<string> = { parse: (value) => value, expected: 'a text' };
const wholeNumber = (max: number): FlagType<number> => ({
  parse: (value) => (/^\d{1,7}$/.test(value) && Number(value) <= max ? Number(value) : null),
  expected: `a whole number from 0 to ${max}`,
});
const choice = <T extends string>(...choices: readonly T[]): FlagType<T> => ({
  parse: (value) => choices.find((one) => one === value) ?? null,
  expected: `one of: ${choices.join(', ')}`,
});
const httpUrl: FlagType<string> = {
  parse: (value) => (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? value : null),
  expected: 'an http or https URL',
};
const origin: FlagType<string> = {
  parse: (value) => (httpUrl.parse(value) !== null && new URL(value).origin === value ? value : null),
  expected: 'an origin such as https://app.example:8443',
};
const hostName: FlagType<string> = {
  parse: (value) => (/^[\w.-]+$|^\[[0-9a-f:.]+\]$/i.test(value) ? value.toLowerCase() : null),
  expected: 'a host name without a port',
};
const controlAddress: FlagType<string> = {
  parse: (value) => (value === 'gateway' ? defaultGateway() : isIP(value) > 0 ? value : null),
  expected: 'an IP address, or gateway where there is one',
};

const valueFlags = {
  port: { ...wholeNumber(65_535), placeholder: 'N', help: 'port to listen on; 0 takes a free one' },
  host: { ...text, placeholder: 'ADDRESS', help: 'address to listen on (default 127.0.0.1)' },
  data: {
    ...text,
    placeholder: 'FILE',
    help: 'keep the data in FILE (SQLite); without it everything is lost at the end',
  },
  accounts: {
    ...text,
    placeholder: 'FILE',
    help: 'JSON list of accounts to create at the start, each as POST /_emulator/accounts accepts it',
  },
  tasks: {
    ...choice('inline', 'deferred'),
    placeholder: 'inline|deferred',
    help: 'a Start operation returns COMPLETE at once (default), or IN_PROGRESS first',
  },
  like: {
    ...choice<Era | 'list'>(...eras, 'list'),
    placeholder: 'TIME',
    help: `form of responses as recorded then: ${eras.join(', ')} (default 2026); --like list prints the forms`,
  },
  statuses: {
    ...choice('flat', 'model'),
    placeholder: 'flat|model',
    help: 'HTTP status of errors: 400 and 500, or those of the service model (default: as --like)',
  },
  'read-delay': {
    ...wholeNumber(600_000),
    placeholder: 'MS',
    help: 'a new opportunity cannot be read for so many milliseconds',
  },
  'quota-scale': {
    ...wholeNumber(1000),
    placeholder: 'N',
    help: 'with --quotas: N times the published quotas of a second, to try in minutes what takes a night',
  },
  solutions: {
    ...choice('default', 'other', 'none'),
    placeholder: 'default|other|none',
    help: 'the solutions of a new account: those of the Sandbox (default), others, or none',
  },
  'events-endpoint': { ...httpUrl, placeholder: 'URL', help: 'put events on this EventBridge-compatible endpoint' },
  mutant: {
    ...text,
    placeholder: 'NAME',
    help: 'run with a deliberate bug; --mutant list prints them all, one JSON object a line',
  },
} as const satisfies Record<string, Flag<unknown>>;

const listFlags = {
  vary: {
    ...text,
    placeholder: 'NAME',
    help: 'answer in another form, or later, as the live service may; --vary list prints all variations. Repeatable',
  },
  cors: {
    ...origin,
    placeholder: 'ORIGIN',
    help: 'also let web pages of this origin call the API; pages of this machine always may. Repeatable',
  },
  'allow-host': {
    ...hostName,
    placeholder: 'NAME',
    help: 'also answer requests whose Host header has this name; localhost and loopback always work. Repeatable',
  },
  'control-from': {
    ...controlAddress,
    placeholder: 'ADDRESS',
    help: 'also answer this address on the control plane and the inspector; gateway: the host of this container. Repeatable',
  },
} as const satisfies Record<string, Flag<string>>;

const switches = {
  quotas: 'enforce the published request quotas',
  'association-modifies': 'associations change LastModifiedDate, as was seen until February 2025',
  'events-duplicates': 'deliver events of opportunities twice, as was seen live',
  'stop-with-parent': 'stop when the parent process ends, or closes stdin',
  log: 'print a line for each request: operation, status, errors, and members that were ignored',
  version: 'the version',
  help: 'this text',
} as const;

const helpLine = (flag: string, help: string): string => `  ${flag.padEnd(24)} ${help}`;
const helpText = ({
  port,
  command,
}: CommandDefaults): string => `Partner Central emulator: the Sandbox of the AWS Partner Central Selling API on your machine.

Usage: ${command} [options]

${[
  ...Object.entries({ ...valueFlags, ...listFlags }).map(([name, flag]) =>
    helpLine(`--${name} ${flag.placeholder}`, flag.help),
  ),
  ...Object.entries(switches).map(([name, line]) => helpLine(`--${name}`, line)),
].join('\n')}

When ready it prints one line with its URL and the default credentials. Its control plane is under /_emulator/.
Without --port it listens on ${port === 0 ? 'a free port' : `port ${port}`}.

Examples:
  ${command} --log                        see what your application sends, and why it is rejected
  ${command} --data sandbox.sqlite        keep the data
  ${command} --host 0.0.0.0 --allow-host emulator   as the service "emulator" of docker compose or a CI job
`;

/** What differs between the commands that start an emulator. */
export interface CommandDefaults {
  /** The port without --port; 0 takes a free one. */
  readonly port: number;
  /** How the command is written. */
  readonly command: string;
}
const checkoutDefaults: CommandDefaults = { port: 0, command: 'npm run emulator --' };
export const help = helpText(checkoutDefaults);

/** The version of this program, as package.json has it; a unit test compares. */
export const version = '0.1.0';

export interface Flags {
  readonly port: number;
  readonly host: string;
  readonly accounts: string | null;
  /** The mutant to run with, `list` to print them all, or null. */
  readonly mutant: string | null;
  /** The variations to run with; `list` prints them all. */
  readonly vary: readonly string[];
  readonly stopWithParent: boolean;
  /** Whether each request is printed. */
  readonly log: boolean;
  readonly settings: Settings;
}
/** The text to print, or the flags. */
export type ParsedFlags = { readonly print: string } | { readonly flags: Flags };

export class UsageError extends UserError {}

/** Parses the command line. @throws {UsageError} one line for the user */
export function parseFlags(args: readonly string[], defaults = checkoutDefaults): ParsedFlags {
  const values = parseCommandLine(args);
  if (values.help) return { print: helpText(defaults) };
  if (values.version) return { print: `${version}\n` };
  const like = one('like', values.like) ?? defaultSettings.like;
  if (like === 'list') return { print: formList() };
  const host = one('host', values.host) ?? '127.0.0.1';
  return {
    flags: {
      port: one('port', values.port) ?? defaults.port,
      host,
      accounts: one('accounts', values.accounts) ?? null,
      mutant: one('mutant', values.mutant) ?? null,
      vary: values.vary ?? [],
      stopWithParent: values['stop-with-parent'] ?? false,
      log: values.log ?? false,
      settings: {
        ...defaultSettings,
        tasks: one('tasks', values.tasks) ?? defaultSettings.tasks,
        like,
        statuses: one('statuses', values.statuses) ?? formOf(like).statuses,
        data: one('data', values.data) ?? defaultSettings.data,
        quotas: values.quotas ?? false,
        quotaScale: one('quota-scale', values['quota-scale']) ?? defaultSettings.quotaScale,
        solutions: one('solutions', values.solutions) ?? defaultSettings.solutions,
        readDelayMs: one('read-delay', values['read-delay']) ?? 0,
        eventsEndpoint: one('events-endpoint', values['events-endpoint']) ?? null,
        associationModifies: values['association-modifies'] ?? false,
        eventsDuplicates: values['events-duplicates'] ?? false,
        corsOrigins: (values.cors ?? []).map((value) => parseValue('cors', value, listFlags.cors)),
        allowedHosts: [
          urlHost(host),
          ...(values['allow-host'] ?? []).map((value) => parseValue('allow-host', value, listFlags['allow-host'])),
        ],
        controlAddresses: (values['control-from'] ?? []).map((value) =>
          parseValue('control-from', value, listFlags['control-from']),
        ),
      },
    },
  };
}

/** An address as it stands in URLs and Host headers. */
export const urlHost = (address: string): string => (address.includes(':') ? `[${address}]` : address).toLowerCase();

type ValueOf<Name extends keyof typeof valueFlags> = NonNullable<ReturnType<(typeof valueFlags)[Name]['parse']>>;
const one = <Name extends keyof typeof valueFlags>(name: Name, value: string | undefined): ValueOf<Name> | undefined =>
  value === undefined ? undefined : parseValue(name, value, valueFlags[name] as unknown as FlagType<ValueOf<Name>>);

/** Parses one value. An empty one is usually an unset variable, and blanks at the ends a mistake: neither is ever meant. */
function parseValue<T>(name: string, value: string, { parse, expected }: FlagType<T>): T {
  if (value === '') throw new UsageError(`--${name} must not be empty.`);
  if (value.trim() !== value || /\p{Cc}/u.test(value))
    throw new UsageError(`--${name} must not begin or end with a blank, or contain control characters.`);
  const parsed = parse(value);
  if (parsed === null) throw new UsageError(`--${name} must be ${expected}.`);
  return parsed;
}

function parseCommandLine(args: readonly string[]) {
  const string = { type: 'string' } as const;
  const strings = { type: 'string', multiple: true } as const;
  const boolean = { type: 'boolean' } as const;
  const options = {
    port: string,
    host: string,
    data: string,
    accounts: string,
    tasks: string,
    like: string,
    statuses: string,
    'read-delay': string,
    'quota-scale': string,
    solutions: string,
    'events-endpoint': string,
    mutant: string,
    vary: strings,
    cors: strings,
    'allow-host': strings,
    'control-from': strings,
    quotas: boolean,
    'association-modifies': boolean,
    'events-duplicates': boolean,
    'stop-with-parent': boolean,
    log: boolean,
    version: boolean,
    help: boolean,
  } as const satisfies Record<keyof typeof valueFlags | keyof typeof listFlags | keyof typeof switches, object>;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message.split('\n')[0] : String(error)} (--help lists the options)`,
    );
  }
}
