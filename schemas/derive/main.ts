/** Derives the contract from the documents. See --help. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { additionDates, changes, discrepancies } from '../discrepancies.ts';
import { folderDifferences } from './compare.ts';
import { type Decisions, derive } from './derive.ts';
import { SourceError } from './sourceError.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const help = `Usage: npm run derive -- [options]

Derives JSON Schemas and TypeScript types of the API from its documents.

  --document PATH    the launch document (../shared/document/partnercentral-selling-2024-11-14.txt)
  --model PATH       the Smithy model (../shared/model/partnercentral-selling-2022-07-26.json)
  --service PATH     the service model (../shared/model/partnercentral-selling-2022-07-26.service-2.json)
  --operations PATH  the names of the contract's operations (schemas/operationNames.json)
  --out DIR          where the contract goes (schemas/contract)
  --check            write nothing; fail when the contract differs from a fresh derivation
  --help             this text

Paths are taken from the root of the project. Readings where the sources disagree: schemas/discrepancies.ts.
Exit codes: 0 done, 1 --check found a difference, 2 wrong usage, a source is missing or cannot be read.`;

const options = {
  document: { type: 'string', default: '../shared/document/partnercentral-selling-2024-11-14.txt' },
  model: { type: 'string', default: '../shared/model/partnercentral-selling-2022-07-26.json' },
  operations: { type: 'string', default: 'schemas/operationNames.json' },
  service: { type: 'string', default: '../shared/model/partnercentral-selling-2022-07-26.service-2.json' },
  out: { type: 'string', default: 'schemas/contract' },
  check: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const known: Decisions = { discrepancies, changes, additionDates };

/** Runs the command and returns its exit code. */
export function main(args: readonly string[], decisions = known): number {
  const parsed = parseUsage(args);
  if (typeof parsed === 'string') return fail(`${parsed}\nTry npm run derive -- --help.`);
  if (parsed.help) {
    console.log(help);
    return 0;
  }
  const files = {
    document: path.resolve(root, parsed.document),
    smithy: path.resolve(root, parsed.model),
    serviceModel: path.resolve(root, parsed.service),
  };
  const [document, smithy, serviceModel] = [read(files.document), read(files.smithy), read(files.serviceModel)];
  if (document === null) return fail(`There is no document at ${files.document}. Name it with --document PATH.`);
  if (smithy === null) return fail(`There is no model at ${files.smithy}. Name it with --model PATH.`);
  if (serviceModel === null) return fail(`There is no model at ${files.serviceModel}. Name it with --service PATH.`);
  try {
    const operationNames = readNames(path.resolve(root, parsed.operations));
    const derived = derive({ document, smithy, serviceModel, operationNames }, decisions);
    return writeOrCheck(derived, path.resolve(root, parsed.out), parsed.check);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return fail(error.source === null ? error.message : `${path.basename(files[error.source])}: ${error.message}`);
  }
}

function parseUsage(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function readNames(file: string): readonly string[] {
  const names: unknown = JSON.parse(read(file) ?? 'null');
  if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names;
  throw new SourceError(`the list of operations, ${file}, must be a JSON list of names`);
}

function writeOrCheck(files: ReadonlyMap<string, string>, out: string, check: boolean): number {
  const shown = path.relative(root, out) || out;
  if (!check) {
    mkdirSync(out, { recursive: true });
    for (const [name, text] of files) writeFileSync(path.join(out, name), text);
    console.log(`${files.size} files written to ${shown}.`);
    return 0;
  }
  const found = folderDifferences(out, files);
  for (const sentence of found) console.error(sentence);
  console.log(
    found.length > 0 ? `${shown} is not what its sources say. Run npm run derive.` : `${shown} is up to date.`,
  );
  return found.length > 0 ? 1 : 0;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
