import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { schemas } from '../../schemas/contractFiles.ts';
import { readArguments } from '../usage.ts';

/** Writes the JSON Schema (2020-12) of every request, response and error. */
export function run(args: readonly string[]): number {
  const { positionals } = readArguments(args, {});
  const folder = path.resolve(positionals[0] ?? 'partner-central-schemas');
  mkdirSync(folder, { recursive: true });
  for (const [file, schema] of schemas) writeFileSync(path.join(folder, file), `${JSON.stringify(schema, null, 2)}\n`);
  console.log(`${schemas.size} schemas in ${folder}`);
  return 0;
}
