/** conformance.html of a full run; conformance.partial.html of one that left something out. */
export const fileName = (name: string, partial: boolean): string =>
  partial ? name.replace(/\.(\w+)$/, '.partial.$1') : name;
