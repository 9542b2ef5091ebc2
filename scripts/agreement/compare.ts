import {
  describeReceived,
  type ExpectedError,
  explainMismatch,
  type ReceivedError,
} from '../../generators/expectedError.ts';
import type { Body } from '../../generators/index.ts';
import type { Payload } from './payloads.ts';

/** A request on which the sides do not agree. */
export interface Disagreement {
  /** The operation and what is broken: disagreements are listed by it. */
  readonly rule: string;
  readonly explanation: string;
  readonly sent: Body;
}

/**
 * Business rules that compare an update with the stored record, which `check` does not have: there it must accept, and
 * the emulator alone must reject.
 */
export const rulesOfTheRecord: Readonly<Record<string, string>> = {
  'GEN-e2e5': 'a draft keeps its Stage, and only the record has it (behaviour C.4)',
};

const say = (error: ReceivedError | null): string => (error ? describeReceived(error) : 'accepts');

/**
 * Whether all three say the same: both answers are among the expected ones, and `check` names what the emulator names.
 * `check` has no Reason, so that a Reason is not asked of it.
 */
export function disagreement(
  { operation, violation, expectedErrors }: Payload,
  sent: Body,
  checked: ReceivedError | null,
  answered: ReceivedError | null,
): Disagreement | null {
  const unseen = violation in rulesOfTheRecord;
  const complaints = [
    unseen
      ? complaint('check', checked, null)
      : complaint('check', checked, expectedErrors?.map(({ reason: _, ...rest }) => rest) ?? null),
    complaint('the emulator', answered, expectedErrors),
    unseen || names(checked) === names(answered) ? null : `check: ${say(checked)}; the emulator: ${say(answered)}`,
  ].filter((one) => one !== null);
  return complaints.length === 0
    ? null
    : { rule: `${operation} ${violation}`, explanation: complaints.join('; '), sent };
}

function complaint(
  side: string,
  error: ReceivedError | null,
  expected: readonly ExpectedError[] | null,
): string | null {
  if (!expected) return error ? `${side} rejects a valid request: ${describeReceived(error)}` : null;
  if (!error) return `${side} accepts an invalid request`;
  const mismatch = explainMismatch(error, expected);
  return mismatch && `${side}: ${mismatch}`;
}

/** Name, members and codes of an error in one order. */
function names(error: ReceivedError | null): string {
  if (!error) return '';
  const list = Array.isArray(error.members.ErrorList) ? error.members.ErrorList : [];
  const entries = list.map(
    ({ FieldName, Code }: Record<string, unknown>) => `${String(FieldName ?? '')} ${String(Code)}`,
  );
  return [error.name, ...entries.sort()].join('\n');
}
