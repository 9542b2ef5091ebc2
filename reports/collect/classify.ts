import { combine, type OutcomeWithReason, passed } from '../judge/outcomes.ts';

/** What Playwright says of one finished test, as far as the verdict needs it. */
export interface PlaywrightOutcome {
  readonly status: 'passed' | 'failed' | 'timedOut' | 'skipped' | 'interrupted';
  readonly expectedStatus: 'passed' | 'failed' | 'timedOut' | 'skipped' | 'interrupted';
  readonly errors: readonly string[];
  readonly annotations: readonly { readonly type: string; readonly description?: string | undefined }[];
}
/** A fault of shape is charged to the shape requirement of its operation, not to the test that happened to see it. */
export interface ShapeFailure {
  readonly id: string;
  readonly message: string;
}
export interface Classification {
  readonly ownJudgement: OutcomeWithReason;
  readonly shapeFailures: readonly ShapeFailure[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
const ansiColours = /\u001b\[[0-9;]*m/g;
/** A message without terminal colours. */
export const stripAnsi = (message: string): string => message.replace(ansiColours, '');

/** Playwright puts the class before the message; our own prefixes come after it. */
const errorClassPrefix =
  /^(?:\w*Error: )+|^(?:\w+: )+(?=(?:SetupFailed: |HarnessFault: |Indeterminate\(|ShapeBroken\())/;
const shapeFailurePrefix = /^ShapeBroken\(([A-Z]{3}-[0-9a-f]{4})\): /;
const harnessErrorPattern = /(?:^|\n|\bGot |: )(SetupFailed|HarnessFault|Indeterminate\(([^)]*)\)): ([^\n]*)/;

/** The verdict on one test: its own requirement's, and what it charges to shape requirements. */
export function classify({ status, expectedStatus, errors, annotations }: PlaywrightOutcome): Classification {
  const annotation = (type: string) => annotations.find((each) => each.type === type)?.description ?? null;
  if (status === 'skipped')
    return withoutShapeFailures({
      outcome: 'untested',
      reason: annotation('untested') ?? annotation('skip') ?? annotation('fixme') ?? 'skipped without a reason',
    });
  if (status === 'interrupted') return withoutShapeFailures({ outcome: 'untested', reason: 'the run was interrupted' });
  if (status === 'timedOut') return withoutShapeFailures({ outcome: 'indeterminate', reason: 'timed out' });
  if (status === 'passed' && expectedStatus === 'failed')
    return withoutShapeFailures({
      outcome: 'harness fault',
      reason: 'stale baseline: the known deviation no longer shows; remove its line',
    });
  if (status === 'passed') return withoutShapeFailures(passed);

  const messages = errors.map((message) =>
    stripAnsi(message).replace(errorClassPrefix, '').replace(errorClassPrefix, '').trimStart(),
  );
  const shapeFailures = messages.flatMap((message) => shapeFailuresOf(message));
  const rest = messages.filter((message) => !shapeFailurePrefix.test(message));
  if (rest.length === 0)
    return { ownJudgement: shapeFailures.length > 0 ? passed : harnessError('failed without an error'), shapeFailures };
  const ownJudgement = combine(rest.map(classifyMessage));
  const isKnownFailure = expectedStatus === 'failed' && ownJudgement.outcome === 'failed';
  return {
    ownJudgement: isKnownFailure
      ? { outcome: 'known deviation', reason: annotation('fail') ?? 'listed in the baseline' }
      : ownJudgement,
    shapeFailures,
  };
}

const withoutShapeFailures = (ownJudgement: OutcomeWithReason): Classification => ({ ownJudgement, shapeFailures: [] });
const harnessError = (reason: string): OutcomeWithReason => ({ outcome: 'harness fault', reason });

/** An assertion is the only thing that is charged to the target. */
function classifyMessage(message: string): OutcomeWithReason {
  const [, kind = '', cause = '', text = ''] = harnessErrorPattern.exec(message) ?? [];
  const atStart = message.startsWith(kind) && kind !== '';
  if (!atStart && message.includes('expect(')) return { outcome: 'failed', reason: null };
  if (kind === 'SetupFailed') return { outcome: 'untested', reason: `its set-up failed: ${text}` };
  if (kind.startsWith('Indeterminate')) return { outcome: 'indeterminate', reason: cause };
  if (kind === 'HarnessFault') return harnessError(text);
  return harnessError(firstLine(message));
}

/** One error may carry several lines, each with its own charge. */
function shapeFailuresOf(message: string): readonly ShapeFailure[] {
  if (!shapeFailurePrefix.test(message)) return [];
  return message.split(/\n(?=ShapeBroken\()/).flatMap((part) => {
    const id = shapeFailurePrefix.exec(part)?.[1];
    return id ? [{ id, message: part.replace(shapeFailurePrefix, '').trim() }] : [];
  });
}
const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').slice(0, 300);
