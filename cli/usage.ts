import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type OperationName, operationNames } from '../schemas/index.ts';

/** A command that was not used as it can be: one line for the user, exit code 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a command line. @throws {UsageError} on anything that is not understood */
export function readArguments<const Given extends Options>(
  args: readonly string[],
  options: Given,
): ReturnType<typeof parseArgs<{ options: Given; allowPositionals: true; strict: true }>> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message.split(/\n|\. /)[0] : String(error)} (--help)`);
  }
}

export function operationOf(name: string | undefined): OperationName {
  const found = operationNames.find((known) => known === name);
  if (!found)
    throw new UsageError(
      `${name ?? 'The first argument'} is not an operation. Name one of: ${operationNames.join(', ')}.`,
    );
  return found;
}

export function wholeNumber(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--${name} must be a whole number.`);
  return Number(text);
}
