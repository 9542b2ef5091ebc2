import type { Row } from './ledger.ts';
import { type Counts, count, total } from './outcomes.ts';

/** The answer to "may we ship?". Green only for `conformant`. */
export type Answer = 'conformant' | 'conformant as far as tested' | 'not conformant' | 'inconclusive';
export interface Conclusion {
  readonly answer: Answer;
  readonly sentence: string;
  /** What tempers the sentence, one short sentence each. */
  readonly notes: readonly string[];
}
export interface Circumstances {
  /** Sentences on what was left out of the run, or that it was interrupted. */
  readonly left: readonly string[];
  readonly calls: number;
  readonly throttled: number;
}

const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

/** One sentence and its notes, from every requirement's verdict. */
export function conclude(rows: readonly Row[], { left, calls, throttled }: Circumstances): Conclusion {
  const musts = rows.filter(({ requirement }) => requirement.level === 'MUST');
  const brokenMusts = musts.filter(({ judgement }) => judgement.outcome === 'failed');
  const counts = count(rows.map(({ judgement }) => judgement));
  const notes = notesOf(counts, counts.failed - brokenMusts.length, left);
  if (brokenMusts.length > 0) {
    const places = new Set(brokenMusts.map(({ requirement }) => requirement.operation)).size;
    return {
      answer: 'not conformant',
      sentence: `Not conformant: ${many(brokenMusts.length, 'promise')} broken in ${many(places, 'operation')}.`,
      notes,
    };
  }
  const why = inconclusive(counts, left, calls, throttled, rows);
  if (why) return { answer: 'inconclusive', sentence: `Inconclusive: ${why}.`, notes };
  if (counts.passed === total(counts))
    return { answer: 'conformant', sentence: `Conformant: all ${many(counts.passed, 'requirement')} hold.`, notes };
  const tempered = counts.failed > 0 || counts['known deviation'] > 0 ? 'with reservations' : 'as far as tested';
  return {
    answer: 'conformant as far as tested',
    sentence: `Conformant ${tempered}: ${counts.passed} of ${many(total(counts), 'requirement')} hold, no MUST is broken.`,
    notes,
  };
}

function inconclusive(
  counts: Counts,
  left: readonly string[],
  calls: number,
  throttled: number,
  rows: readonly Row[],
): string | null {
  if (left.length > 0) return 'this run left requirements out';
  if (total(counts) === 0) return 'no requirement ran';
  if (counts['harness fault'] > 0) return `${many(counts['harness fault'], 'fault')} of the harness itself`;
  if (counts.indeterminate > 0)
    return throttled > 0
      ? `the target throttled ${throttled} of ${many(calls, 'call')}`
      : `${many(counts.indeterminate, 'requirement')} without a verdict`;
  const unset = rows.filter(
    ({ judgement }) => judgement.outcome === 'untested' && judgement.reason?.startsWith('its set-up failed'),
  ).length;
  if (unset > 0) return `the set-up of ${many(unset, 'requirement')} failed`;
  if (counts.passed === 0) return 'nothing passed';
  return null;
}

function notesOf(counts: Counts, advice: number, left: readonly string[]): readonly string[] {
  const notes = [...left];
  if (advice > 0) notes.push(`${many(advice, 'recommendation')} (SHOULD or MAY) not followed.`);
  if (counts['known deviation'] > 0)
    notes.push(`${many(counts['known deviation'], 'known deviation')}, as the baseline says.`);
  if (counts.indeterminate > 0) notes.push(`${many(counts.indeterminate, 'requirement')} without a verdict.`);
  if (counts.untested > 0) notes.push(`${many(counts.untested, 'requirement')} untested, each with its reason.`);
  if (counts['harness fault'] > 0)
    notes.push(`${many(counts['harness fault'], 'fault')} of our own, not charged to the target.`);
  return notes;
}
