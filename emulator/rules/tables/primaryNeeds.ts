/** The need that asks for no support, as a submission for visibility only writes it (behaviour F.8). */
export const visibilityOnlyNeed = 'Do Not Need Support from AWS Sales Rep';

/** The same in all its spellings (behaviour J.25). */
export const visibilityOnlyNeeds: ReadonlySet<string> = new Set([
  visibilityOnlyNeed,
  'Do Not Need Support from Amazon Web Services Sales Rep',
]);
