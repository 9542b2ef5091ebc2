import type { Exchange, TranscriptAttachment } from '../../client/exchange.ts';
import { isSelfCheck, type Note, noteOf, type Requirement, requirementOf } from '../coverage/requirement.ts';
import { combine, type OutcomeWithReason } from '../judge/outcomes.ts';
import { classify, type PlaywrightOutcome, type ShapeFailure, stripAnsi } from './classify.ts';
import { EvidenceBuffer } from './evidence.ts';
import { VariantObserver } from './observedVariants.ts';
import { ResponseSamples } from './samples.ts';
import { Tally } from './tally.ts';
import { TransitionTracker } from './transitions/transitionTracker.ts';

/** One finished test, as plain data: made by the reporter from Playwright's classes. */
export interface FinishedTest extends PlaywrightOutcome {
  readonly testId: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly project: string;
  readonly retried: boolean;
  readonly durationMs: number;
  readonly trace: string | null;
  readonly evidence: TranscriptAttachment | null;
}
/** What one test contributes to its requirement. */
export interface TestResult {
  readonly testId: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly project: string;
  readonly judgement: OutcomeWithReason;
  readonly message: string | null;
  readonly trace: string | null;
  readonly exchanges: readonly Exchange[];
  readonly counterexample: NonNullable<TranscriptAttachment['generated']>['counterexample'] | null;
  readonly durationMs: number;
  readonly turns: TranscriptAttachment['turns'];
  /** Whether it needs what only an emulator has, such as a control plane. */
  readonly emulatorOnly: boolean;
}
/** Annotation of a test that needs what only an emulator has. */
export const emulatorOnly = 'emulator only';

/** A requirement with every test of it. */
export interface RequirementResult {
  readonly requirement: Requirement;
  readonly judgement: OutcomeWithReason;
  readonly tests: readonly TestResult[];
  /** Whether no live target can show it. */
  readonly emulatorOnly: boolean;
}
interface RequirementEntry {
  readonly requirement: Requirement;
  readonly tests: TestResult[];
}

/** Requirement id → outcome, and everything the run saw on the way. Tests are added as they end, in any order. */
export class Ledger {
  readonly tally = new Tally();
  readonly transitions = new TransitionTracker();
  readonly observedVariants = new VariantObserver();
  readonly samples = new ResponseSamples();
  readonly #entries = new Map<string, RequirementEntry>();
  readonly #shapeFailures: { readonly charge: ShapeFailure; readonly tried: TestResult; readonly operation: string }[] =
    [];
  readonly #evidence = new EvidenceBuffer();
  readonly #selfChecks: TestResult[] = [];
  readonly #seeds = new Map<number, number>();
  readonly #notes = new Map<string, Note>();

  add(facts: FinishedTest): void {
    const note = noteOf(facts);
    if (note) {
      this.#notes.set(note.id, note);
      return;
    }
    const requirement = requirementOf(facts);
    const { ownJudgement, shapeFailures } = classify(facts);
    const judgement: OutcomeWithReason =
      facts.retried && ownJudgement.outcome === 'passed'
        ? { outcome: 'indeterminate', reason: 'failed, then passed when tried again' }
        : ownJudgement;
    const tried = this.#testResult(facts, requirement, judgement);
    if (facts.evidence) {
      const seed = facts.evidence.generated?.seed;
      if (seed !== undefined) this.#seeds.set(seed, (this.#seeds.get(seed) ?? 0) + 1);
      this.tally.add(facts.evidence, requirement?.operation ?? 'other');
      this.transitions.add(facts.evidence.exchanges);
      this.observedVariants.add(facts.evidence.exchanges);
      this.samples.add(facts.evidence.exchanges);
    }
    if (!requirement || isSelfCheck(requirement.id)) this.#selfChecks.push(asHarnessError(tried));
    if (requirement) this.#entry(requirement).tests.push(isSelfCheck(requirement.id) ? asHarnessError(tried) : tried);
    for (const charge of shapeFailures)
      this.#shapeFailures.push({ charge, tried, operation: charge.message.split(' ', 1)[0] ?? '' });
  }

  /** What is listed apart from the requirements, by page and id. */
  notes = (): readonly Note[] =>
    [...this.#notes.values()].sort((a, b) => compare(a.operation, b.operation) || compare(a.id, b.id));

  /** Every requirement with its verdict, by page and id. */
  rows(): readonly RequirementResult[] {
    const pages = new Map([...this.#entries].map(([id, page]) => [id, { ...page, tests: [...page.tests] }]));
    for (const { charge, tried, operation } of this.#shapeFailures) {
      const page = pages.get(charge.id) ?? { requirement: shapeRequirement(charge.id, operation), tests: [] };
      pages.set(charge.id, page);
      page.tests.push({
        ...tried,
        judgement: { outcome: 'failed', reason: null },
        message: `Invalid shape: ${charge.message}`,
      });
    }
    return [...pages.values()]
      .map(({ requirement, tests }) => {
        const sorted = tests.sort(bySourceLocation);
        return {
          requirement,
          tests: sorted,
          judgement: combine(sorted.map((each) => each.judgement)),
          emulatorOnly: sorted.length > 0 && sorted.every((each) => each.emulatorOnly),
        };
      })
      .sort(
        (a, b) =>
          compare(a.requirement.operation, b.requirement.operation) || compare(a.requirement.id, b.requirement.id),
      );
  }

  /** The seed that most generated cases were drawn from; null when none was drawn. */
  seed(): number | null {
    const [most] = [...this.#seeds].sort(([a, one], [b, other]) => other - one || a - b);
    return most?.[0] ?? null;
  }

  /** Tests of the harness itself and tests without a requirement. */
  selfChecks(): readonly TestResult[] {
    return [...this.#selfChecks].sort(bySourceLocation);
  }

  #entry(requirement: Requirement): RequirementEntry {
    const known = this.#entries.get(requirement.id);
    if (known && known.requirement.statement !== requirement.statement)
      throw new Error(
        `${requirement.id} has two statements: "${known.requirement.statement}" and "${requirement.statement}".`,
      );
    const page = known ?? { requirement, tests: [] };
    this.#entries.set(requirement.id, page);
    return page;
  }

  #testResult(facts: FinishedTest, requirement: Requirement | null, judgement: OutcomeWithReason): TestResult {
    const { testId, title, file, line, project, trace, evidence } = facts;
    const failed = facts.status !== 'passed' && facts.status !== 'skipped';
    const exchanges = !evidence
      ? []
      : failed
        ? this.#evidence.failure(evidence)
        : this.#evidence.proof(requirement?.operation ?? '', evidence);
    const message = failed ? facts.errors.map(stripAnsi).join('\n\n').slice(0, 8000) : null;
    return {
      testId,
      title,
      file,
      line,
      project,
      judgement,
      message,
      trace,
      exchanges,
      counterexample: evidence?.generated?.counterexample ?? null,
      durationMs: facts.durationMs,
      turns: evidence?.turns ?? { read: 0, write: 0 },
      emulatorOnly: facts.annotations.some(({ type }) => type === emulatorOnly),
    };
  }
}

const asHarnessError = (tried: TestResult): TestResult =>
  tried.judgement.outcome === 'failed'
    ? { ...tried, judgement: { outcome: 'harness error', reason: 'a self-check failed' } }
    : tried;
const shapeRequirement = (id: string, operation: string): Requirement => ({
  id,
  level: 'MUST',
  statement: 'returns the documented shape',
  source: operation,
  evidence: 'documented',
  category: 'shape',
  operation: operation || 'Protocol',
});
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const bySourceLocation = (a: TestResult, b: TestResult): number =>
  compare(a.file, b.file) || a.line - b.line || compare(a.title, b.title) || compare(a.project, b.project);
