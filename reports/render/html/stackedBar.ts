import { type Markup, markup } from '../markup.ts';

/** A part of a bar: how much, and the class that colours it. */
export type BarPart = readonly [n: number, name: string];

const [height, gap] = [10, 1];

/** Parts of a whole, side by side. The numbers stand beside it as text, so that it says nothing to a screen reader. */
export function stackedBar(parts: readonly BarPart[], whole: number, width = 150): Markup {
  const visible = parts.filter(([n]) => n > 0);
  // A part that is there is seen, however small.
  const widths = visible.map(([n]) => Math.max(2, (width * n) / Math.max(1, whole)));
  const scale = Math.min(
    1,
    width /
      Math.max(
        1,
        widths.reduce((sum, each) => sum + each, 0),
      ),
  );
  let x = 0;
  const rects = visible.map(([, name], index) => {
    const each = (widths[index] ?? 0) * scale;
    const rect = markup`<rect class="${name}" x="${x.toFixed(1)}" y="0" width="${Math.max(1, each - gap).toFixed(1)}" height="${height}"/>`;
    x += each;
    return rect;
  });
  return markup`<svg class="bar" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${rects}</svg>`;
}
