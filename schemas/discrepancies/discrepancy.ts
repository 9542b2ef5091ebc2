import type { Origin } from '../origin.ts';

/** Which body a reading is about. */
export type Side = 'request' | 'response';

/** What a reading changes in the merge of document and model. */
export type Effect =
  /** Optional members may be sent and answered as null. */
  | { readonly kind: 'optional-null' }
  /** Required members that the live service answers as null: still required, but null is a value. */
  | { readonly kind: 'nullable'; readonly shape: string; readonly members: readonly string[] }
  /** A limit set (or, with null, lifted) on a shape or on one of its members; on both sides when none is named. */
  | {
      readonly kind: 'constraint';
      readonly shape: string;
      readonly member?: string;
      readonly side?: Side;
      readonly keyword: 'pattern' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems';
      readonly value: string | number | null;
    }
  /** Values that an enum has beside those of syntax and model. */
  | {
      readonly kind: 'values';
      readonly shape: string;
      readonly side?: Side;
      readonly add: readonly string[];
      readonly origin: Origin['source'];
      readonly since: string;
    }
  /** Shapes of plain text whose lengths and patterns bind what is sent, not what is answered. */
  | { readonly kind: 'free-text'; readonly shapes: readonly string[] }
  /** Whether a member is required, where document and model differ. */
  | { readonly kind: 'required'; readonly shape: string; readonly member: string; readonly value: boolean }
  /** Values or patterns of the document's prose that the contract does not follow. `where` is Shape/Member. */
  | { readonly kind: 'prose'; readonly where: string; readonly ignoredValues: readonly string[] }
  /** Members of the protocol that belong to no shape: neither fault nor drift. */
  | { readonly kind: 'ignored-members'; readonly names: readonly string[] };

/** A value that shows the reading at work: valid, invalid, or valid with drift, against a shared shape. */
export interface Example {
  readonly shape: string;
  readonly value: unknown;
  readonly verdict: 'valid' | 'invalid' | 'undocumented';
}

/**
 * A place where the sources disagree, and the reading the contract takes. Without `effects` the merge takes that
 * reading by itself (the document's, or the model's where the document is silent); the proofs hold either way.
 */
export interface Discrepancy {
  /** Permanent, kebab-case. */
  readonly id: string;
  readonly where: string;
  readonly document: string;
  readonly model: string;
  readonly observed: string;
  readonly resolution: string;
  readonly rationale: string;
  readonly source: string;
  readonly effects: readonly Effect[];
  readonly examples: readonly Example[];
}
