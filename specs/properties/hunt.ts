import fc from 'fast-check';
import type { Evidence } from '../../client/exchange.ts';
import { WrongCatalog } from '../../client/guard.ts';
import type { Session } from '../../client/session.ts';
import type { Send } from '../../generators/replay/case.ts';
import { play } from '../../generators/replay/play.ts';
import type { OperationName } from '../../schemas/index.ts';
import { newAccount } from '../support/control.ts';
import { Indeterminate, SetupFailed } from '../support/outcome.ts';
import type { Partner } from '../support/partner.ts';
import type { Target } from '../support/target.ts';
import { expect } from '../support/test.ts';
import { asCase, describeAll, type Found, save } from './finding.ts';
import { judgedTwice } from './judgedTwice.ts';
import { lightWire } from './lightWire.ts';
import { sender } from './send.ts';
import { searchMs, seedOfRun, spend, withinBudget } from './settings.ts';
import { Tape, Violation } from './tape.ts';

/** What a hunt is for: the requirement that a counterexample is charged to. */
export interface Quarry {
  readonly id: string;
  readonly says: string;
}
export interface Search<T> {
  readonly arbitrary: fc.Arbitrary<T>;
  readonly run: (value: T, tape: Tape) => Promise<void>;
  readonly runs: number;
  /** Tells searches of one hunt apart: each draws from the seed in its own way. */
  readonly salt?: number;
  /** Gives every case an account that has nothing in it, where the target can. */
  readonly fresh?: boolean;
  /** The constraint of the contract that each case breaks. */
  readonly constraint?: { readonly operation: OperationName; readonly name: string };
}

/** A property's search for counterexamples, in one or more parts. Call `report` last: it judges. */
export class Hunt {
  private readonly constraints = new Map<OperationName, Set<string>>();
  private readonly found: Found[] = [];
  private readonly unready: string[] = [];
  private cases = 0;
  private rejected = 0;
  private shrinks = 0;
  /** Whether BUDGET ended a search; how many were ended by the time a search may take. */
  private cut = false;
  private late = 0;
  private readonly seed = seedOfRun();
  private readonly partner: Partner;
  private readonly target: Target;
  private readonly quarry: Quarry;
  constructor(partner: Partner, target: Target, quarry: Quarry) {
    this.partner = partner;
    this.target = target;
    this.quarry = quarry;
  }

  /** Looks for a counterexample and shrinks what it finds. False when it found one. */
  async search<T>({ arbitrary, run, runs, salt = 0, fresh = false, constraint }: Search<T>): Promise<boolean> {
    if (!withinBudget()) {
      this.cut = true;
      return true;
    }
    let smallest: { readonly tape: Tape; readonly said: string } | null = null;
    let ours: unknown = null;
    let held = 0;
    let setUp: SetupFailed | null = null;
    const property = fc.asyncProperty(arbitrary, async (value) => {
      if (ours !== null) return;
      if (!withinBudget()) {
        this.cut = true;
        return;
      }
      const tape = new Tape(await this.sender(fresh), this.target.patience.eventual);
      try {
        await run(value, tape);
        held += 1;
      } catch (error) {
        if (error instanceof Violation) {
          smallest = { tape, said: error.message };
          throw error;
        }
        // What the target answered would have us write to another catalog: no more can be learned here.
        const elsewhere = error instanceof WrongCatalog ? new SetupFailed(error.message) : error;
        if (elsewhere instanceof SetupFailed) {
          setUp = elsewhere;
          fc.pre(false);
        }
        ours = error;
      }
    });
    const seed = (this.seed + salt * 7919) & 0x7fffffff;
    const details = await fc.check(property, {
      seed,
      numRuns: runs,
      maxSkipsPerRun: 2,
      interruptAfterTimeLimit: searchMs(this.target),
      markInterruptAsFailure: false,
    });
    this.cases += details.numRuns;
    this.rejected += details.numSkips;
    this.shrinks += details.numShrinks;
    if (details.interrupted) this.late += 1;
    if (ours !== null) throw ours;
    const caught = smallest as { readonly tape: Tape; readonly said: string } | null;
    if (details.failed && caught !== null) {
      await this.keep(caught.tape, caught.said, seed, details.counterexamplePath ?? '', details.numShrinks);
      return false;
    }
    if (held > 0 && constraint) {
      const reached = this.constraints.get(constraint.operation) ?? new Set<string>();
      this.constraints.set(constraint.operation, reached.add(constraint.name));
    }
    if (held === 0 && setUp !== null)
      this.unready.push(`${constraint?.name ?? 'a case'}: ${String((setUp as SetupFailed).message)}`);
    return true;
  }

  /** Whether enough counterexamples are in hand: more of them would tell the same story again. */
  get full(): boolean {
    return this.found.length >= (Number(process.env.ENOUGH) || 5);
  }

  /** Leaves the evidence behind, then fails with the smallest counterexamples, or says that nothing could be learned. */
  report(): void {
    const [worst] = this.found;
    const generated: NonNullable<Evidence['generated']> = {
      cases: this.cases,
      rejected: this.rejected,
      shrinks: this.shrinks,
      cut: this.late,
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
    expect(this.found.length, describeAll(this.found)).toBe(0);
    if (this.unready.length > 0)
      throw new SetupFailed(
        `${this.unready.length} searches could not be made ready. ${this.unready.slice(0, 3).join('; ')}`,
      );
    if (this.cases === 0 || this.cut)
      throw new Indeterminate('budget spent', `BUDGET ended the search after ${this.cases} cases`);
  }

  private async keep(tape: Tape, said: string, seed: number, path: string, shrinks: number): Promise<void> {
    judgedTwice(tape.steps);
    const found = asCase(tape, said, { ...this.quarry, seed, path, shrinks });
    const again = await play(found.case, await this.sender(true)).catch((error: unknown) => ({
      verdict: 'not reproducible',
      said: String(error),
    }));
    save(found.case);
    this.found.push({
      ...found,
      confirmed:
        again.verdict === 'still failing'
          ? 'sent again, it failed again'
          : `sent again: ${again.verdict}, ${again.said}`,
    });
  }

  private async sender(fresh: boolean): Promise<Send> {
    return sender(await this.identity(fresh), spend, this.target.patience.eventual);
  }

  private async identity(fresh: boolean): Promise<Session> {
    const { session } = this.partner;
    const request = session.endpoint.startsWith('http://') ? lightWire : session.request;
    if (!fresh || !session.ours) return { ...session, request };
    const {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      SessionToken: sessionToken,
    } = await newAccount(session.endpoint);
    return { ...session, request, credentials: { accessKeyId, secretAccessKey, sessionToken } };
  }
}
