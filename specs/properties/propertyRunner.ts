import fc from 'fast-check';
import { WrongCatalog } from '../../client/assertSandboxOnly.ts';
import { createAccount } from '../../client/controlPlane.ts';
import { env } from '../../client/env/index.ts';
import type { TranscriptAttachment } from '../../client/exchange.ts';
import { createHttpTransport } from '../../client/httpTransport.ts';
import type { Session } from '../../client/session.ts';
import { WriteTracker } from '../../client/writeTracker.ts';
import { replay } from '../../generators/replay/replay.ts';
import type { SendStep } from '../../generators/replay/replayCase.ts';
import type { OperationName } from '../../schemas/index.ts';
import { countRequest, seedOfRun, timeLimitMs, withinBudget } from '../support/budget.ts';
import { accountRequest } from '../support/mutantPlan.ts';
import { Indeterminate, SetupFailed } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import type { Target } from '../support/target.ts';
import { expect, test } from '../support/test.ts';
import {
  type Counterexample,
  describeCounterexamples,
  type RequirementRef,
  saveCase,
  toCase,
} from './counterexample.ts';
import { crossValidate } from './crossValidate.ts';
import { PropertyViolation, RecordedSession, type SharedSteps } from './recordedSession.ts';
import type { Reduction } from './reductions.ts';
import { stepSender } from './stepSender.ts';

export type { RequirementRef } from './counterexample.ts';

// Thousands of requests, of which Playwright would trace each one.
const ownTransport = createHttpTransport();

export interface PropertySpec<T> {
  readonly arbitrary: fc.Arbitrary<T>;
  readonly run: (value: T, session: RecordedSession) => Promise<void>;
  readonly runs: number;
  /** Tells searches of one hunt apart: each draws from the seed in its own way. */
  readonly seedOffset?: number;
  /** Gives every case an account that has nothing in it, where the target can. */
  readonly freshAccount?: boolean;
  /** The constraint of the contract that each case breaks. */
  readonly constraint?: { readonly operation: OperationName; readonly name: string };
  /** The same case without one member each, to tell which of them makes it fail. */
  readonly reductions?: (value: T) => readonly Reduction<T>[];
}

/** What generated cases of a live account share, kept with its other records. */
function sharedStepsOf({ records }: Partner): SharedSteps {
  const name = 'steps of generated cases';
  const steps = (records.get(name)?.value ?? new Map()) as SharedSteps;
  records.set(name, { value: steps, exchanges: [] });
  return steps;
}

/** `LifeCycle/Stage#enum` as `LifeCycle.Stage, enum`. */
const inWords = (constraint: string): string => constraint.replaceAll('/', '.').replace('#', ', ');

/** A property's search for counterexamples, in one or more parts. Call `report` last: it judges. */
export class PropertyRunner {
  private readonly constraints = new Map<OperationName, Set<string>>();
  private readonly counterexamples: Counterexample[] = [];
  private readonly setUpFailures: string[] = [];
  private cases = 0;
  private skipped = 0;
  private shrinks = 0;
  /** Whether BUDGET ended a search; how many were ended by the time a search may take. */
  private budgetExhausted = false;
  private timedOut = 0;
  private readonly seed = seedOfRun();
  private readonly partner: Partner;
  private readonly target: Target;
  private readonly requirement: RequirementRef;
  private readonly shared: SharedSteps | null;
  constructor(partner: Partner, target: Target, quarry: RequirementRef) {
    this.partner = partner;
    this.target = target;
    this.requirement = quarry;
    this.shared = target.isOwnEmulator ? null : sharedStepsOf(partner);
  }

  /** Looks for a counterexample and shrinks what it finds. False when it found one. */
  async check<T>({
    arbitrary,
    run,
    runs,
    seedOffset = 0,
    freshAccount = false,
    constraint,
    reductions,
  }: PropertySpec<T>): Promise<boolean> {
    if (!withinBudget()) {
      this.budgetExhausted = true;
      return true;
    }
    let smallest: { readonly tape: RecordedSession; readonly said: string } | null = null;
    let ours: unknown = null;
    let held = 0;
    const { eventuallyConsistent } = this.target.waitOptions;
    const solutions = await this.partner.activeSolutions();
    let setUp: SetupFailed | null = null;
    const property = fc.asyncProperty(arbitrary, async (value) => {
      if (ours !== null) return;
      if (!withinBudget()) {
        this.budgetExhausted = true;
        return;
      }
      const sender = await this.sender(freshAccount);
      const tape = new RecordedSession(sender, eventuallyConsistent, solutions, this.shared);
      try {
        await run(value, tape);
        held += 1;
      } catch (error) {
        if (error instanceof PropertyViolation) {
          smallest = { tape, said: error.message };
          // What was accepted against the rules may have changed what cases share.
          this.shared?.clear();
          throw error;
        }
        // The response would make the next request write to another catalog, so the property ends here.
        const elsewhere = error instanceof WrongCatalog ? new SetupFailed(error.message) : error;
        if (elsewhere instanceof SetupFailed) {
          setUp = elsewhere;
          fc.pre(false);
        }
        ours = error;
      }
    });
    const seed = (this.seed + seedOffset * 7919) & 0x7fffffff;
    const details = await fc.check(property, {
      seed,
      numRuns: runs,
      maxSkipsPerRun: 2,
      interruptAfterTimeLimit: timeLimitMs(this.target),
      markInterruptAsFailure: false,
    });
    this.cases += details.numRuns;
    this.skipped += details.numSkips;
    this.shrinks += details.numShrinks;
    if (details.interrupted) this.timedOut += 1;
    if (ours !== null) throw ours;
    const caught = smallest as { readonly tape: RecordedSession; readonly said: string } | null;
    if (details.failed && caught !== null) {
      const [value] = details.counterexample ?? [];
      const without = value !== undefined && reductions ? await this.culpritIn(reductions(value), run) : null;
      const member = without
        ? ` (accepted without ${without})`
        : constraint
          ? ` (breaks ${inWords(constraint.name)})`
          : '';
      await this.recordCounterexample(
        caught.tape,
        `${caught.said}${member}`,
        seed,
        details.counterexamplePath ?? '',
        details.numShrinks,
      );
      return false;
    }
    if (held > 0 && constraint) {
      const reached = this.constraints.get(constraint.operation) ?? new Set<string>();
      this.constraints.set(constraint.operation, reached.add(constraint.name));
    }
    if (held === 0 && setUp !== null)
      this.setUpFailures.push(`${constraint?.name ?? 'a case'}: ${String((setUp as SetupFailed).message)}`);
    return true;
  }

  /** Counts cases that were sent within one case of a search, and the constraints that they violated. */
  addCases(operation: OperationName, violated: readonly string[]): void {
    this.cases += violated.length - 1;
    const reached = this.constraints.get(operation) ?? new Set<string>();
    for (const name of violated) reached.add(name);
    this.constraints.set(operation, reached);
  }

  /** Whether enough counterexamples are in hand: more of them would tell the same story again. */
  get enoughFound(): boolean {
    return this.counterexamples.length >= env.ENOUGH;
  }

  /** Leaves the evidence behind, then fails with the smallest counterexamples, or says that nothing could be learned. */
  report(): void {
    const [worst] = this.counterexamples;
    const generated: NonNullable<TranscriptAttachment['generated']> = {
      cases: this.cases,
      rejected: this.skipped,
      shrinks: this.shrinks,
      timedOut: this.timedOut,
      constraints: Object.fromEntries(
        [...this.constraints].map(([operation, names]) => [operation, [...names].sort()]),
      ),
      seed: this.seed,
      ...(worst
        ? {
            counterexample: {
              id: worst.case.id,
              path: worst.case.path,
              smallest: worst.smallest,
              replay: `npm run replay -- ${worst.case.id}`,
            },
          }
        : {}),
    };
    this.partner.session.transcript.generated = generated;
    expect(this.counterexamples.length, describeCounterexamples(this.counterexamples)).toBe(0);
    if (this.setUpFailures.length > 0)
      throw new SetupFailed(
        `${this.setUpFailures.length} searches could not be made ready. ${this.setUpFailures.slice(0, 3).join('; ')}`,
      );
    if (this.cases === 0 || this.budgetExhausted)
      throw new Indeterminate('budget spent', `BUDGET ended the search after ${this.cases} cases`);
  }

  /** The member without which a failing case holds; null where none is, or each attempt would cost a live target writes. */
  private async culpritIn<T>(reductions: readonly Reduction<T>[], run: PropertySpec<T>['run']): Promise<string | null> {
    if (!this.target.isOwnEmulator) return null;
    for (const { member, value } of reductions) {
      const session = new RecordedSession(await this.sender(false), false, await this.partner.activeSolutions());
      const holds = await run(value, session).then(
        () => true,
        () => false,
      );
      if (holds) return member;
    }
    return null;
  }

  private async recordCounterexample(
    session: RecordedSession,
    failure: string,
    seed: number,
    path: string,
    shrinks: number,
  ): Promise<void> {
    crossValidate(session.steps);
    const found = toCase(session, failure, { ...this.requirement, seed, path, shrinks });
    const again = await replay(found.case, await this.sender(true)).catch((error: unknown) => ({
      verdict: 'not reproducible',
      reason: String(error),
    }));
    saveCase(found.case);
    this.counterexamples.push({
      ...found,
      confirmed:
        again.verdict === 'still failing'
          ? 'sent again, it failed again'
          : `sent again: ${again.verdict}, ${again.reason}`,
    });
  }

  private async sender(fresh: boolean): Promise<SendStep> {
    return stepSender(await this.sessionFor(fresh), countRequest, this.target.waitOptions.eventuallyConsistent);
  }

  private async sessionFor(fresh: boolean): Promise<Session> {
    const { session } = this.partner;
    const request = session.isOwnEmulator ? ownTransport : session.transport;
    if (!fresh || !session.isOwnEmulator) return { ...session, transport: request };
    const {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
    } = await createAccount(session.endpoint, accountRequest(test.info()));
    return {
      ...session,
      transport: request,
      credentials: { accessKeyId, secretAccessKey, sessionToken },
      rateLimiter: this.target.rateLimiterForAccount(),
      writes: new WriteTracker(),
    };
  }
}
