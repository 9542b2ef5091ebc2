/**
 * One word for each idea. Fails on a former name in a path, an identifier or a declaration (scripts/words/formerNames.json) and on
 * a title that does not begin with a verb of scripts/words/titleVerbs.json. Usage: npm run lint:words
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../client/env/index.ts';
import { readCommandLine } from './cli.ts';
import { listTests, testsIn } from './listTests.ts';
import formerNames from './words/formerNames.json' with { type: 'json' };
import { declarations, identifiers, withoutText } from './words/sourceNames.ts';
import verbs from './words/titleVerbs.json' with { type: 'json' };

type Renames = Readonly<Record<string, string>>;

/** The renames of every folder that `file` lies in. */
const renamesFor = (folders: Readonly<Record<string, Renames>>, file: string): Renames =>
  Object.assign({}, ...Object.entries(folders).flatMap(([folder, each]) => (file.startsWith(folder) ? [each] : [])));

function found(names: Iterable<string>, renames: Renames, file: string, what: string): string[] {
  return [...names]
    .filter((name) => Object.hasOwn(renames, name))
    .map((name) => `${file}: the ${what} '${name}' is a former name; say ${renames[name]}.`);
}

/** Every former name in a file's path and code, one sentence each. */
export function formerNamesIn(file: string, source: string): string[] {
  const steps = file.split('/').map((step) => step.replace(/\..*$/, ''));
  const code = /\.[jt]s$/.test(file) ? withoutText(source) : '';
  return [
    ...found(new Set(steps), renamesFor(formerNames.paths, file), file, 'path'),
    ...found(identifiers(code), formerNames.identifiers, file, 'identifier'),
    ...found(declarations(code), renamesFor(formerNames.declarations, file), file, 'declaration'),
  ];
}

const firstWords = [...verbs.standard, ...Object.keys(verbs.additions)];
export const titleError = (title: string): string | null =>
  firstWords.some((verb) => title.startsWith(`${verb} `))
    ? null
    : `"${title}" begins with no verb of scripts/words/titleVerbs.json.`;

function main(): number {
  readCommandLine({ help: 'Usage: npm run lint:words', options: {} });
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file !== '' && !file.startsWith('schemas/contract/'));
  const names = files.flatMap((file) =>
    formerNamesIn(file, /\.[jt]s$/.test(file) ? readFileSync(path.join(root, file), 'utf8') : ''),
  );
  const titles = testsIn(listTests()).flatMap(({ kind, title }) => (kind === 'requirement' ? [title] : []));
  const errors = [...names, ...titles.flatMap((title) => titleError(title) ?? [])];
  for (const error of errors) console.error(error);
  console.log(`lint:words: ${files.length} files, ${titles.length} titles, ${errors.length} errors`);
  return errors.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main();
