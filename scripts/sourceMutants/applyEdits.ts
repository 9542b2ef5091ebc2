import type { SourceMutant } from './candidates.ts';
import type { Edit } from './operators.ts';

/** The source with one edit made. */
export const applyEdit = (source: string, { start, end, text }: Edit): string =>
  `${source.slice(0, start)}${text}${source.slice(end)}`;

/** The name of the function that probes call. */
export const probeFunction = 'globalThis.__reached';

/** What goes before and behind the place of a probe. */
const brackets = { block: ['probe;', ''], statement: ['{probe;', '}'], expression: ['(probe, (', '))'] } as const;

/** The source with a call before every place that a mutant would change. */
export function withProbes(source: string, mutants: readonly SourceMutant[]): string {
  const insertions = mutants.flatMap(({ id, probe }) => {
    const call = `${probeFunction}('${id}')`;
    if (probe === null) return [];
    const { kind, start, end } = probe;
    const [open, close] = brackets[kind];
    const span = end - start;
    return [
      { at: start, text: open.replace('probe', call), span, closes: false },
      ...(close === '' ? [] : [{ at: end, text: close, span, closes: true }]),
    ];
  });
  // At one position what ends there closes first, the shorter before the longer; then the longer opens before the shorter.
  insertions.sort(
    (one, other) =>
      one.at - other.at ||
      Number(other.closes) - Number(one.closes) ||
      (one.closes ? one.span - other.span : other.span - one.span),
  );
  let at = 0;
  let text = '';
  for (const insertion of insertions) {
    text += source.slice(at, insertion.at) + insertion.text;
    at = insertion.at;
  }
  return text + source.slice(at);
}
