import type { EvidenceLevel } from '../../reports/coverage/requirement.ts';

/** Where a requirement comes from, and how sure that source is. */
export interface Citation {
  readonly evidence: EvidenceLevel;
  /** Sections of docs/behaviour.md or docs/since-launch.md, members of the API's documents, or a standard. */
  readonly source: string;
  /** What the API has changed since: a row of schemas/discrepancies/changes.ts. */
  readonly change?: string;
}

export const cite = (evidence: EvidenceLevel, source: string): Citation => ({ evidence, source });
/** Seen on the live service. */
export const observed = (source: string): Citation => cite('observed', source);
/** Stated by the API's documents or models, or by a standard that they name. */
export const documented = (source: string): Citation => cite('documented', source);
/** Concluded from what is observed or documented; never enough for a MUST. */
export const inferred = (source: string): Citation => cite('inferred', source);
/** Told by one client or vendor that works with the service; never enough for a MUST. */
export const reported = (source: string): Citation => cite('reported', source);
/** Contradicted by a source of the same or a newer date: either form must pass; never enough for a MUST. */
export const contested = (source: string): Citation => cite('contested', source);
/**
 * A promise that the API has changed, under the id of its row in schemas/discrepancies/changes.ts. The requirement keeps its id
 * and is judged by the reading of today, which the citation gives.
 */
export const superseded = (change: string, citation: Citation): Citation => ({ ...citation, change });
