import type { Constraints } from './model.ts';

/**
 * A pattern of a service model as the constraints it stands for. The whole text must match such a pattern, though it has no
 * anchors, and most lengths are written into it: `(?s).{0,80}` is a length, `(?=.{1,255}$)…` a length and a pattern.
 */
export function readPattern(pattern: string): Constraints {
  const length = /^\(\?s\)\.\{(\d+),(\d+)\}$/.exec(pattern);
  if (length) return { min: Number(length[1]), max: Number(length[2]) };
  const both = /^\(\?=\.\{(\d+),(\d+)\}\$\)(.+)$/.exec(pattern);
  if (both) return { min: Number(both[1]), max: Number(both[2]), pattern: anchored(both[3] ?? '') };
  return { pattern: anchored(pattern) };
}

const anchored = (pattern: string): string => {
  if (pattern.startsWith('^') && pattern.endsWith('$')) return pattern;
  return hasTopLevelAlternative(pattern) ? `^(?:${pattern})$` : `^${pattern}$`;
};

function hasTopLevelAlternative(pattern: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === '\\') at += 1;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) return true;
  }
  return false;
}
