/** The catalogue of requirements. See --help. Exit code: 0 in order, 1 not in order, 2 wrong usage. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  type CatalogueEntry,
  type CatalogueSnapshot,
  compareCatalogue,
  nextSnapshot,
  readCatalogue,
  statementDigest,
} from '../reports/coverage/catalogue.ts';
import { catalogueRules } from '../reports/coverage/catalogueRules.ts';
import type { Note } from '../reports/coverage/requirement.ts';
import { phases, requirementPhase } from '../reports/coverage/requirementPhase.ts';
import { documentStatements, type TracedStatement, traceStatements } from '../reports/coverage/statements.ts';
import type { Phase } from '../schemas/index.ts';
import { readCommandLine, wrongUsage } from './cli.ts';
import { listTests } from './listTests.ts';

const help = `Usage: npm run requirements [-- OPTION]

Lists every requirement, names the normative statements of the launch document that no requirement covers, and rejects an id
that changed its meaning.

  (none)        list every requirement, then check
  --check       check only: what CI runs
  --update      check, then write new and retired ids to specs/meta/requirements.snapshot.json
  --reword ID   with --update: the words of ID changed, its meaning did not; give it once for each ID
  --reword-all FILE
                with --update: the same for every ID that begins a line of FILE
  --retire FILE with --update: the reasons why ids are gone, a JSON object of id and reason
  --json        the list as JSON
  --phase PHASE with the list or --json: only those of this time, launched, added, changed or withdrawn
  --statements  the document's statements and the requirements that cover them`;
const snapshotFile = new URL('../specs/meta/requirements.snapshot.json', import.meta.url);

const readSnapshot = (): CatalogueSnapshot =>
  existsSync(snapshotFile)
    ? (JSON.parse(readFileSync(snapshotFile, 'utf8')) as CatalogueSnapshot)
    : { requirements: {}, retired: {} };

/** The requirement ids of a file: one at the beginning of each line, whatever follows it. */
const idsIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^[A-Z]{3}-[0-9a-f]{4}\b/gm)].map(String);

/** The snapshot in which the reworded ids mean what they say now. */
function reword(
  old: CatalogueSnapshot,
  rows: readonly CatalogueEntry[],
  reworded: readonly string[],
): CatalogueSnapshot {
  const entries = Object.entries(old.requirements).map(([id, each]) => {
    const now = rows.find((row) => row.id === id);
    return [id, now && reworded.includes(id) ? { ...each, digest: statementDigest(now) } : each] as const;
  });
  return { ...old, requirements: Object.fromEntries(entries) };
}

/** What is not in order, one sentence each. */
function catalogueErrors(
  rows: readonly CatalogueEntry[],
  errors: readonly string[],
  snapshot: CatalogueSnapshot,
  statements: readonly TracedStatement[],
  updating: boolean,
): readonly string[] {
  const { added, removed, rejected } = compareCatalogue(rows, snapshot);
  const some = (ids: readonly string[]): string => `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ', …' : ''}`;
  const found = [...errors, ...rejected];
  for (const { description, violations } of catalogueRules(rows))
    found.push(...violations.map((each) => `${description}: ${each}`));
  for (const { trace, statement } of statements)
    if (trace === null)
      found.push(`No requirement covers ${statement.key} (line ${statement.line} of the launch document).`);
  if (!updating && added.length > 0)
    found.push(`New ids are missing from the snapshot (${some(added)}): run npm run requirements -- --update.`);
  if (!updating && removed.length > 0)
    found.push(
      `${removed.length} ids are gone (${some(removed)}): restore them, or retire them for good with npm run requirements -- --update.`,
    );
  return found;
}

interface TimedEntry extends CatalogueEntry {
  readonly phase: Phase;
}
function table(rows: readonly TimedEntry[]): string {
  return rows
    .map(
      ({ id, level, operation, statement, source, evidence, phase, change, untested, tests }) =>
        `${id}  ${level.padEnd(6)} ${evidence}  ${phase}${change ? ` (${change})` : ''}  ${operation}: ${statement}  [${source}]${untested ? `  untested: ${untested}` : tests > 1 ? `  ${tests} tests` : ''}`,
    )
    .join('\n');
}

const noteLines = (notes: readonly Note[]): string =>
  notes
    .map(({ id, operation, statement, reason }) => `${id}  note    ${operation}: ${statement}  (${reason})`)
    .join('\n');

function totals(
  rows: readonly CatalogueEntry[],
  statements: readonly TracedStatement[],
  notes: readonly Note[],
): string {
  const n = (trace: TracedStatement['trace']): number => statements.filter((each) => each.trace === trace).length;
  const untested = rows.filter((row) => row.untested !== null).length;
  return `${rows.length} requirements, ${rows.length - untested} with a test, ${untested} untested with a reason; ${notes.length} notes apart.
${catalogueRules(rows)
  .map(({ description, violations }) => `${violations.length} × ${description}.`)
  .join(' ')}
${statements.length} normative statements of the launch document are covered: ${n('named')} by name, ${n('shape')} by a shape, ${n('constraint')} by a constraint of the contract, ${n(null)} by none.`;
}

const { values: options } = readCommandLine({
  help,
  options: {
    check: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
    reword: { type: 'string', multiple: true, default: [] },
    'reword-all': { type: 'string', multiple: true, default: [] },
    retire: { type: 'string' },
    json: { type: 'boolean', default: false },
    phase: { type: 'string' },
    statements: { type: 'boolean', default: false },
  },
});

if (options.phase !== undefined && !phases.some((phase) => phase === options.phase))
  wrongUsage(`--phase must be one of ${phases.join(', ')}.`);

function main(): number {
  const { requirements, notes, errors } = readCatalogue(listTests('mutation'));
  const listed = requirements
    .map((each) => ({ ...each, phase: requirementPhase(each) }))
    .filter(({ phase }) => options.phase === undefined || phase === options.phase);
  if (options.json) {
    console.log(JSON.stringify(listed, null, 1));
    return 0;
  }
  const statements = traceStatements(documentStatements(), requirements);
  if (options.statements)
    for (const { statement, trace, ids } of statements)
      console.log(`${statement.key} (line ${statement.line}): ${trace ?? 'none'} ${ids.slice(0, 8).join(' ')}`);
  else if (!options.check && !options.update)
    console.log(`${table(listed)}\n${options.phase === undefined ? noteLines(notes) : ''}`);
  const reworded = [...options.reword, ...options['reword-all'].flatMap(idsIn)];
  const snapshot = reword(readSnapshot(), requirements, reworded);
  const reasons = options.retire ? (JSON.parse(readFileSync(options.retire, 'utf8')) as Record<string, string>) : {};
  const found = catalogueErrors(requirements, errors, snapshot, statements, options.update);
  const blocked = compareCatalogue(requirements, snapshot).rejected.length + errors.length > 0;
  if (options.update && !blocked)
    writeFileSync(snapshotFile, `${JSON.stringify(nextSnapshot(requirements, snapshot, reasons), null, 2)}\n`);
  for (const each of found) console.error(each);
  console.log(totals(requirements, statements, notes));
  return found.length > 0 ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
