import path from 'node:path';
import { writeFiles } from '../../reports/render/writeFiles.ts';
import { schemas } from '../../schemas/contractFiles.ts';
import { readArguments, UsageError } from '../usage.ts';

/** Writes the JSON Schema (2020-12) of every request, response and error. */
export function run(args: readonly string[]): number {
  const { positionals } = readArguments(args, {});
  const folder = path.resolve(positionals[0] ?? 'partner-central-schemas');
  const texts = [...schemas].map(([file, schema]) => [file, `${JSON.stringify(schema, null, 2)}\n`] as const);
  try {
    writeFiles(folder, Object.fromEntries(texts));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  console.log(`${schemas.size} schemas in ${folder}`);
  return 0;
}
