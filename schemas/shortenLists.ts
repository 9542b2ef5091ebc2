/** Of a list longer than this, an invalid request's validation looks at the first entries only. No maxItems is larger. */
export const maxExaminedPerList = 256;
/** An invalid request's validation looks at this many list entries altogether. */
export const maxExaminedEntries = 2_000;

/**
 * Shortens the lists of a value, so that the errors found in it are few, however large it is.
 *
 * @returns the value itself when nothing had to be shortened
 */
export function shortenLists(value: unknown): unknown {
  let left = maxExaminedEntries;
  const visit = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node)) {
      const kept = Math.min(node.length, maxExaminedPerList, left);
      left -= kept;
      const entries = node.slice(0, kept).map(visit);
      return kept === node.length && entries.every((entry, index) => entry === node[index]) ? node : entries;
    }
    const members = Object.entries(node);
    const visited = members.map(([name, member]) => [name, visit(member)] as const);
    return visited.every(([, member], index) => member === members[index]?.[1]) ? node : Object.fromEntries(visited);
  };
  return visit(value);
}
