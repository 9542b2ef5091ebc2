import type { ExpectedError } from '../../generators/expectedError.ts';
import { describeError, explainContradiction, explainUnexpected } from '../../generators/replay/assertions.ts';
import type { Check, Expectation, SendStep, Step, StepResult } from '../../generators/replay/replayCase.ts';
import { endWithoutSolution } from '../support/activeSolutions.ts';
import { SetupFailed } from '../support/outcome.ts';

/** The target did not respond as it must: the failure that a property looks for. */
export class PropertyViolation extends Error {}

type StepOptions = Omit<Step, 'operation' | 'body' | 'expect'>;

/** What cases of one live account build on: a value, and the steps that made it. */
export type SharedSteps = Map<
  string,
  { readonly value: unknown; readonly steps: readonly Step[]; readonly outcomes: readonly StepResult[] }
>;

/** One sequence of requests as it is sent and judged, kept so that it can be sent again. */
export class RecordedSession {
  readonly steps: Step[] = [];
  readonly outcomes: StepResult[] = [];
  readonly checks: Check[] = [];
  /** Whether what was written may be read a while later only (behaviour B.2). */
  readonly eventuallyConsistent: boolean;
  /** Active solutions of the account. */
  readonly solutions: readonly string[];
  /** Null where each case makes its own: on an emulator of ours, where writes cost nothing. */
  readonly shared: SharedSteps | null;
  private readonly send: SendStep;
  private readonly onTape = new Set<string>();
  private groups = 0;
  constructor(send: SendStep, eventual: boolean, solutions: readonly string[], shared: SharedSteps | null = null) {
    this.send = send;
    this.shared = shared;
    this.eventuallyConsistent = eventual;
    this.solutions = solutions;
  }

  /** An active solution of the account; without one the requirement is untested. */
  get solution(): string {
    return this.solutions[0] ?? endWithoutSolution();
  }

  /** What `make` makes; where cases share, the first one makes it for all, and its steps are on the tape of each. */
  async once<T>(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.shared?.get(name);
    if (known) {
      this.adopt(name);
      return known.value as T;
    }
    const first = this.steps.length;
    const value = await make();
    this.onTape.add(name);
    this.shared?.set(name, { value, steps: this.steps.slice(first), outcomes: this.outcomes.slice(first) });
    return value;
  }

  /** What an earlier case made under this name, its steps on the tape; undefined where there is none. */
  known(name: string): unknown {
    this.adopt(name);
    return this.shared?.get(name)?.value;
  }

  /** Sends an invalid request whose twin was accepted; where cases share, once for all that judge its response. */
  async expectRejectedBeside(
    operation: Step['operation'],
    invalid: unknown,
    expectedErrors: readonly ExpectedError[],
    name: string,
    more: StepOptions = {},
  ): Promise<void> {
    const outcome = await this.once(name, () => this.call(operation, invalid, more));
    const sent = this.steps.pop();
    const expect: Expectation = { kind: 'rejected', expectedErrors };
    if (sent) this.steps.push({ ...sent, expect });
    const said = explainUnexpected(expect, outcome);
    if (said !== null) throw new PropertyViolation(said);
  }

  /** Sends a request and throws when the response is not the expected one. */
  async expectResponse(
    operation: Step['operation'],
    body: unknown,
    expect: Expectation,
    more: StepOptions = {},
  ): Promise<StepResult> {
    const [outcome] = await this.sendGroup([{ operation, body, expect, ...more }]);
    if (!outcome) throw new Error('A step had no outcome.');
    return outcome;
  }

  /** Sends a request whose response is not judged. */
  async call(operation: Step['operation'], body: unknown, more: StepOptions = {}): Promise<StepResult> {
    const [outcome] = await this.sendGroup([{ operation, body, ...more }]);
    if (!outcome) throw new Error('A step had no outcome.');
    return outcome;
  }

  /** Sends a set-up request. Its rejection shows nothing about the requirement. */
  async setUp(operation: Step['operation'], body: unknown, more: StepOptions = {}): Promise<StepResult> {
    const [outcome] = await this.sendGroup([{ operation, body, setUp: true, ...more }]);
    if (!outcome) throw new Error('A step had no outcome.');
    if (!outcome.ok) throw new SetupFailed(`${operation} was rejected: ${describeError(outcome)}`);
    const failed = explainUnexpected({ kind: 'accepted' }, outcome);
    if (failed !== null) throw new SetupFailed(failed);
    return outcome;
  }

  /**
   * Sends an invalid request, then its valid twin: the rejection counts only when the twin is accepted. In this order the
   * twin also shows that the rejected request changed nothing.
   */
  async expectRejected(
    operation: Step['operation'],
    invalid: unknown,
    expectedErrors: readonly ExpectedError[],
    twin: unknown,
    more: StepOptions = {},
  ): Promise<void> {
    const expect: Expectation = { kind: 'rejected', expectedErrors };
    const step: Step = { operation, body: invalid, expect, ...more };
    this.steps.push(step);
    const outcome = await this.send(step, invalid);
    this.outcomes.push(outcome);
    const said = explainUnexpected(expect, outcome);
    if (said !== null && outcome.ok) throw new PropertyViolation(said);
    await this.setUp(operation, twin, { ...more, validity: 'valid' });
    if (said !== null) throw new PropertyViolation(said);
  }

  /**
   * Sends an invalid request and forgets it once it was rejected, so that a counterexample holds the one that was not.
   * The caller sends the accepted twin of a whole group of them with `setUp`.
   */
  async expectRejectedOnce(
    operation: Step['operation'],
    invalid: unknown,
    expectedErrors: readonly ExpectedError[],
    more: StepOptions = {},
  ): Promise<void> {
    await this.expectResponse(operation, invalid, { kind: 'rejected', expectedErrors }, more);
    this.steps.pop();
    this.outcomes.pop();
  }

  /** Sends requests at once. */
  callConcurrently(steps: readonly Omit<Step, 'concurrentGroup'>[]): Promise<readonly StepResult[]> {
    this.groups += 1;
    return this.sendGroup(steps.map((step) => ({ ...step, concurrentGroup: this.groups })));
  }

  /** Checks a relation between several responses. */
  verify(check: Check): void {
    this.checks.push(check);
    const said = explainContradiction(check, this.outcomes);
    if (said !== null) throw new PropertyViolation(said);
  }

  /** The number of the step sent last. */
  get lastStep(): number {
    return this.steps.length - 1;
  }

  private adopt(name: string): void {
    const known = this.shared?.get(name);
    if (!known || this.onTape.has(name)) return;
    this.steps.push(...known.steps);
    this.outcomes.push(...known.outcomes);
    this.onTape.add(name);
  }

  private async sendGroup(group: readonly Step[]): Promise<readonly StepResult[]> {
    this.steps.push(...group);
    const outcomes = await Promise.all(group.map((step) => this.send(step, step.body)));
    this.outcomes.push(...outcomes);
    for (const [index, step] of group.entries()) {
      const outcome = outcomes[index];
      const said = step.expect && outcome ? explainUnexpected(step.expect, outcome) : null;
      if (said !== null) throw new PropertyViolation(said);
    }
    return outcomes;
  }
}
