import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Case } from '../../generators/replay/case.ts';

const saved = 'specs/regressions';
const isCase = /^F-[0-9A-F]{4}\.json$/;

/** Where counterexamples lie: those of the last run, and those that are kept. */
const folders = (): readonly string[] => [
  process.env.PCC_COUNTEREXAMPLES ?? path.join(process.env.PCC_OUT ?? 'reports/out', 'counterexamples'),
  saved,
];

const load = (file: string): Case => {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || !('steps' in parsed) || !('checks' in parsed))
    throw new Error(`${file} is no counterexample: it has no steps. Was it saved by a property?`);
  return parsed as Case;
};

/** The counterexamples that are kept because they were once found, in the order of their ids. */
export const keptCases = (): readonly Case[] =>
  readdirSync(saved)
    .filter((name) => isCase.test(name))
    .sort()
    .map((name) => load(path.join(saved, name)));

/** One counterexample by its id. */
export function caseOf(id: string): Case {
  const file = folders()
    .map((folder) => path.join(folder, `${id}.json`))
    .find(existsSync);
  if (!file) throw new Error(`There is no ${id} in ${folders().join(' or ')}.`);
  return load(file);
}
