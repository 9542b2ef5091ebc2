import { env } from './index.ts';

/** What on a command line or in the environment would write the headers of every request to disk or terminal. */
export function tracingOptions(argv: readonly string[], source: NodeJS.ProcessEnv = process.env): readonly string[] {
  const trace = argv.find(
    (word, at) => /^--trace=(?!off$)/.test(word) || (word === '--trace' && argv[at + 1] !== 'off'),
  );
  const debug = /(^|[\s,])(\*|pw:(\*|api|channel|protocol|browser)[^\s,]*)/.test(source.DEBUG ?? '');
  const nodeDebug = /(^|[\s,])(\*|(http|https|http2|net|tls|stream|fetch|undici)\b)/i.test(source.NODE_DEBUG ?? '');
  return [
    ...(trace === undefined ? [] : ['--trace']),
    ...(debug ? [`DEBUG=${source.DEBUG}`] : []),
    ...(nodeDebug ? [`NODE_DEBUG=${source.NODE_DEBUG}`] : []),
  ];
}

/**
 * Ends the process with exit code 2 and one line when an option would write the credentials for a target that is not ours
 * to disk or terminal, unless ALLOW_TRACE=1 says that this is meant.
 */
export function exitOnTracing(argv: readonly string[]): void {
  const [option] = tracingOptions(argv);
  if (option === undefined || env.TARGET.kind === 'emulator' || env.ALLOW_TRACE) return;
  process.stderr.write(
    `${option} would write the headers of every request, credentials included. Leave it out, or set ALLOW_TRACE=1.\n`,
  );
  process.exit(2);
}
