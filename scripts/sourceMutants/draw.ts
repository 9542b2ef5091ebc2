/** Numbers from 0 to 1 that follow from a seed (the generator known as mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws `count` of `all` by a seed, spread evenly: one of each of as many stretches of equal length, in their order. */
export function drawEvenly<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  if (count >= all.length) return all;
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const from = Math.floor((index * all.length) / count);
    const to = Math.floor(((index + 1) * all.length) / count);
    return all[from + Math.floor(random() * (to - from))] as T;
  });
}
