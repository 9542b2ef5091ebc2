import type { Admissible } from '../../generators/admissible.ts';
import type { Check, Expectation, Outcome, Send, Step } from '../../generators/replay/case.ts';
import { contradiction, refusalOf, unexpected } from '../../generators/replay/judge.ts';
import { SetupFailed } from '../support/outcome.ts';

/** The target has not answered as it should: what a property is looking for. */
export class Violation extends Error {}

type Ask = Omit<Step, 'operation' | 'body' | 'expect'>;

/** One sequence of requests as it is sent and judged, kept so that it can be sent again. */
export class Tape {
  readonly steps: Step[] = [];
  readonly outcomes: Outcome[] = [];
  readonly checks: Check[] = [];
  /** Whether what was written may be read a while later only (facts B.2). */
  readonly eventual: boolean;
  private readonly send: Send;
  private groups = 0;
  constructor(send: Send, eventual: boolean) {
    this.send = send;
    this.eventual = eventual;
  }

  /** Sends a request that must be answered as expected. */
  async asks(operation: Step['operation'], body: unknown, expect: Expectation, more: Ask = {}): Promise<Outcome> {
    const [outcome] = await this.play([{ operation, body, expect, ...more }]);
    if (!outcome) throw new Error('HarnessFault: a step had no outcome.');
    return outcome;
  }

  /** Sends a request whose answer is judged by nobody. */
  async tries(operation: Step['operation'], body: unknown, more: Ask = {}): Promise<Outcome> {
    const [outcome] = await this.play([{ operation, body, ...more }]);
    if (!outcome) throw new Error('HarnessFault: a step had no outcome.');
    return outcome;
  }

  /** Sends a request that only prepares. When it is refused, nothing has been learned about the target. */
  async does(operation: Step['operation'], body: unknown, more: Ask = {}): Promise<Outcome> {
    const [outcome] = await this.play([{ operation, body, setUp: true, ...more }]);
    if (!outcome) throw new Error('HarnessFault: a step had no outcome.');
    if (!outcome.ok) throw new SetupFailed(`${operation} was refused: ${refusalOf(outcome)}`);
    const failed = unexpected({ kind: 'accepted' }, outcome);
    if (failed !== null) throw new SetupFailed(failed);
    return outcome;
  }

  /**
   * Sends a faulty request, then its valid twin: unless the twin is accepted, the refusal says nothing. In this order the
   * twin also shows that what was refused has changed nothing.
   */
  async refuses(
    operation: Step['operation'],
    faulty: unknown,
    admissible: readonly Admissible[],
    twin: unknown,
    more: Ask = {},
  ): Promise<void> {
    const expect: Expectation = { kind: 'refused', admissible };
    const step: Step = { operation, body: faulty, expect, ...more };
    this.steps.push(step);
    const outcome = await this.send(step, faulty);
    this.outcomes.push(outcome);
    const said = unexpected(expect, outcome);
    if (said !== null && outcome.ok) throw new Violation(said);
    await this.does(operation, twin, { ...more, claim: 'valid' });
    if (said !== null) throw new Violation(said);
  }

  /** Sends requests at once. */
  together(steps: readonly Omit<Step, 'together'>[]): Promise<readonly Outcome[]> {
    this.groups += 1;
    return this.play(steps.map((step) => ({ ...step, together: this.groups })));
  }

  /** Judges what several answers say of each other. */
  holds(check: Check): void {
    this.checks.push(check);
    const said = contradiction(check, this.outcomes);
    if (said !== null) throw new Violation(said);
  }

  /** The number of the step sent last. */
  get last(): number {
    return this.steps.length - 1;
  }

  private async play(group: readonly Step[]): Promise<readonly Outcome[]> {
    this.steps.push(...group);
    const outcomes = await Promise.all(group.map((step) => this.send(step, step.body)));
    this.outcomes.push(...outcomes);
    for (const [index, step] of group.entries()) {
      const outcome = outcomes[index];
      const said = step.expect && outcome ? unexpected(step.expect, outcome) : null;
      if (said !== null) throw new Violation(said);
    }
    return outcomes;
  }
}
