import { createHash } from 'node:crypto';

/**
 * Draws `count` of `all` by a seed: those with the lowest hashes of seed and id, in their order. A change of the sources
 * redraws only what it touches.
 */
export function drawByHash<T extends { readonly id: string }>(
  all: readonly T[],
  count: number,
  seed: number,
): readonly T[] {
  const hashes = new Map(all.map(({ id }) => [id, createHash('sha256').update(`${seed} ${id}`).digest('hex')]));
  const hashOf = ({ id }: T): string => hashes.get(id) ?? '';
  const lowest = [...all].sort((one, other) => (hashOf(one) < hashOf(other) ? -1 : 1)).slice(0, count);
  const drawn = new Set(lowest.map(({ id }) => id));
  return all.filter(({ id }) => drawn.has(id));
}
