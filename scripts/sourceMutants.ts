/** Tries small bugs in the sources of the emulator, drawn at random, on the requirements. See --help. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { exitOnInvalidEnvironment, root } from '../client/env/index.ts';
import { readCommandLine, wholeNumber, wrongUsage } from './cli.ts';
import { createBuilder, readSource } from './sourceMutants/build.ts';
import { mutantsOf, type SourceMutant, shortened } from './sourceMutants/candidates.ts';
import { drawByHash } from './sourceMutants/draw.ts';
import { accepted, excluded, judgedIn } from './sourceMutants/judged.ts';
import { meet } from './sourceMutants/meet.ts';
import { planRounds, rounds } from './sourceMutants/plan.ts';
import { Interrupted } from './sourceMutants/playwright.ts';
import { recordReach } from './sourceMutants/reach.ts';
import { digestOf, type Finding, type Kept, keep, readKept } from './sourceMutants/results.ts';
import { sourceFiles } from './sourceMutants/scope.ts';

const { values } = readCommandLine({
  help: `Usage: npm run test:source-mutants [-- OPTION]

Draws small bugs in the sources of the emulator – a comparison negated, a number changed, a statement removed – builds an emulator
for each, and runs the requirements that reach the place until one fails. All are drawn before any is run: those with the lowest
hashes of the seed and of the mutant, so that another change of the sources redraws no more than it touches. Places that no request of
the API runs through – command line, control plane, log, data file – are out of the draw (scripts/sourceMutants/scope.ts). What no
response can show is excluded by a table with the reason (scripts/sourceMutants/judged.ts). Results are kept in
reports/out/sourceMutants.json: a run that was stopped goes on where it was, as long as the sources and the draw are the same.

  --seed N        the draw (default 1)
  --count N       how many are drawn (default 120)
  --only ID,ID    these mutants of the draw
  --list          print the draw and run nothing
  --rounds N      only the first N of the 4 rounds; what is open then counts as a survivor
  --again         forget what an earlier run found

Exit codes: 0 at least 95 % of what can be seen is killed, 1 less, 2 wrong usage or it could not run, 130 interrupted.`,
  options: {
    seed: { type: 'string' },
    count: { type: 'string' },
    only: { type: 'string' },
    list: { type: 'boolean' },
    rounds: { type: 'string' },
    again: { type: 'boolean' },
  },
});
exitOnInvalidEnvironment();
const seed = wholeNumber('seed', values.seed, 1);
const count = wholeNumber('count', values.count, 120);
const lastRound = Math.min(rounds, wholeNumber('rounds', values.rounds, rounds));
/** The share that must be killed, of those that are not excluded. */
const enough = 0.95;
/** Emulators that run at once. */
const batchSize = 12;
const folder = path.join(root, 'reports/out/sourceMutants');
/** Where what is built finds its packages, and neither compiler nor linter looks. */
const buildFolder = path.join(root, 'node_modules/.cache/source-mutants');

const sources = sourceFiles().map((file) => ({ file, text: readSource(file) }));
const drawn = drawByHash(
  sources.flatMap(({ file, text }) => mutantsOf(file, text)),
  count,
  seed,
);
const wanted = values.only?.split(',');
const unknown = wanted?.find((id) => !drawn.some((mutant) => mutant.id === id));
if (unknown !== undefined) wrongUsage(`The draw of seed ${seed} has no mutant ${unknown}; --list prints it.`);
const selected = wanted ? drawn.filter(({ id }) => wanted.includes(id)) : drawn;

const describe = ({ id, file, line, operator, original, text }: SourceMutant): string =>
  `${id} ${file}:${line} ${operator}: ${shortened(original, 60)} → ${shortened(text, 40) || 'nothing'}`;
const isExcluded = (mutant: SourceMutant): boolean => judgedIn(excluded, mutant) !== undefined;

/** The requirements of the catalogue. */
function requirementIds(): readonly string[] {
  const snapshot = readFileSync(path.join(root, 'specs/meta/requirements.snapshot.json'), 'utf8');
  return Object.keys((JSON.parse(snapshot) as { readonly requirements: object }).requirements);
}

function printList(): void {
  for (const mutant of selected) {
    const reason = judgedIn(excluded, mutant)?.reason;
    console.log(`${describe(mutant)}${reason === undefined ? '' : `  [excluded: ${reason}]`}`);
  }
}

async function run(kept: Kept): Promise<void> {
  const builder = await createBuilder(buildFolder);
  kept.reach ??= await recordReach(drawn, builder, path.join(folder, 'reach'));
  keep(kept);
  const { reach } = kept;
  const note = (mutant: SourceMutant, finding: Finding): void => {
    kept.findings[mutant.id] = finding;
    keep(kept);
    if (finding.status !== 'open')
      console.log(`${finding.status === 'killed' ? '✓ killed by' : '✕ survived,'} ${finding.by}  ${describe(mutant)}`);
  };
  const met = new Set(reach.tests.map(({ requirement }) => requirement));
  const added = requirementIds().filter((id) => !met.has(id));
  const planOf = (mutant: SourceMutant) => planRounds(mutant, reach, added);
  const tried = selected.filter((mutant) => !isExcluded(mutant));
  for (let round = 0; round < lastRound; round += 1) {
    const open = tried.filter(({ id }) => (kept.findings[id]?.rounds ?? 0) <= round && !isDecided(kept.findings[id]));
    const meetings = open.map((mutant) => ({ mutant, requirements: planOf(mutant)[round] ?? [] }));
    for (let at = 0; at < meetings.length; at += batchSize) {
      const batch = meetings.slice(at, at + batchSize);
      console.log(`Round ${round + 1} of ${rounds}: ${batch.length} mutants, ${meetings.length - at} to go`);
      const batchMeetings = await Promise.all(
        batch
          .filter(({ requirements }) => requirements.length > 0)
          .map(async (meeting) => ({ ...meeting, program: await builder.mutant(meeting.mutant) })),
      );
      const killed = await meet(batchMeetings, path.join(folder, 'run'));
      for (const { mutant } of batch) {
        const by = killed.get(mutant.id);
        const isLast = round === rounds - 1;
        const isReached = planOf(mutant).length > 0;
        if (by !== undefined) note(mutant, { status: 'killed', rounds: round + 1, by });
        else if (!isReached) note(mutant, { status: 'survived', rounds, by: 'no test reaches it' });
        else
          note(mutant, { status: isLast ? 'survived' : 'open', rounds: round + 1, by: isLast ? 'nothing fails' : '' });
      }
    }
  }
}
const isDecided = (finding: Finding | undefined): boolean => finding !== undefined && finding.status !== 'open';

function summarize({ findings }: Kept): number {
  const tried = selected.filter((mutant) => !isExcluded(mutant));
  const survivors = tried.filter(({ id }) => findings[id]?.status !== 'killed');
  for (const mutant of selected) {
    const reason = judgedIn(excluded, mutant)?.reason;
    if (reason !== undefined) console.log(`– excluded  ${describe(mutant)}\n    ${reason}`);
  }
  for (const mutant of survivors)
    console.log(`✕ survived  ${describe(mutant)}\n    ${judgedIn(accepted, mutant)?.reason ?? 'not judged yet'}`);
  const killed = tried.length - survivors.length;
  const share = tried.length === 0 ? 1 : killed / tried.length;
  console.log(
    `test:source-mutants: seed ${seed}, ${selected.length} of ${drawn.length} drawn, ${selected.length - tried.length} excluded, ${killed} of ${tried.length} killed (${(share * 100).toFixed(1)} %)`,
  );
  return share >= enough ? 0 : 1;
}

async function main(): Promise<number> {
  if (values.list) {
    printList();
    return 0;
  }
  const digest = digestOf(
    sources.map(({ text }) => text),
    drawn,
  );
  const kept: Kept = values.again ? { digest, reach: null, findings: {} } : readKept(digest);
  if (wanted) for (const id of wanted) delete kept.findings[id];
  try {
    await run(kept);
  } catch (error) {
    if (error instanceof Interrupted) return 130;
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  return summarize(kept);
}

process.exitCode = await main();
