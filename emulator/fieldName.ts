/** Whether a part of a path is a position in a list. */
export const isIndex = (part: string | undefined): boolean => part !== undefined && /^\d+$/.test(part);

/** A member's path as errors spell it: lower camel case, dotted, without list positions (behaviour A.19). */
export const fieldName = (path: readonly string[]): string =>
  path
    .filter((part) => !isIndex(part))
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
