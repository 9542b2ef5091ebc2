import type { Exchange } from '../../client/exchange.ts';
import type { Transcript } from '../../client/transcript.ts';

/** What several tests build on, and the exchanges that made it. */
interface SharedRecord {
  readonly value: unknown;
  readonly exchanges: readonly Exchange[];
}
/**
 * The records of one account, by what made them. On an emulator each test has an account of its own, and they end with it; on
 * a live target, where all tests are one account and writes are what a run waits for, they live as long as the worker.
 */
export type SharedRecords = Map<string, SharedRecord>;

/** Whose records they are, and where it is kept what made them. */
interface RecordOwner {
  readonly records: SharedRecords;
  readonly session: { readonly transcript: Transcript };
}

/**
 * The record called `name`, made by the first test of the account that asks for it, and frozen. What made it is in the
 * transcript of every test that builds on it. One that could not be made is tried again.
 */
export async function once<T>(
  { records, session: { transcript } }: RecordOwner,
  name: string,
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

/**
 * Lets a test use the record called `name`, which all tests of a live account share. After a failure nobody knows what became
 * of it: the next test makes another.
 */
export async function onShared<T, R>(
  owner: RecordOwner,
  name: string,
  make: () => Promise<T>,
  use: (shared: T) => Promise<R>,
): Promise<R> {
  const shared = await once(owner, name, make);
  try {
    return await use(shared);
  } catch (error) {
    owner.records.delete(name);
    throw error;
  }
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
  return value;
}
