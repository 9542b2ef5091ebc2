import type { Citation } from '../../support/requirements.ts';

/** Where a requirement comes from, how sure it is, and what it is about, in one line. */
export const citation = (source: string, evidence: Citation['evidence'], category: Citation['category']): Citation => ({
  source,
  evidence,
  category,
});
