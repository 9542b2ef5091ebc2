import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Given extends Options> = ReturnType<
  typeof parseArgs<{ options: Given; allowPositionals: true; strict: true }>
>;

export interface Usage<Given extends Options> {
  /** What `--help` prints. */
  readonly help: string;
  readonly options: Given;
  /** How many words it accepts besides its options; none by default. */
  readonly positionals?: { readonly least?: number; readonly most: number };
}

/** Ends the process with one line and exit code 2: the command was not used as it can be. */
export function wrongUsage(message: string): never {
  process.stderr.write(`${message} (--help)\n`);
  process.exit(2);
}

/** Reads the command line. Prints the help and ends with 0 on --help; ends with 2 on anything that is not understood. */
export function readCommandLine<const Given extends Options>(
  { help, options, positionals: { least = 0, most } = { most: 0 } }: Usage<Given>,
  args: readonly string[] = process.argv.slice(2),
): Parsed<Given> {
  if (args.some((word) => word === '--help' || word === '-h')) {
    process.stdout.write(`${help.trim()}\n`);
    process.exit(0);
  }
  const parsed = parse(options, args);
  if (parsed.positionals.length > most) wrongUsage(`Unexpected argument '${parsed.positionals[most]}'.`);
  if (parsed.positionals.length < least) wrongUsage('An argument is missing.');
  return parsed;
}

function parse<const Given extends Options>(options: Given, args: readonly string[]): Parsed<Given> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split(/\n|\. /);
    return wrongUsage(message.endsWith('.') ? message : `${message}.`);
  }
}

/** The whole number that an option gives; `fallback` when it is absent. */
export function wholeNumber(name: string, given: string | undefined, fallback: number): number {
  if (given === undefined) return fallback;
  if (!/^[1-9]\d{0,9}$/.test(given)) wrongUsage(`--${name} must be a whole number from 1.`);
  return Number(given);
}
