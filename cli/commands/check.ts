import { readFileSync } from 'node:fs';
import { type RequestReport, validateRequest } from '../../emulator/index.ts';
import { operationOf, readArguments, UsageError } from '../usage.ts';

/** Checks requests without sending them: a JSON object, a list of them, or one a line. Exit code 1 when one is invalid. */
export function run(args: readonly string[]): number {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } });
  const operation = operationOf(positionals[0]);
  const bodies = parse(read(positionals[1]));
  const reports = bodies.map((body) => validateRequest(operation, body));
  for (const [index, report] of reports.entries()) {
    if (values.json) console.log(JSON.stringify({ operation, ...report }));
    else console.log(describe(report, reports.length > 1 ? `${operation} ${index + 1}` : operation));
  }
  return reports.every(({ valid }) => valid) ? 0 : 1;
}

function read(file: string | undefined): string {
  try {
    return readFileSync(file === undefined || file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UsageError(`${file ?? 'standard input'} cannot be read: ${error instanceof Error ? error.message : ''}`);
  }
}

function parse(text: string): readonly Readonly<Record<string, unknown>>[] {
  const whole = parseJson(text);
  const values =
    whole === undefined
      ? text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(parseJson)
      : [whole].flat();
  return values.map((value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new UsageError('The input must be a JSON object, a list of them, or one a line.');
    return value as Readonly<Record<string, unknown>>;
  });
}
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function describe({ valid, errors, ignoredMembers }: RequestReport, name: string): string {
  const lines = errors.map(
    ({ field, code, message, rule }) => `  ${field ?? 'request'}: ${code}: ${message} [${rule}]`,
  );
  const ignored = ignoredMembers.map((member) => `  ${member}: ignored, no document knows it`);
  return [`${name}: ${valid ? 'valid' : 'invalid'}`, ...lines, ...ignored].join('\n');
}
