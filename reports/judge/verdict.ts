import type { RequirementResult } from '../collect/ledger.ts';
import { type Counts, count, total } from './outcomes.ts';

/** The answer to "may we ship?". Green only for `conformant`. */
export type VerdictStatus = 'conformant' | 'conformant as far as tested' | 'not conformant' | 'inconclusive';
export interface Verdict {
  readonly status: VerdictStatus;
  readonly sentence: string;
  /** What tempers the sentence, one short sentence each. */
  readonly notes: readonly string[];
}
export interface RunSummary {
  /** Sentences on what was left out of the run, or that it was interrupted. */
  readonly exclusions: readonly string[];
  readonly calls: number;
  readonly throttled: number;
}

const pluralize = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

/** One sentence and its notes, from every requirement's verdict. */
export function verdictOf(rows: readonly RequirementResult[], { exclusions, calls, throttled }: RunSummary): Verdict {
  const musts = rows.filter(({ requirement }) => requirement.level === 'MUST');
  const brokenMusts = musts.filter(({ judgement }) => judgement.outcome === 'failed');
  const counts = count(rows.map(({ judgement }) => judgement));
  const notes = notesOf(counts, counts.failed - brokenMusts.length, exclusions);
  if (brokenMusts.length > 0) {
    const places = new Set(brokenMusts.map(({ requirement }) => requirement.operation)).size;
    return {
      status: 'not conformant',
      sentence: `Not conformant: ${pluralize(brokenMusts.length, 'promise')} broken in ${pluralize(places, 'operation')}.`,
      notes,
    };
  }
  const inconclusiveReason = inconclusiveBecause(counts, exclusions, calls, throttled, rows);
  if (inconclusiveReason) return { status: 'inconclusive', sentence: `Inconclusive: ${inconclusiveReason}.`, notes };
  if (counts.passed === total(counts))
    return {
      status: 'conformant',
      sentence: `Conformant: all ${pluralize(counts.passed, 'requirement')} hold.`,
      notes,
    };
  const tempered = counts.failed > 0 || counts['known deviation'] > 0 ? 'with reservations' : 'as far as tested';
  return {
    status: 'conformant as far as tested',
    sentence: `Conformant ${tempered}: ${counts.passed} of ${pluralize(total(counts), 'requirement')} hold, no MUST is broken.`,
    notes,
  };
}

function inconclusiveBecause(
  counts: Counts,
  exclusions: readonly string[],
  calls: number,
  throttled: number,
  rows: readonly RequirementResult[],
): string | null {
  if (exclusions.length > 0) return 'this run left requirements out';
  if (total(counts) === 0) return 'no requirement ran';
  if (counts['harness fault'] > 0) return `${pluralize(counts['harness fault'], 'fault')} of the harness itself`;
  if (counts.indeterminate > 0)
    return throttled > 0
      ? `the target throttled ${throttled} of ${pluralize(calls, 'call')}`
      : `${pluralize(counts.indeterminate, 'requirement')} without a verdict`;
  const setUpFailures = rows.filter(
    ({ judgement }) => judgement.outcome === 'untested' && judgement.reason?.startsWith('its set-up failed'),
  ).length;
  if (setUpFailures > 0) return `the set-up of ${pluralize(setUpFailures, 'requirement')} failed`;
  if (counts.passed === 0) return 'nothing passed';
  return null;
}

function notesOf(counts: Counts, recommendations: number, exclusions: readonly string[]): readonly string[] {
  const notes = [...exclusions];
  if (recommendations > 0) notes.push(`${pluralize(recommendations, 'recommendation')} (SHOULD or MAY) not followed.`);
  if (counts['known deviation'] > 0)
    notes.push(`${pluralize(counts['known deviation'], 'known deviation')}, as the baseline says.`);
  if (counts.indeterminate > 0) notes.push(`${pluralize(counts.indeterminate, 'requirement')} without a verdict.`);
  if (counts.untested > 0) notes.push(`${pluralize(counts.untested, 'requirement')} untested, each with its reason.`);
  if (counts['harness fault'] > 0)
    notes.push(`${pluralize(counts['harness fault'], 'fault')} of our own, not charged to the target.`);
  return notes;
}
