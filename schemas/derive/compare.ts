import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How a folder differs from the files it should hold: one sentence a file, with the first line that differs. */
export function differences(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  const there = existsSync(folder) ? readdirSync(folder) : [];
  for (const [name, wanted] of files) {
    if (!there.includes(name)) {
      found.push(`${name} is missing`);
      continue;
    }
    const had = readFileSync(path.join(folder, name), 'utf8');
    if (had !== wanted) found.push(`${name} differs ${first(had.split('\n'), wanted.split('\n'))}`);
  }
  for (const name of there) if (!files.has(name)) found.push(`${name} is not derived from anything`);
  return found;
}

function first(had: readonly string[], wanted: readonly string[]): string {
  const at = wanted.findIndex((line, index) => line !== had[index]);
  const line = at === -1 ? wanted.length : at;
  const show = (text: string | undefined): string =>
    text === undefined ? 'nothing' : `"${text.trim().slice(0, 100)}"`;
  return `at line ${line + 1}: has ${show(had[line])}, derived is ${show(wanted[line])}`;
}
