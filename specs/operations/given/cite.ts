import type { Grounds } from '../../support/requirements.ts';

/** Where a requirement comes from, how sure it is, and what it is about, in one line. */
export const cite = (source: string, evidence: Grounds['evidence'], about: Grounds['about']): Grounds => ({
  source,
  evidence,
  about,
});
