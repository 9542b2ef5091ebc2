/**
 * The catalogue of requirements. Usage: npm run requirements [-- --check | --update | --json | --statements]
 * Lists every requirement, finds normative statements of the launch document that no requirement speaks of, and refuses an
 * id that changed its meaning. Exit code: 0 in order, 1 not in order, 2 wrong use.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '../client/env/index.ts';
import {
  type CatalogueEntry,
  type CatalogueSnapshot,
  compareCatalogue,
  nextSnapshot,
  readCatalogue,
  statementDigest,
} from '../reports/coverage/catalogue.ts';
import { documentStatements, type TracedStatement, traceStatements } from '../reports/coverage/statements.ts';

const usage = `Usage: npm run requirements [-- OPTION]

  (none)        list every requirement, then check
  --check       check only: what CI runs
  --update      check, then take new and given-up ids into specs/meta/requirements.snapshot.json
  --reword ID   with --update: the words of ID changed, its meaning did not; give it once for each ID
  --reword-all FILE
                with --update: the same for every ID that begins a line of FILE
  --retire FILE with --update: the reasons why ids are gone, a JSON object of id and reason
  --json        the list as JSON
  --statements  the document's statements and the requirements that speak of them`;
const flags = ['--check', '--update', '--json', '--statements', '--help', '--reword', '--reword-all', '--retire'];
const root = fileURLToPath(new URL('..', import.meta.url));
const snapshotFile = new URL('../specs/meta/requirements.snapshot.json', import.meta.url);

function listTests(): unknown {
  const { stdout, stderr, status } = spawnSync('npx', ['playwright', 'test', '--list', '--reporter=json'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 << 20,
    env: childEnvironment({
      PCC_SUITE: 'mutation',
      PLAYWRIGHT_JSON_OUTPUT_FILE: '',
      PLAYWRIGHT_JSON_OUTPUT_NAME: '',
    }),
  });
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`The tests cannot be listed (exit code ${status}).\n${stderr.slice(0, 2000)}`);
  const found = JSON.parse(stdout.slice(start)) as { errors?: readonly { message?: string }[] };
  const [error] = found.errors ?? [];
  if (error) throw new Error(`A spec cannot be read: ${error.message ?? 'unknown error'}`);
  return found;
}

const readSnapshot = (): CatalogueSnapshot =>
  existsSync(snapshotFile)
    ? (JSON.parse(readFileSync(snapshotFile, 'utf8')) as CatalogueSnapshot)
    : { requirements: {}, retired: {} };

/** The requirement ids of a file: one at the beginning of each line, whatever follows it. */
const idsIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^[A-Z]{3}-[0-9a-f]{4}\b/gm)].map(String);

/** What is not in order, one sentence each. */
function catalogueErrors(
  rows: readonly CatalogueEntry[],
  errors: readonly string[],
  snapshot: CatalogueSnapshot,
  statements: readonly TracedStatement[],
  updating: boolean,
): readonly string[] {
  const { added, removed, rejected } = compareCatalogue(rows, snapshot);
  const untraced = statements.filter(({ trace }) => trace === null);
  return [
    ...errors,
    ...rejected,
    ...untraced.map(
      ({ statement }) => `No requirement speaks of ${statement.key} (line ${statement.line} of the launch document).`,
    ),
    ...(updating || added.length === 0
      ? []
      : [
          `${added.length} new ids are not in the snapshot (${added.slice(0, 5).join(', ')} …): run npm run requirements -- --update.`,
        ]),
    ...(updating || removed.length === 0
      ? []
      : [
          `${removed.length} ids are gone (${removed.slice(0, 5).join(', ')} …): put them back, or give them up for good with npm run requirements -- --update.`,
        ]),
  ];
}

function table(rows: readonly CatalogueEntry[]): string {
  return rows
    .map(
      ({ id, level, operation, statement, source, evidence, untested, tests }) =>
        `${id}  ${level.padEnd(6)} ${evidence}  ${operation}: ${statement}  [${source}]${untested ? `  untested: ${untested}` : tests > 1 ? `  ${tests} tests` : ''}`,
    )
    .join('\n');
}

function totals(rows: readonly CatalogueEntry[], statements: readonly TracedStatement[]): string {
  const n = (reach: TracedStatement['trace']): number => statements.filter((each) => each.trace === reach).length;
  const bare = rows.filter(({ untested }) => untested !== null).length;
  return `${rows.length} requirements, ${rows.length - bare} with a test, ${bare} untested with a reason.
${statements.length} normative statements of the launch document: ${n('named')} spoken of by name, ${n('shape')} by a shape, ${n('constraint')} by the contract's constraints, ${n(null)} by none.`;
}

function main(args: readonly string[]): number {
  const words = args.filter((each) => each.startsWith('-'));
  const wrong = words.find((each) => !flags.includes(each));
  if (wrong || args.includes('--help')) {
    (wrong ? console.error : console.log)(wrong ? `${wrong} is no option.\n\n${usage}` : usage);
    return wrong ? 2 : 0;
  }
  const updating = args.includes('--update');
  const { requirements, errors } = readCatalogue(listTests() as Parameters<typeof readCatalogue>[0]);
  const statements = traceStatements(documentStatements(), requirements);
  if (args.includes('--json')) {
    console.log(JSON.stringify(requirements, null, 1));
    return 0;
  }
  if (args.includes('--statements'))
    for (const { statement, trace, ids } of statements)
      console.log(`${statement.key} (line ${statement.line}): ${trace ?? 'none'} ${ids.slice(0, 8).join(' ')}`);
  else if (!args.includes('--check') && !updating) console.log(table(requirements));
  const valuesOf = (option: string): string[] => args.filter((_, index) => args[index - 1] === option);
  const reworded = [...valuesOf('--reword'), ...valuesOf('--reword-all').flatMap(idsIn)];
  const [reasonsFile] = valuesOf('--retire');
  const reasons = reasonsFile ? (JSON.parse(readFileSync(reasonsFile, 'utf8')) as Record<string, string>) : {};
  const old = readSnapshot();
  const snapshot = {
    ...old,
    requirements: Object.fromEntries(
      Object.entries(old.requirements).map(([id, each]) => {
        const now = requirements.find((row) => row.id === id);
        return [id, now && reworded.includes(id) ? { ...each, digest: statementDigest(now) } : each];
      }),
    ),
  };
  const allErrors = catalogueErrors(requirements, errors, snapshot, statements, updating);
  const blocking = compareCatalogue(requirements, snapshot).rejected.length + errors.length > 0;
  if (updating && !blocking)
    writeFileSync(snapshotFile, `${JSON.stringify(nextSnapshot(requirements, snapshot, reasons), null, 2)}\n`);
  for (const each of allErrors) console.error(each);
  console.log(totals(requirements, statements));
  return allErrors.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
