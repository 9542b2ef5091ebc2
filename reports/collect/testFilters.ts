import { parseArgs } from 'node:util';

/** Options of `playwright test` that leave tests out. A shard is a part by design: it is whole again once merged. */
const filters = ['grep', 'grep-invert', 'project', 'only-changed', 'test-list', 'test-list-invert'] as const;
const filterFlags = ['last-failed', 'x'] as const;
const otherOptions = [
  'config',
  'workers',
  'reporter',
  'retries',
  'timeout',
  'global-timeout',
  'output',
  'repeat-each',
  'max-failures',
  'trace',
  'shard',
  'shard-weights',
  'update-snapshots',
  'update-source-method',
  'tsconfig',
  'ui-host',
  'ui-port',
  'browser',
  'name',
] as const;
const shorts: Readonly<Record<string, string>> = {
  grep: 'g',
  'grep-invert': 'G',
  config: 'c',
  workers: 'j',
  'update-snapshots': 'u',
};

/** What a command line of `playwright test` leaves out, as the user wrote it. */
export function testFilters(argv: readonly string[]): readonly string[] {
  const start = argv.indexOf('test');
  if (start < 0) return [];
  const text = [...filters, ...otherOptions].map((name) => {
    const short = shorts[name];
    return [name, { type: 'string', ...(short ? { short } : {}) }] as const;
  });
  const flags = filterFlags.map(
    (name) => [name, { type: 'boolean', ...(name.length === 1 ? { short: name } : {}) }] as const,
  );
  const { tokens } = parseArgs({
    args: argv.slice(start + 1),
    options: Object.fromEntries<{ type: 'string' | 'boolean'; short?: string }>([...text, ...flags]),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return tokens.flatMap((token) => {
    if (token.kind === 'positional') return [`only ${token.value}`];
    if (token.kind !== 'option') return [];
    if (filters.some((name) => name === token.name)) return [`${token.rawName} ${token.value ?? ''}`.trim()];
    return filterFlags.some((name) => name === token.name) ? [token.rawName] : [];
  });
}

/** The shard that a command line asks for, such as 1/4. */
export const shardOf = (argv: readonly string[]): string | null =>
  /(?:^|\0)--shard[=\0]([^\0]+)/.exec(argv.join('\0'))?.[1] ?? null;
