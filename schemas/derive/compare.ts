import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** How a folder differs from the files it should hold: one sentence a file, with the first line that differs. */
export function folderDifferences(folder: string, files: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  const existing = existsSync(folder) ? readdirSync(folder) : [];
  for (const [name, expected] of files) {
    if (!existing.includes(name)) {
      found.push(`${name} is missing`);
      continue;
    }
    const actual = readFileSync(path.join(folder, name), 'utf8');
    if (actual !== expected) found.push(`${name} differs ${firstDifference(actual.split('\n'), expected.split('\n'))}`);
  }
  for (const name of existing) if (!files.has(name)) found.push(`${name} is not derived from anything`);
  return found;
}

function firstDifference(actual: readonly string[], expected: readonly string[]): string {
  const at = expected.findIndex((line, index) => line !== actual[index]);
  const line = at === -1 ? expected.length : at;
  const show = (text: string | undefined): string =>
    text === undefined ? 'nothing' : `"${text.trim().slice(0, 100)}"`;
  return `at line ${line + 1}: has ${show(actual[line])}, derived is ${show(expected[line])}`;
}
