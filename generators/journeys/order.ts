import type { Known } from './model.ts';

/**
 * Latest change first. Two changes may fall on one instant; the model then says no more than that they stand together, in
 * whichever order: they are told apart by their place in the answer, so the later created is taken first.
 */
export const asOrdered = (all: readonly Known[]): readonly Known[] =>
  [...all].sort((a, b) => Date.parse(b.lock) - Date.parse(a.lock) || all.indexOf(b) - all.indexOf(a));
