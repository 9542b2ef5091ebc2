import { combine, type Judgement, passed } from './outcomes.ts';

/** What Playwright says of one finished test, as far as the verdict needs it. */
export interface Finished {
  readonly status: 'passed' | 'failed' | 'timedOut' | 'skipped' | 'interrupted';
  readonly expectedStatus: 'passed' | 'failed' | 'timedOut' | 'skipped' | 'interrupted';
  readonly errors: readonly string[];
  readonly annotations: readonly { readonly type: string; readonly description?: string | undefined }[];
}
/** A fault of shape is charged to the shape requirement of its operation, not to the test that happened to see it. */
export interface Charge {
  readonly id: string;
  readonly message: string;
}
export interface Verdict {
  readonly own: Judgement;
  readonly charges: readonly Charge[];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
const colours = /\u001b\[[0-9;]*m/g;
/** A message without terminal colours. */
export const plain = (message: string): string => message.replace(colours, '');

/** Playwright puts the class before the message; our own prefixes come after it. */
const leading = /^(?:\w*Error: )+|^(?:\w+: )+(?=(?:SetupFailed: |HarnessFault: |Indeterminate\(|ShapeBroken\())/;
const shapeBroken = /^ShapeBroken\(([A-Z]{3}-[0-9a-f]{4})\): /;
const ours = /(?:^|\n|\bGot |: )(SetupFailed|HarnessFault|Indeterminate\(([^)]*)\)): ([^\n]*)/;

/** The verdict on one test: its own requirement's, and what it charges to shape requirements. */
export function classify({ status, expectedStatus, errors, annotations }: Finished): Verdict {
  const note = (type: string) => annotations.find((each) => each.type === type)?.description ?? null;
  if (status === 'skipped')
    return only({
      outcome: 'untested',
      reason: note('untested') ?? note('skip') ?? note('fixme') ?? 'skipped without a reason',
    });
  if (status === 'interrupted') return only({ outcome: 'untested', reason: 'the run was interrupted' });
  if (status === 'timedOut') return only({ outcome: 'indeterminate', reason: 'timed out' });
  if (status === 'passed' && expectedStatus === 'failed')
    return only({
      outcome: 'harness fault',
      reason: 'stale baseline: the known deviation no longer shows; remove its line',
    });
  if (status === 'passed') return only(passed);

  const messages = errors.map((message) => plain(message).replace(leading, '').replace(leading, '').trimStart());
  const charges = messages.flatMap((message) => chargesOf(message));
  const rest = messages.filter((message) => !shapeBroken.test(message));
  if (rest.length === 0) return { own: charges.length > 0 ? passed : ourFault('failed without an error'), charges };
  const own = combine(rest.map(judge));
  const known = expectedStatus === 'failed' && own.outcome === 'failed';
  return {
    own: known ? { outcome: 'known deviation', reason: note('fail') ?? 'listed in the baseline' } : own,
    charges,
  };
}

const only = (own: Judgement): Verdict => ({ own, charges: [] });
const ourFault = (reason: string): Judgement => ({ outcome: 'harness fault', reason });

/** An assertion is the only thing that is charged to the target. */
function judge(message: string): Judgement {
  const [, kind = '', cause = '', text = ''] = ours.exec(message) ?? [];
  const atStart = message.startsWith(kind) && kind !== '';
  if (!atStart && message.includes('expect(')) return { outcome: 'failed', reason: null };
  if (kind === 'SetupFailed') return { outcome: 'untested', reason: `its set-up failed: ${text}` };
  if (kind.startsWith('Indeterminate')) return { outcome: 'indeterminate', reason: cause };
  if (kind === 'HarnessFault') return ourFault(text);
  return ourFault(firstLine(message));
}

/** One error may carry several lines, each with its own charge. */
function chargesOf(message: string): readonly Charge[] {
  if (!shapeBroken.test(message)) return [];
  return message.split(/\n(?=ShapeBroken\()/).flatMap((part) => {
    const id = shapeBroken.exec(part)?.[1];
    return id ? [{ id, message: part.replace(shapeBroken, '').trim() }] : [];
  });
}
const firstLine = (text: string): string => (text.split('\n', 1)[0] ?? '').slice(0, 300);
