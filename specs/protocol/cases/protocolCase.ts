import type { RawRequestPlan } from '../../../client/raw.ts';
import type { EvidenceLevel } from '../../../reports/coverage/requirement.ts';
import type { RawRequest, RequestOverrides } from '../rawRequest.ts';

/**
 * What a target may answer. `same`: what it answers to the plain twin of the request, sent just before. `refused`: a 4xx
 * in the shape of an AWS error, by one of the names when any are given. `refused or dropped`: broken HTTP, which a front
 * end may refuse in a form of its own. `anything clean`: any of these; only a 5xx, silence or garbage is wrong.
 */
export type Expectation =
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly names: readonly string[] }
  | { readonly kind: 'same or refused' }
  | { readonly kind: 'refused or dropped' }
  | { readonly kind: 'anything clean' };

/** One odd request and what may come back. The id is permanent: a case that changes its meaning gets a new one. */
export interface ProtocolCase {
  readonly id: string;
  /** The promise as the end of "the target must …". */
  readonly statement: string;
  readonly level: 'must' | 'should' | 'may';
  readonly evidence: EvidenceLevel;
  readonly source: string;
  readonly request: RequestOverrides;
  /** How the message goes over the wire; as one piece when absent. */
  readonly delivery?: (message: RawRequest) => RawRequestPlan;
  readonly expected: Expectation;
}

export const sameAsBaseline: Expectation = { kind: 'same' };
export const sameOrRejected: Expectation = { kind: 'same or refused' };
export const rejectedOrDropped: Expectation = { kind: 'refused or dropped' };
export const anyNon5xx: Expectation = { kind: 'anything clean' };
/** An AWS-shaped refusal; by one of the names when any are given. */
export const rejected = (...names: readonly string[]): Expectation => ({ kind: 'refused', names });

// Names for which no capture exists (behaviour "Not established"): those that AWS JSON services are known to use.
export const unknownOperation = rejected(
  'UnknownOperationException',
  'AccessDeniedException',
  'ValidationException',
  'ResourceNotFoundException',
  'MissingAuthenticationTokenException',
);
export const unparsableBody = rejected('SerializationException', 'ValidationException');
export const wrongType = unparsableBody;

type CaseMetadata = Pick<ProtocolCase, 'level' | 'evidence' | 'source'>;
/** How the groups mark a row: the facts' paragraph, or the standard that settles it. */
export const observed = (source: string): CaseMetadata => ({ level: 'must', evidence: 'observed', source });
export const documented = (source: string): CaseMetadata => ({ level: 'must', evidence: 'documented', source });
export const expected = (source: string): CaseMetadata => ({ level: 'should', evidence: 'inferred', source });
export const allowed = (source: string): CaseMetadata => ({ level: 'may', evidence: 'inferred', source });
