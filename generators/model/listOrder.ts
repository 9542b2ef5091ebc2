import type { OpportunityModel } from './opportunityModel.ts';

/** Latest change first. Of two changes at the same instant, the opportunity that was created later comes first. */
export const latestFirst = (all: readonly OpportunityModel[]): readonly OpportunityModel[] =>
  [...all].sort((a, b) => Date.parse(b.lastModified) - Date.parse(a.lastModified) || all.indexOf(b) - all.indexOf(a));
