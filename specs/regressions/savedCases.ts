import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env, root } from '../../client/env/index.ts';
import { parseReplayCase } from '../../generators/replay/parseReplayCase.ts';
import type { ReplayCase } from '../../generators/replay/replayCase.ts';

const savedFolder = path.join(root, 'specs/regressions');
const isCase = /^F-[0-9A-F]{4}\.json$/;

/** Where counterexamples lie: those of the last run, and those that are kept. */
const folders = (): readonly string[] => [
  env.PCC_COUNTEREXAMPLES ?? path.join(env.PCC_OUT, 'counterexamples'),
  savedFolder,
];

const readCase = (file: string): ReplayCase => parseReplayCase(readFileSync(file, 'utf8'), file);

/** The counterexamples that are kept because they were once found, in the order of their ids. */
export const loadSavedCases = (): readonly ReplayCase[] =>
  readdirSync(savedFolder)
    .filter((name) => isCase.test(name))
    .sort()
    .map((name) => readCase(path.join(savedFolder, name)));

/** One counterexample by its id. */
export function loadCase(id: string): ReplayCase {
  const file = folders()
    .map((folder) => path.join(folder, `${id}.json`))
    .find(existsSync);
  if (!file) throw new Error(`There is no ${id} in ${folders().join(' or ')}.`);
  return readCase(file);
}
