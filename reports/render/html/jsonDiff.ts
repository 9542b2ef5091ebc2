import { type Markup, markup } from '../markup.ts';

const maxLines = 300;
const context = 2;
type DiffLine = readonly [sign: ' ' | '-' | '+', text: string];

/** What differs between two JSON structures, with the lines around it. Null unless both are structures that differ. */
export function jsonDiff(expected: string | null, received: string | null): Markup | null {
  const [a, b] = [linesOf(expected), linesOf(received)];
  if (!a || !b || a.length + b.length > maxLines) return null;
  const lines = differences(a, b);
  const near = lines.map((_, index) =>
    lines.slice(Math.max(0, index - context), index + context + 1).some(([sign]) => sign !== ' '),
  );
  if (!near.includes(true)) return null;
  const rows = lines.flatMap(([sign, text], index) => {
    if (!near[index]) return near[index - 1] === true || index === 0 ? [markup`<span class="muted">  …</span>`] : [];
    if (sign === '-') return [markup`<span class="minus">- ${text}</span>`];
    return [sign === '+' ? markup`<span class="plus">+ ${text}</span>` : markup`  ${text}`];
  });
  return markup`<figure class="diff"><figcaption>Difference: <span class="minus">- expected</span> <span class="plus">+ got</span></figcaption>
<pre tabindex="0">${rows.flatMap((row, index) => (index === 0 ? [row] : ['\n', row]))}</pre></figure>`;
}

function linesOf(text: string | null): readonly string[] | null {
  if (text === null || !/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.stringify(JSON.parse(text), null, 2).split('\n');
  } catch {
    return null;
  }
}

/** The shortest difference of two lists of lines; a comma at the end does not count. */
function differences(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  const same = (i: number, j: number): boolean => a[i]?.replace(/,$/, '') === b[j]?.replace(/,$/, '');
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = common[i];
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && same(i, j)) {
      lines.push([' ', b[j] ?? '']);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push(['-', a[i] ?? '']);
      i += 1;
    } else {
      lines.push(['+', b[j] ?? '']);
      j += 1;
    }
  }
  return lines;
}
