import type { Exchange } from '../../client/exchange.ts';
import type { Session } from '../../client/session.ts';
import type { Transcript } from '../../client/transcript.ts';

/** What several tests build on, and the exchanges that made it. */
interface SharedRecord {
  readonly value: unknown;
  readonly exchanges: readonly Exchange[];
}
/** The records of one account, by what made them. They live as long as the worker. */
export type SharedRecords = Map<string, SharedRecord>;

/**
 * The record called `name`, made by the first test that asks for it, and frozen. What made it is in the transcript of every
 * test that builds on it. One that could not be made is tried again.
 */
export async function once<T>(
  records: SharedRecords,
  name: string,
  transcript: Transcript,
  make: () => Promise<T>,
): Promise<T> {
  const known = records.get(name);
  if (known) {
    for (const exchange of known.exchanges) transcript.adopt(exchange);
    return known.value as T;
  }
  const before = transcript.exchanges();
  const value = freeze(await make());
  const exchanges = transcript.exchanges().filter((exchange) => !before.includes(exchange));
  records.set(name, { value, exchanges });
  return value;
}

const byAccount = new Map<string, SharedRecords>();
const accountOf = ({ endpoint, credentials }: Session): string => `${endpoint} ${credentials.accessKeyId}`;

/**
 * The record called `name` of an account. On an emulator, where each test has an account of its own, every test makes
 * its own; on a live target, where all tests are one account and writes are what a run waits for, it is made once.
 */
export const oncePerAccount = <T>(session: Session, name: string, make: () => Promise<T>): Promise<T> => {
  const account = accountOf(session);
  const records = byAccount.get(account) ?? new Map();
  byAccount.set(account, records);
  return once(records, name, session.transcript, make);
};

/** Forgets a record that the target has changed although it should not have. */
export const forget = (session: Session, name: string): void => void byAccount.get(accountOf(session))?.delete(name);

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
  return value;
}
