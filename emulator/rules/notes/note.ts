import type { EvidenceLevel } from '../rule.ts';

/** Something the emulator does, or leaves undone on purpose, that is not a rule value: a row of docs/fidelity.md. */
export interface FidelityNote {
  readonly name: string;
  readonly evidence: EvidenceLevel;
  readonly source: string;
  /** In our own words. */
  readonly description: string;
  /** The file that does it; null when the emulator does not do it. */
  readonly implementedIn: string | null;
}
