import type { SourceMutant } from './candidates.ts';
import type { TimedTest } from './timesReporter.ts';

/** The words of a text: `TargetCloseDate` and `target-close-dates` have the same. */
export function wordsOf(text: string): ReadonlySet<string> {
  const parts =
    text
      .replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ')
      .toLowerCase()
      .match(/[a-z]{3,}|\d{2,}/g) ?? [];
  return new Set(parts.map((word) => word.replace(/(?<=..)s$/, '')));
}

/** A fraction for each whole number, so that any first few are spread evenly (multiples of the golden ratio). */
const spread = (index: number): number => (index * 0.6180339887498949) % 1;

/**
 * The tests in the order in which they are likely to notice a mutant: those first that share rare words with its place, and
 * between them some from everywhere. Only the order follows from it: what the first ones do not notice, the others meet.
 */
export function byRelevance(
  { file, context, original }: Pick<SourceMutant, 'file' | 'context' | 'original'>,
  tests: readonly TimedTest[],
): readonly TimedTest[] {
  const wordsOfTests = tests.map(({ title, operation }) => wordsOf(`${title} ${operation}`));
  const counts = new Map<string, number>();
  for (const words of wordsOfTests) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const place = wordsOf(`${file.slice('emulator/'.length)} ${context} ${original}`);
  const scored = tests.map((test, index) => {
    const shared = [...(wordsOfTests[index] ?? [])].filter((word) => place.has(word));
    const score = shared.reduce((sum, word) => sum + Math.log(tests.length / (counts.get(word) ?? 1)), 0);
    return { test, score, spread: spread(index) };
  });
  const near = [...scored].sort((one, other) => other.score - one.score || one.test.durationMs - other.test.durationMs);
  const everywhere = [...scored].sort((one, other) => one.spread - other.spread);
  return [...new Set(near.flatMap((one, index) => [one.test, everywhere[index]?.test ?? one.test]))];
}
