import {
  type ExitCode,
  exitCodeOf,
  failedMusts,
  passingAgain,
  pluralize,
  type RunSummary,
  whyInconclusive,
} from './exitCode.ts';
import { count, total } from './outcomes.ts';

/** The answer to "may we ship?". Green only for `conformant`. */
export type VerdictStatus =
  | 'conformant'
  | 'conformant as far as tested'
  | 'selection holds'
  | 'not conformant'
  | 'stale baseline'
  | 'inconclusive';
export interface Verdict {
  readonly status: VerdictStatus;
  readonly exitCode: ExitCode;
  readonly sentence: string;
  /** What tempers the sentence, one short sentence each. */
  readonly notes: readonly string[];
}
export interface VerdictInput extends RunSummary {
  /** What was set aside, one sentence each. */
  readonly warnings: readonly string[];
  readonly throttled: number;
  readonly calls: number;
  /** Operations that failed requirements lead to: a requirement of several operations fails in one of them. */
  readonly failedOperations: readonly string[];
  /** Whether the target is an emulator, which can show what no live target can. */
  readonly emulator: boolean;
}

/** One sentence and its notes, from every requirement's outcome. */
export function verdictOf(input: VerdictInput): Verdict {
  const { rows, exclusions } = input;
  const [musts, again] = [failedMusts(rows), passingAgain(rows)];
  const counts = count(rows.map(({ judgement }) => judgement));
  const exitCode = exitCodeOf(input);
  const verdict = (status: VerdictStatus, sentence: string): Verdict => ({
    status,
    exitCode,
    sentence,
    notes: notesOf(input),
  });
  if (musts.length > 0) {
    const places = input.failedOperations.length;
    const where = places > 0 ? ` in ${pluralize(places, 'operation')}` : '';
    return verdict('not conformant', `Not conformant: ${pluralize(musts.length, 'MUST', 'MUSTs')} failed${where}.`);
  }
  if (again.length > 0)
    return verdict(
      'stale baseline',
      `${pluralize(again.length, 'known failure passes', 'known failures pass')} again: remove what the baseline file says of ${
        again.length === 1 ? 'it' : 'them'
      }.`,
    );
  if (exitCode === 130) return verdict('inconclusive', 'Inconclusive: the run was interrupted.');
  const unjudged = whyInconclusive(input);
  if (unjudged) return verdict('inconclusive', `Inconclusive: ${unjudged}.`);
  if (rows.length === 0) return verdict('selection holds', 'All selected checks of the harness itself hold.');
  const all = total(counts);
  const selected = exclusions.length > 0 ? 'selected ' : '';
  if (counts.passed === all)
    return selected
      ? verdict(
          'selection holds',
          all === 1 ? 'The selected requirement holds.' : `All ${all} selected requirements hold.`,
        )
      : verdict('conformant', `Conformant: all ${pluralize(all, 'requirement')} hold.`);
  const tempered = counts.failed > 0 || counts['known failure'] > 0 ? 'with reservations' : 'as far as tested';
  const share = `${counts.passed.toLocaleString('en-US')} of ${pluralize(all, `${selected}requirement`)}`;
  return selected
    ? verdict('selection holds', `The selection holds ${tempered}: ${share}.`)
    : verdict('conformant as far as tested', `Conformant ${tempered}: ${share}.`);
}

function notesOf({
  rows,
  exclusions,
  harnessErrors,
  warnings,
  throttled,
  calls,
  emulator,
}: VerdictInput): readonly string[] {
  const counts = count(rows.map(({ judgement }) => judgement));
  const advice = rows.filter(
    ({ requirement, judgement }) => requirement.level !== 'MUST' && judgement.outcome === 'failed',
  ).length;
  const emulatorOnly = rows.filter((row) => row.emulatorOnly && row.judgement.outcome === 'passed').length;
  const judged = rows.filter(({ judgement }) =>
    ['passed', 'failed', 'known failure'].includes(judgement.outcome),
  ).length;
  return [
    ...exclusions.map(({ sentence }) => sentence),
    ...harnessErrors,
    ...warnings,
    advice > 0 && `${pluralize(advice, 'recommendation')} (SHOULD or MAY) not followed.`,
    counts['known failure'] > 0 &&
      `${pluralize(counts['known failure'], 'known failure')}, listed in the baseline file.`,
    counts.indeterminate > 0 && `${pluralize(counts.indeterminate, 'requirement')} without a verdict.`,
    counts.untested > 0 && `${pluralize(counts.untested, 'requirement')} untested, each with its reason.`,
    counts['harness error'] > 0 && `${pluralize(counts['harness error'], 'harness error')}, not charged to the target.`,
    emulator &&
      emulatorOnly > 0 &&
      `${pluralize(counts.passed - emulatorOnly, 'requirement')} shown about the API; ${emulatorOnly.toLocaleString(
        'en-US',
      )} can be shown on an emulator only.`,
    !emulator &&
      rows.length > 0 &&
      `${judged.toLocaleString('en-US')} of ${pluralize(rows.length, 'requirement')} judged (${Math.floor((100 * judged) / rows.length)} %).`,
    throttled > 0 &&
      counts.indeterminate > 0 &&
      `The target throttled ${throttled.toLocaleString('en-US')} of ${pluralize(calls, 'call')}.`,
  ].filter((note) => note !== false);
}
