import type { Evidence, Exchange } from '../client/exchange.ts';
import type { OperationName } from '../schemas/index.ts';
import { type Charge, classify, type Finished, plain } from './classify.ts';
import { failureOf, proofOf } from './evidence.ts';
import { Habits } from './habits.ts';
import { Life } from './life/observe.ts';
import { combine, type Judgement } from './outcomes.ts';
import { isSelfCheck, pageOf, type Requirement, requirementOf } from './requirement.ts';
import { Specimens } from './specimens.ts';
import { Tally } from './tally.ts';

/** One finished test, as plain data: made by the reporter from Playwright's classes. */
export interface TestFacts extends Finished {
  readonly testId: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly project: string;
  readonly retried: boolean;
  readonly trace: string | null;
  readonly evidence: Evidence | null;
}
/** What one test contributes to its requirement. */
export interface Tried {
  readonly testId: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly project: string;
  readonly judgement: Judgement;
  readonly message: string | null;
  readonly trace: string | null;
  readonly exchanges: readonly Exchange[];
  readonly counterexample: NonNullable<Evidence['generated']>['counterexample'] | null;
}
/** A requirement with all that was tried for it. */
export interface Row {
  readonly requirement: Requirement;
  readonly judgement: Judgement;
  readonly tests: readonly Tried[];
}
interface Page {
  readonly requirement: Requirement;
  readonly tests: Tried[];
}

/** Requirement id → outcome, and everything the run saw on the way. Tests are added as they end, in any order. */
export class Ledger {
  readonly tally = new Tally();
  readonly life = new Life();
  readonly habits = new Habits();
  readonly specimens = new Specimens();
  readonly #pages = new Map<string, Page>();
  readonly #charges: { readonly charge: Charge; readonly tried: Tried; readonly operation: string }[] = [];
  readonly #selfChecks: Tried[] = [];

  add(facts: TestFacts): void {
    const requirement = requirementOf(facts.annotations);
    const { own, charges } = classify(facts);
    const judgement: Judgement =
      facts.retried && own.outcome === 'passed'
        ? { outcome: 'indeterminate', reason: 'failed, then passed when tried again' }
        : own;
    const tried = this.#tried(facts, requirement, judgement);
    if (facts.evidence) {
      this.tally.add(facts.evidence, requirement?.operation ?? 'other');
      this.life.add(facts.evidence.exchanges);
      this.habits.add(facts.evidence.exchanges);
      this.specimens.add(facts.evidence.exchanges);
    }
    if (!requirement || isSelfCheck(requirement.id)) this.#selfChecks.push(notCharged(tried));
    if (requirement) this.#page(requirement).tests.push(isSelfCheck(requirement.id) ? notCharged(tried) : tried);
    for (const charge of charges)
      this.#charges.push({ charge, tried, operation: charge.message.split(' ', 1)[0] ?? '' });
  }

  /** Every requirement with its verdict, by page and id. */
  rows(): readonly Row[] {
    const pages = new Map([...this.#pages].map(([id, page]) => [id, { ...page, tests: [...page.tests] }]));
    for (const { charge, tried, operation } of this.#charges) {
      const page = pages.get(charge.id) ?? { requirement: unseen(charge.id, operation), tests: [] };
      pages.set(charge.id, page);
      page.tests.push({
        ...tried,
        judgement: { outcome: 'failed', reason: null },
        message: `Broken shape: ${charge.message}`,
      });
    }
    return [...pages.values()]
      .map(({ requirement, tests }) => {
        const sorted = tests.sort(byPlace);
        return { requirement, tests: sorted, judgement: combine(sorted.map((each) => each.judgement)) };
      })
      .sort(
        (a, b) =>
          compare(a.requirement.operation, b.requirement.operation) || compare(a.requirement.id, b.requirement.id),
      );
  }

  /** Tests of the harness itself and tests without a requirement. */
  selfChecks(): readonly Tried[] {
    return [...this.#selfChecks].sort(byPlace);
  }

  #page(requirement: Requirement): Page {
    const known = this.#pages.get(requirement.id);
    if (known && known.requirement.says !== requirement.says)
      throw new Error(`${requirement.id} has two statements: "${known.requirement.says}" and "${requirement.says}".`);
    const page = known ?? { requirement, tests: [] };
    this.#pages.set(requirement.id, page);
    return page;
  }

  #tried(facts: TestFacts, requirement: Requirement | null, judgement: Judgement): Tried {
    const { testId, title, file, line, project, trace, evidence } = facts;
    const failed = facts.status !== 'passed' && facts.status !== 'skipped';
    const exchanges = !evidence ? [] : failed ? failureOf(evidence) : proofOf(requirement?.operation ?? '', evidence);
    const message = failed ? facts.errors.map(plain).join('\n\n').slice(0, 8000) : null;
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
    };
  }
}

const notCharged = (tried: Tried): Tried =>
  tried.judgement.outcome === 'failed'
    ? { ...tried, judgement: { outcome: 'harness fault', reason: 'a self-check failed' } }
    : tried;
const unseen = (id: string, operation: string): Requirement => ({
  id,
  level: 'MUST',
  says: 'answer in the documented shape',
  source: operation,
  evidence: 'doc',
  about: 'shape',
  operation: (operation as OperationName) || pageOf(id),
});
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byPlace = (a: Tried, b: Tried): number =>
  compare(a.file, b.file) || a.line - b.line || compare(a.title, b.title) || compare(a.project, b.project);
