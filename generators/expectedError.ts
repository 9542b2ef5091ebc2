/** An error that an invalid request may be rejected with. What is not given is not judged. */
export interface ExpectedError {
  readonly error: string;
  readonly reason?: string;
  /** Codes of which the entry for the field must have one. */
  readonly codes?: readonly string[];
  /** Names that the entry may give the field; '' stands for an entry without FieldName. */
  readonly fields?: readonly string[];
  /** ReasonCode of a task that ended as FAILED, which is the error `FailedTask` here. */
  readonly reasonCodes?: readonly string[];
  /** Each entry says something in its Message, and so does the error itself where it has no entries (behaviour A.18, A.21). */
  readonly explained?: true;
}

/** The same errors by name, each with a text that explains it. */
export const withMessages = (expected: readonly ExpectedError[]): readonly ExpectedError[] =>
  withoutDetails(expected).map((error) => ({ ...error, explained: true }));

/** The same errors by name alone. Other requirements judge which member and code they name. */
export const withoutDetails = (expected: readonly ExpectedError[]): readonly ExpectedError[] =>
  expected.map(({ error, reasonCodes }) => ({ error, ...(reasonCodes ? { reasonCodes } : {}) }));

/** The error that a target returned. */
export interface ReceivedError {
  readonly name: string;
  readonly members: Readonly<Record<string, unknown>>;
}

/** A path as the service writes it in FieldName: lower camel case, dotted, without indices (behaviour A.19). */
export const fieldName = (path: string): string =>
  path
    .split('.')
    .filter((part) => part !== '*' && !/^\d+$/.test(part))
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');

/** The FieldNames that a target may give a path; that of the spend was also seen in Pascal case (behaviour A.19). */
export function fieldNames(path: string): readonly string[] {
  const name = fieldName(path);
  const spend = /(?:^|\.)(ExpectedCustomerSpend)(?:\.\*)?(?:\.(\w+))?$/.exec(path);
  return spend ? [name, [spend[1], spend[2]].filter(Boolean).join('.')] : [name];
}

const withoutIndices = (name: string): string => name.replace(/\[\d+\]|\.\d+(?=\.|$)/g, '');

interface Entry {
  readonly FieldName?: unknown;
  readonly Code?: unknown;
  readonly Message?: unknown;
}
const entries = (members: ReceivedError['members']): readonly Entry[] =>
  (Array.isArray(members.ErrorList) ? members.ErrorList : []).filter(
    (entry) => typeof entry === 'object' && entry !== null,
  );

/** Explains why the error is not one of the expected ones; null when it is. */
export function explainMismatch(received: ReceivedError, expected: readonly ExpectedError[]): string | null {
  if (expected.some((candidate) => matchesError(received, candidate))) return null;
  return `expected ${expected.map(describeExpected).join(' or ')}, got ${describeReceived(received)}`;
}

function matchesError(received: ReceivedError, expected: ExpectedError): boolean {
  if (received.name !== expected.error) return false;
  if (expected.explained && !isExplained(received)) return false;
  if (expected.reason !== undefined && received.members.Reason !== expected.reason) return false;
  if (expected.reasonCodes) return expected.reasonCodes.includes(String(received.members.ReasonCode));
  if (!expected.codes && !expected.fields) return true;
  return entries(received.members).some(
    ({ FieldName, Code }) =>
      (!expected.codes || expected.codes.includes(String(Code))) &&
      (!expected.fields || expected.fields.includes(typeof FieldName === 'string' ? named(FieldName) : '')),
  );
}

/** A FieldName without list positions. An empty one names nothing, and is no entry without FieldName either. */
const named = (field: string): string => withoutIndices(field) || '(empty)';
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
function isExplained({ members }: ReceivedError): boolean {
  const list = entries(members);
  return list.length === 0 ? isText(members.Message) : list.every(({ Message }) => isText(Message));
}

const describeExpected = ({ error, reason, reasonCodes, codes, fields, explained }: ExpectedError): string =>
  [
    error,
    reason,
    reasonCodes?.join('|'),
    codes?.join('|'),
    fields?.map((field) => field || '(no field)').join('|'),
    explained ? 'with a Message' : '',
  ]
    .filter(Boolean)
    .join(' ');

export function describeReceived({ name, members }: ReceivedError): string {
  const list = entries(members).map(({ FieldName, Code }) => `${String(Code)} ${String(FieldName ?? '(no field)')}`);
  return [name, members.Reason, list.join(', ')].filter(Boolean).join(' ');
}
