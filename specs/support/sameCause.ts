import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { TestInfo } from '@playwright/test';
import { env } from '../../client/env/index.ts';
import type { Exchange } from '../../client/exchange.ts';
import type { Transcript } from '../../client/transcript.ts';
import { sameCause } from '../../reports/collect/classify.ts';
import { requirementOf } from '../../reports/coverage/requirement.ts';
import { terminalLine } from '../../reports/render/plainText.ts';

/** So many failed tests with one cause, and nothing else, tell that the target fails everything; a silent one needs fewer. */
const enough = { answered: 10, silent: 4 } as const;
const noResponse = 'no response';
const sound = 'sound';

/**
 * A target that fails everything for one cause is told in a few requests: the tests that would follow are untested, with the
 * requirement that shows the cause, and leave the run without a green. A single sound response, of whatever operation, ends
 * this for the whole run. The workers of a run share what they saw through a file.
 */
export class CauseLedger {
  readonly #file: string;
  #isOver = false;
  constructor(file: string) {
    this.#file = file;
  }

  /** Why the next test need not run; null when it must. */
  reason(): string | null {
    if (this.#isOver || !existsSync(this.#file)) return null;
    const lines = readFileSync(this.#file, 'utf8').split('\n').filter(Boolean);
    const [first = ''] = lines;
    const [cause = '', id = ''] = first.split('\t');
    this.#isOver = lines.some((line) => line.split('\t', 1)[0] !== cause) || cause === sound;
    const needed = cause === noResponse ? enough.silent : enough.answered;
    return !this.#isOver && lines.length >= needed ? `same cause as ${id}: ${cause}` : null;
  }

  /** Notes how a test ended that sent something. */
  note(id: string, passed: boolean, exchanges: readonly Exchange[]): void {
    if (this.#isOver || (exchanges.length === 0 && !passed)) return;
    const causes = new Set(exchanges.map(causeOf));
    const [cause = sound] = causes;
    appendFileSync(this.#file, passed || causes.size > 1 || cause === sound ? `${sound}\n` : `${cause}\t${id}\n`);
  }
}

/** What is wrong with a response, without what differs from one to the next. */
function causeOf({ response, error, shapeErrors }: Exchange): string {
  if (response === null) return noResponse;
  const isSuccess = response.status >= 200 && response.status < 300;
  if (isSuccess && shapeErrors.length === 0) return sound;
  const what = isSuccess ? 'without the documented shape' : (error ?? '');
  return terminalLine(`HTTP ${response.status} ${what}`.trim().slice(0, 120));
}

const ledger = env.PCC_CAUSES === null ? null : new CauseLedger(env.PCC_CAUSES);

/** Ends a test that would fail as all before it did. */
export function skipForSameCause(info: Pick<TestInfo, 'annotations' | 'skip'>): void {
  const reason = ledger?.reason() ?? null;
  if (reason === null) return;
  info.annotations.push({ type: sameCause, description: reason });
  info.skip(true, reason);
}

/** Remembers how a test ended. */
export function noteCause(info: Pick<TestInfo, 'title' | 'annotations' | 'status'>, transcript: Transcript): void {
  const id = requirementOf(info)?.id;
  if (id) ledger?.note(id, info.status === 'passed', transcript.toAttachment().exchanges);
}
