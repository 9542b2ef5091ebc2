import type { Evidence } from '../rule.ts';

/** Something the emulator does, or leaves undone on purpose, that is not a rule value: a row of docs/fidelity.md. */
export interface Behaviour {
  readonly name: string;
  readonly evidence: Evidence;
  readonly source: string;
  /** In our own words. */
  readonly says: string;
  /** The file that does it; null when the emulator does not do it. */
  readonly where: string | null;
}
