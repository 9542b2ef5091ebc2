/** Writes the three files of a new operation and adds it to the list of names. See --help. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../client/env/index.ts';
import { knownOperationNames } from '../schemas/index.ts';
import { readCommandLine, wrongUsage } from './cli.ts';

const help = `Usage: npm run new-operation NAME

Writes emulator/operations/NAME.ts, generators/NAME.ts and specs/operations/NAME.spec.ts, and adds NAME to
schemas/operationNames.json. Then run npm run derive, which adds the operation to the contract, and
npm run docs:iam-policy.
NAME is an operation of the API's model that the contract does not have yet.

Exit code: 0 done, 2 wrong usage.`;

const file = (name: string): string => path.join(root, name);
const namesFile = file('schemas/operationNames.json');

/** The ids that were ever given out. */
function knownIds(): ReadonlySet<string> {
  const generators = readdirSync(file('generators')).filter((name) => name.endsWith('.ts'));
  const texts = [
    readFileSync(file('specs/meta/requirements.snapshot.json'), 'utf8'),
    ...generators.map((name) => readFileSync(file(`generators/${name}`), 'utf8')),
  ];
  return new Set(texts.flatMap((text) => text.match(/\b[A-Z]{3}-[0-9a-f]{4}\b/g) ?? []));
}

/** Three letters of the name, in order and beginning with its first, that begin no id yet. */
function freePrefix(name: string, known: ReadonlySet<string>): string {
  const taken = new Set([...known].map((id) => id.slice(0, 3)));
  const [first = '', ...letters] = name.toUpperCase();
  for (const [at, second] of letters.entries())
    for (const third of letters.slice(at + 1)) if (!taken.has(first + second + third)) return first + second + third;
  throw new Error(`Every prefix from the letters of ${name} is taken.`);
}

function freeId(prefix: string, known: ReadonlySet<string>): string {
  for (;;) {
    const id = `${prefix}-${randomBytes(2).toString('hex')}`;
    if (!known.has(id)) return id;
  }
}

const {
  positionals: [name = ''],
} = readCommandLine({ help, options: {}, positionals: { least: 1, most: 1 } });
const names = JSON.parse(readFileSync(namesFile, 'utf8')) as readonly string[];
if (names.includes(name)) wrongUsage(`The contract has ${name} already.`);
if (!knownOperationNames.some((known) => known === name)) wrongUsage(`The API's model has no operation ${name}.`);

/** A file of scripts/templates/ with the operation's name, its prefix and new ids. */
const fromTemplate = (template: string): string =>
  readFileSync(file(`scripts/templates/${template}.ts.txt`), 'utf8')
    .replaceAll('$NAME', name)
    .replaceAll('$PREFIX', prefix)
    .replaceAll(/\$ID\((\w+)\)/g, (_, idPrefix: string) => freeId(idPrefix, known));

const known = knownIds();
const prefix = freePrefix(name, known);
const files = {
  [`emulator/operations/${name}.ts`]: fromTemplate('handler'),
  [`generators/${name}.ts`]: fromTemplate('generator'),
  [`specs/operations/${name}.spec.ts`]: fromTemplate('spec'),
};
const existing = Object.keys(files).find((each) => existsSync(file(each)));
if (existing) wrongUsage(`${existing} exists already.`);
for (const [each, text] of Object.entries(files)) {
  writeFileSync(file(each), text);
  console.log(each);
}
// How a line breaks hangs on the length of the name.
const written = Object.keys(files).map(file);
execFileSync(file('node_modules/.bin/biome'), ['format', '--write', ...written], { cwd: root, stdio: 'pipe' });
writeFileSync(namesFile, `${JSON.stringify([...names, name].sort(), null, 2)}\n`);
console.log('schemas/operationNames.json\n\nNext: npm run derive, npm run docs:iam-policy, then fill the three files.');
