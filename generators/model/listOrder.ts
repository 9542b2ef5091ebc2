import type { OpportunityModel } from './opportunityModel.ts';

/**
 * Latest change first. Two changes may fall on one instant; the model then says no more than that they stand together, in
 * whichever order: they are told apart by their place in the answer, so the later created is taken first.
 */
export const latestFirst = (all: readonly OpportunityModel[]): readonly OpportunityModel[] =>
  [...all].sort((a, b) => Date.parse(b.lastModified) - Date.parse(a.lastModified) || all.indexOf(b) - all.indexOf(a));
