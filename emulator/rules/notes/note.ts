import type { EvidenceLevel } from '../rule.ts';

/** A behaviour that the emulator imitates, or does not imitate on purpose: a row of docs/fidelity.md beside the rules. */
export interface FidelityNote {
  readonly name: string;
  readonly evidence: EvidenceLevel;
  readonly source: string;
  /** One or two sentences. */
  readonly description: string;
  /** The file that implements it; null when the emulator does not. */
  readonly implementedIn: string | null;
}
