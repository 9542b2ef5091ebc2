import type { ShapeError } from '../../../schemas/index.ts';
import { type Markup, markup } from '../markup.ts';

/** A member that differs, with list positions as *, and what to write beside it. */
export interface BodyMark {
  readonly path: string;
  readonly note: string;
}
interface Annotations {
  readonly errors?: readonly ShapeError[];
  readonly undocumented?: readonly { readonly path: string }[];
  readonly marks?: readonly BodyMark[];
}

/** A body as lines of indented JSON. Lines that differ are marked, and a missing member is written in. */
export function annotatedBody(body: string, { errors = [], undocumented = [], marks = [] }: Annotations): Markup {
  if (body === '') return markup`<span class="muted">no body</span>`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return markup`${body}`;
  }
  const notes = new Map<string, { readonly note: string; readonly kind: string }>([
    ...undocumented.map(({ path }) => [path, { note: 'undocumented', kind: 'undocumented' }] as const),
    ...marks.map(({ path, note }) => [path, { note, kind: 'differs' }] as const),
    ...errors.map(({ path, message }) => [path.join('/'), { note: message, kind: 'differs' }] as const),
  ]);
  const lines: Markup[] = [];
  const write = (text: string, path: string): void => {
    const found = notes.get(path) ?? notes.get(path.replaceAll(/\/\d+(?=\/|$)/g, '/*'));
    const [indent = ''] = /^ */.exec(text) ?? [];
    lines.push(
      found
        ? markup`${indent}<mark class="${found.kind}">${text.slice(indent.length)}</mark> <em>← ${found.note}</em>`
        : markup`${text}`,
    );
  };
  const visit = (value: unknown, path: string, indent: string, key: string, comma: string): void => {
    if (typeof value !== 'object' || value === null) {
      write(`${indent}${key}${JSON.stringify(value)}${comma}`, path);
      return;
    }
    const list = Array.isArray(value);
    const entries = Object.entries(value as Record<string, unknown>);
    const missing = errors
      .filter(({ keyword, path: at }) => keyword === 'required' && at.slice(0, -1).join('/') === path)
      .flatMap(({ path: at }) => at.at(-1) ?? [])
      .filter((name) => !(name in value));
    const [open, close] = list ? ['[', ']'] : ['{', '}'];
    if (entries.length === 0 && missing.length === 0) {
      write(`${indent}${key}${open}${close}${comma}`, path);
      return;
    }
    write(`${indent}${key}${open}`, path);
    entries.forEach(([name, child], index) => {
      const childKey = list ? '' : `${JSON.stringify(name)}: `;
      visit(child, path ? `${path}/${name}` : name, `${indent}  `, childKey, index < entries.length - 1 ? ',' : '');
    });
    for (const name of missing) lines.push(markup`${indent}  <mark class="gone">"${name}"</mark> <em>← missing</em>`);
    lines.push(markup`${indent}${close}${comma}`);
  };
  visit(parsed, '', '', '', '');
  return markup`${lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]))}`;
}
