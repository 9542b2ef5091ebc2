import { UsageError } from '../flags.ts';
import type { World } from '../world.ts';
import { contested } from './contested.ts';
import { responseForms } from './responseForms.ts';
import { timing } from './timing.ts';
import type { Variation } from './variation.ts';

/** All variations, by name. */
export const variations: ReadonlyMap<string, Variation> = new Map(
  [responseForms, timing, contested]
    .flatMap((table) => Object.entries(table))
    .map(([name, variation]): [string, Variation] => [name, { name, ...variation }]),
);

/** The text of `--vary list`: a JSON object a line. */
export const variationList = (): string =>
  [...variations.values()]
    .map(({ name, description, source }) => `${JSON.stringify({ name, description, source })}\n`)
    .join('');

/** Makes a world vary in each named way. @throws {UsageError} for an unknown name */
export function vary(world: World, names: readonly string[]): void {
  for (const name of names) {
    const variation = variations.get(name);
    if (!variation) throw new UsageError(`There is no variation ${name}. --vary list prints them all.`);
    variation.apply(world);
  }
}
