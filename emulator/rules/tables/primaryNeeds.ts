/** The value that asks for no support, in all its spellings (behaviour J; F.8 for the one that is written back). */
export const visibilityOnlyNeeds: ReadonlySet<string> = new Set([
  'Do Not Need Support from AWS Sales Rep',
  'Do Not Need Support from Amazon Web Services Sales Rep',
]);
