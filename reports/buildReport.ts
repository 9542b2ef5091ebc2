import type { Ledger, RequirementResult } from './collect/ledger.ts';
import { NormalizedResults } from './collect/normalizedResults.ts';
import { type Coverage, measureCoverage } from './coverage/coverage.ts';
import { coverageByOperation } from './coverage/coverageByOperation.ts';
import { type ContractElement, contractElements } from './coverage/elements.ts';
import { isSelfCheck, type Level, levels } from './coverage/requirement.ts';
import { type SeenMember, seenMembers } from './coverage/seenMembers.ts';
import { failedOperations, failureCauses } from './judge/causes.ts';
import { failedMusts } from './judge/exitCode.ts';
import { requirementMatrix } from './judge/matrix.ts';
import { count } from './judge/outcomes.ts';
import { undocumentedElements } from './judge/undocumented.ts';
import { type VerdictInput, verdictOf } from './judge/verdict.ts';
import { format, type Report, type ReportInput } from './report.ts';

/**
 * The report of a ledger. Each part is built on its own: one that throws is left empty and named among the harness errors.
 * `changes` and `trend` are added by history, which compares finished reports.
 */
export function buildReport(ledger: Ledger, input: ReportInput): Report {
  const { run, exclusions, trust, links, stamp } = input;
  const errors: string[] = [...input.harnessErrors];
  const part = <T>(name: string, empty: T, build: () => T): T => {
    try {
      return build();
    } catch (error) {
      errors.push(partError(name, error));
      return empty;
    }
  };
  const rows = ledger.rows().filter(({ requirement }) => !isSelfCheck(requirement.id));
  const selfChecks = ledger.selfChecks();
  const { tally } = ledger;
  const speed = part('speed', {}, () => tally.latency());
  const called = Object.values(speed);
  const elements = part<readonly ContractElement[]>('contract', [], contractElements);
  const results = new NormalizedResults();
  const requirements = rows.map((row) => results.requirement(row));
  const checks = selfChecks.map((check) => results.test(check));
  const counts = count(requirements);
  const parts = {
    matrix: part('matrix', [], () => requirementMatrix(rows)),
    causes: part('causes', [], () => failureCauses(rows).map((cause) => results.names.inStructure(cause))),
    undocumented: part('undocumented', [], () => undocumentedElements(run.target, tally, elements)),
    observedVariants: part('observedVariants', [], () => ledger.observedVariants.rows()),
    transitions: part('transitions', { review: [], stage: [] }, () => ({
      review: ledger.transitions.review(),
      stage: ledger.transitions.stage(),
    })),
    coverage: part<readonly Coverage[]>('coverage', [], () => measureCoverage(rows, tally, elements)),
    coverageByOperation: part('coverageByOperation', [], () => coverageByOperation(tally, elements)),
    members: part<readonly SeenMember[]>('members', [], () => seenMembers(tally, elements)),
  };
  return {
    format,
    run: { ...run, seed: run.seed ?? seedText(ledger.seed()) },
    partial: exclusions.length > 0 || input.harnessErrors.length > 0,
    verdict: verdictOf(verdictInput(rows)),
    harnessErrors: errors,
    counts,
    levels: Object.fromEntries(
      levels.map((level) => [level, count(requirements.filter((row) => row.level === level))]),
    ) as Record<Level, Report['counts']>,
    tests: sum(rows.map(({ tests }) => tests.length)),
    trust: {
      ...trust,
      selfChecks:
        checks.length > 0
          ? { passed: checks.filter(({ outcome }) => outcome === 'passed').length, total: checks.length }
          : trust.selfChecks,
    },
    requirements,
    retired: input.retired,
    selfChecks: checks.filter(({ outcome }) => outcome !== 'passed'),
    notes: ledger.notes(),
    ...parts,
    generated: { ...tally.generated.all(), constraints: tally.generated.constraints() },
    shapes: Object.fromEntries(
      Object.keys(speed).map((operation) => [operation, [...tally.seen(operation).response].sort()]),
    ),
    exchanges: results.exchanges,
    changes: null,
    trend: [],
    links,
    stamp: {
      ...stamp,
      speed,
      requirementMs: byRequirement(rows, milliseconds),
      requirementRequests: byRequirement(rows, requests),
      values: results.names.values(),
    },
  };

  function verdictInput(judged: readonly RequirementResult[]): VerdictInput {
    return {
      rows: judged,
      selfChecks,
      exclusions,
      harnessErrors: errors,
      warnings: input.warnings,
      calls: sum(called.map(({ calls }) => calls)),
      throttled: sum(called.map(({ throttled }) => throttled)),
      failedOperations: part('failedOperations', [], () => failedOperations(failedMusts(judged))),
      emulator: run.target === 'emulator' || run.target.startsWith('emulator@'),
    };
  }
}

/** The report with errors that only came up when it was rendered: a run whose report is not whole proves nothing. */
export function withHarnessErrors(report: Report, errors: readonly string[]): Report {
  const { verdict } = report;
  if (errors.length === 0) return report;
  const judged = verdict.exitCode !== 0;
  return {
    ...report,
    harnessErrors: [...report.harnessErrors, ...errors],
    verdict: {
      status: judged ? verdict.status : 'inconclusive',
      exitCode: judged ? verdict.exitCode : 2,
      sentence: judged ? verdict.sentence : 'Inconclusive: a part of the report could not be made.',
      notes: [...verdict.notes, ...errors],
    },
  };
}

export const partError = (name: string, error: unknown): string =>
  `Harness error: the part "${name}" of the report could not be made: ${(error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? ''}.`;

const seedText = (seed: number | null): string | null => (seed === null ? null : String(seed));
const byRequirement = <T>(
  rows: readonly RequirementResult[],
  of: (tests: RequirementResult['tests']) => T,
): Record<string, T> => Object.fromEntries(rows.map(({ requirement, tests }) => [requirement.id, of(tests)]));
const milliseconds = (tests: RequirementResult['tests']): number =>
  Math.round(sum(tests.map(({ durationMs }) => durationMs)) * 10) / 10;
const requests = (tests: RequirementResult['tests']): readonly [reads: number, writes: number] => [
  sum(tests.map(({ turns }) => turns.read)),
  sum(tests.map(({ turns }) => turns.write)),
];
const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
