import { get } from '../faults/at.ts';
import { type Known, moved, shown } from './model.ts';
import type { Teller } from './teller.ts';

/** Reads the opportunity and holds it against the model. The lock must be the one the model knows. */
export async function look(known: Known, teller: Teller): Promise<void> {
  await teller.asks(
    'GetOpportunity',
    { Catalog: 'Sandbox', Identifier: known.id },
    { kind: 'accepted', holds: shown(known) },
    { patient: true },
  );
}

/** The same after a change whose answer does not tell the new lock: it must be later than the old one (facts C.6). */
export async function lookAfterChange(known: Known, teller: Teller): Promise<void> {
  const holds = { ...shown(known), LastModifiedDate: { $after: known.lock } };
  const { body } = await teller.asks(
    'GetOpportunity',
    { Catalog: 'Sandbox', Identifier: known.id },
    { kind: 'accepted', holds },
  );
  moved(known, String(get(body, 'LastModifiedDate')));
}

/** One of a list by a number drawn before the list was known. */
export const pick = <T>(list: readonly T[], drawn: number): T | undefined =>
  list.length === 0 ? undefined : list[drawn % list.length];
