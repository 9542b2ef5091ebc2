import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { test } from '@playwright/test';
import { curl } from '../../client/curl.ts';
import { env, root } from '../../client/env/index.ts';
import { parameterize } from '../../generators/replay/placeholder.ts';
import type { ReplayCase, Step } from '../../generators/replay/replayCase.ts';
import { counterexampleAttachment } from '../../reports/collect/savedFiles.ts';
import type { RecordedSession } from './recordedSession.ts';
import { exchanges } from './stepSender.ts';

/** The requirement that a counterexample is charged to. */
export interface RequirementRef {
  readonly id: string;
  readonly statement: string;
}

/** A counterexample at its smallest, with what a reader needs to see it for himself. */
export interface Counterexample {
  readonly case: ReplayCase;
  readonly smallest: unknown;
  readonly curl: string;
  readonly confirmed: string;
}
type CaseMetadata = RequirementRef & Pick<ReplayCase, 'seed' | 'path' | 'shrinks'>;

/** Makes a case of a tape that ended in a violation. */
export function toCase(
  session: RecordedSession,
  said: string,
  { id: requirement, statement, seed, path: at, shrinks }: CaseMetadata,
): Counterexample {
  const { steps, checks } = parameterize(session.steps, session.outcomes, session.checks);
  const id = idOf({ requirement, steps, checks });
  const outcome = session.outcomes.findLast((_, index) => !session.steps[index]?.setUp);
  const exchange = outcome && exchanges.get(outcome);
  return {
    case: { id, requirement, statement, failure: said, seed, path: at, shrinks, steps, checks },
    smallest: smallestOf(session.steps),
    curl: exchange ? curl(exchange) : 'no request was sent',
    confirmed: '',
  };
}

/** Four digits are few: where another case already bears the id, the next one is taken. */
function idOf(content: Pick<ReplayCase, 'requirement' | 'steps' | 'checks'>): string {
  for (let turn = 0; ; turn++) {
    const digest = createHash('sha256')
      .update(JSON.stringify([turn, content]))
      .digest('hex');
    const id = `F-${digest.slice(0, 4).toUpperCase()}`;
    const taken = [outFolder(), regressions]
      .map((folder) => path.join(folder, `${id}.json`))
      .filter(existsSync)
      .some(
        (file) => !isDeepStrictEqual(contentOf(JSON.parse(readFileSync(file, 'utf8')) as ReplayCase), plain(content)),
      );
    if (!taken) return id;
  }
}
const contentOf = ({ requirement, steps, checks }: ReplayCase): unknown => plain({ requirement, steps, checks });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** What a person reads: the one request that matters, or the sequence that led there. */
const smallestOf = (steps: readonly Step[]): unknown => {
  const telling = steps.filter(({ setUp }) => !setUp);
  return telling.length <= 1
    ? (telling[0]?.body ?? null)
    : telling.map(({ operation, body }) => ({ [operation]: body }));
};

const outFolder = (): string => path.join(env.PCC_OUT, 'counterexamples');
const regressions = path.join(root, 'specs/regressions');

/** Keeps a case where `npm run replay` looks for it; while exploring, also where it will run always. */
export function saveCase(found: ReplayCase): void {
  const text = `${JSON.stringify(found, null, 2)}\n`;
  // Travels with the blob of a shard, so that the merged report can be replayed too.
  test.info().attachments.push({
    name: counterexampleAttachment,
    body: Buffer.from(text),
    contentType: 'application/json',
  });
  for (const folder of [outFolder(), ...(env.PCC_KEEP_COUNTEREXAMPLES ? [regressions] : [])]) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${found.id}.json`), text);
  }
}

/** What a failing property prints: the first in full, of the others what was wrong. */
export const describeCounterexamples = ([first, ...others]: readonly Counterexample[]): string =>
  [
    ...(first ? [describe(first)] : []),
    ...others.map(({ case: found }) => `Also ${found.id}: ${found.failure.slice(0, 400)}`),
  ].join('\n\n');

function describe({ case: found, smallest, curl: command, confirmed }: Counterexample): string {
  const shown = JSON.stringify(smallest, null, 2) ?? '';
  return [
    `${found.id} ${found.failure}`,
    `Smallest counterexample, after ${found.shrinks} shrinks of ${found.steps.length} requests (${confirmed}):`,
    shown.length > 6000 ? `${shown.slice(0, 6000)}\n… (whole in ${found.id}.json)` : shown,
    `Seed ${found.seed}; path ${found.path.length > 120 ? `${found.path.slice(0, 120)}… (whole in ${found.id}.json)` : found.path}`,
    command,
    `Replay it: npm run replay -- ${found.id}`,
  ].join('\n');
}
