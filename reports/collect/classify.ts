import { combine, type OutcomeWithReason, passed } from '../judge/outcomes.ts';

/** What Playwright says of one finished test, as far as the verdict needs it. */
export interface PlaywrightOutcome {
  readonly status: 'passed' | 'failed' | 'timedOut' | 'skipped' | 'interrupted';
  readonly expectedStatus: 'passed' | 'failed' | 'timedOut' | 'skipped' | 'interrupted';
  readonly errors: readonly string[];
  readonly annotations: readonly { readonly type: string; readonly description?: string | undefined }[];
}
/** A shape error is charged to the shape requirement of its operation, not to the test that saw it. */
export interface ShapeFailure {
  readonly id: string;
  readonly message: string;
}
interface Classification {
  readonly ownJudgement: OutcomeWithReason;
  readonly shapeFailures: readonly ShapeFailure[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
const ansiColours = /\u001b\[[0-9;]*m/g;
/** A message without terminal colours. */
export const stripAnsi = (message: string): string => message.replace(ansiColours, '');

/** Annotation of a test that the run never reached. */
export const didNotRun = 'did not run';
/** Annotation of a test that was left out because every test before it failed for one cause. */
export const sameCause = 'same cause';
/** Annotation of a test whose failure the target's baseline file lists. */
export const knownFailure = 'known failure';

/** What specs/support/outcome.ts says of an error that ended a test, as the JSON of an annotation of type `outcome`. */
interface OutcomeAnnotation {
  readonly outcome: 'failed' | 'indeterminate' | 'untested' | 'harness error';
  readonly reason: string;
  /** Text of the error that it explains. */
  readonly message: string;
  readonly charges?: readonly ShapeFailure[];
}

/** The verdict on one test: its own requirement's, and what it charges to shape requirements. */
export function classify({ status, expectedStatus, errors, annotations }: PlaywrightOutcome): Classification {
  const annotation = (type: string) => annotations.find((each) => each.type === type)?.description ?? null;
  const isListed = expectedStatus === 'failed' && annotation(knownFailure) !== null;
  if (status === 'skipped' && annotation(didNotRun) !== null)
    return withoutShapeFailures({ outcome: 'untested', reason: 'did not run', circumstance: 'did not run' });
  const cause = annotation(sameCause);
  if (status === 'skipped' && cause !== null)
    return withoutShapeFailures({ outcome: 'untested', reason: cause, circumstance: 'did not run' });
  if (status === 'skipped')
    return withoutShapeFailures({
      outcome: 'untested',
      reason: annotation('untested') ?? annotation('skip') ?? annotation('fixme') ?? 'skipped without a reason',
    });
  if (status === 'interrupted')
    return withoutShapeFailures({
      outcome: 'untested',
      reason: 'the run was interrupted',
      circumstance: 'did not run',
    });
  if (status === 'timedOut') return withoutShapeFailures({ outcome: 'indeterminate', reason: 'timed out' });
  if (status === 'passed' && isListed)
    return withoutShapeFailures({
      outcome: 'known failure',
      reason: 'passes again: remove its line from the baseline file',
      circumstance: 'passes again',
    });
  if (status === 'passed') return withoutShapeFailures(passed);

  const explanations = annotations
    .filter(({ type }) => type === 'outcome')
    .map(({ description }) => JSON.parse(description ?? '{}') as OutcomeAnnotation);
  const messages = errors.map(stripAnsi);
  const explained = messages.map((message) => ({ message, explanation: explanationOf(message, explanations) }));
  const shapeFailures = explained.flatMap(({ explanation }) => explanation?.charges ?? []);
  const rest = explained.filter(({ explanation }) => !explanation?.charges);
  if (rest.length === 0)
    return { ownJudgement: shapeFailures.length > 0 ? passed : harnessError('failed without an error'), shapeFailures };
  const ownJudgement = combine(rest.map(judge));
  const isKnownFailure = isListed && ownJudgement.outcome === 'failed';
  return {
    ownJudgement: isKnownFailure ? { outcome: 'known failure', reason: annotation(knownFailure) } : ownJudgement,
    shapeFailures,
  };
}

const withoutShapeFailures = (ownJudgement: OutcomeWithReason): Classification => ({ ownJudgement, shapeFailures: [] });
const harnessError = (reason: string): OutcomeWithReason => ({ outcome: 'harness error', reason });

/** The annotation that explains an error; none for an assertion, even one that quotes such an error. */
function explanationOf(message: string, explanations: readonly OutcomeAnnotation[]): OutcomeAnnotation | undefined {
  const assertionAt = message.indexOf(assertion);
  return explanations.find((explanation) => {
    const at = message.indexOf(explanation.message);
    return at >= 0 && (assertionAt < 0 || at <= assertionAt);
  });
}

const assertion = 'expect(';

/** Only an assertion, or an error that says so itself, is charged to the target. */
function judge({
  message,
  explanation,
}: {
  message: string;
  explanation?: OutcomeAnnotation | undefined;
}): OutcomeWithReason {
  if (!explanation) {
    return message.includes(assertion) ? { outcome: 'failed', reason: null } : harnessError(firstLine(message));
  }
  const { outcome, reason } = explanation;
  if (outcome === 'failed') return { outcome, reason: null };
  if (outcome === 'untested') return { outcome, reason, circumstance: 'set-up failed' };
  return outcome === 'harness error' ? harnessError(reason) : { outcome, reason };
}
const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').slice(0, 300);
