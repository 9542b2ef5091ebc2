import type { ShapeError } from '../../../schemas/index.ts';
import { type Markup, markup } from '../markup.ts';

/** A body as lines of indented JSON; lines at a faulty path are marked and a missing member is written in. */
export function annotatedBody(
  body: string,
  errors: readonly ShapeError[],
  drift: readonly { readonly path: string }[] = [],
): Markup {
  if (body === '') return markup`<span class="muted">no body</span>`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return markup`${body}`;
  }
  const errorsByPath = new Map(errors.map((error) => [error.path.join('/'), error]));
  const undocumentedPaths = new Set(drift.map(({ path }) => path));
  const lines: Markup[] = [];
  const write = (text: string, path: string): void => {
    const fault = errorsByPath.get(path);
    const [indent = ''] = /^ */.exec(text) ?? [];
    const rest = text.slice(indent.length);
    if (fault) lines.push(markup`${indent}<mark>${rest}</mark> <em>← ${fault.message}</em>`);
    else if (undocumentedPaths.has(path))
      lines.push(markup`${indent}<mark class="drift">${rest}</mark> <em>← not in the documents</em>`);
    else lines.push(markup`${text}`);
  };
  const visit = (value: unknown, path: string, indent: string, key: string, comma: string): void => {
    if (typeof value !== 'object' || value === null) {
      write(`${indent}${key}${JSON.stringify(value)}${comma}`, path);
      return;
    }
    const list = Array.isArray(value);
    const entries = Object.entries(value as Record<string, unknown>);
    const missing = errors.filter(
      (fault) => fault.keyword === 'required' && parent(fault.path) === path && !(last(fault.path) in value),
    );
    const [open, close] = list ? ['[', ']'] : ['{', '}'];
    if (entries.length === 0 && missing.length === 0) {
      write(`${indent}${key}${open}${close}${comma}`, path);
      return;
    }
    write(`${indent}${key}${open}`, path);
    entries.forEach(([name, child], index) => {
      visit(
        child,
        path ? `${path}/${name}` : name,
        `${indent}  `,
        list ? '' : `${JSON.stringify(name)}: `,
        index < entries.length - 1 ? ',' : '',
      );
    });
    for (const fault of missing)
      lines.push(markup`${indent}  <mark class="gone">"${last(fault.path)}"</mark> <em>← missing</em>`);
    lines.push(markup`${indent}${close}${comma}`);
  };
  visit(parsed, '', '', '', '');
  return markup`${lines.flatMap((line, index) => (index === 0 ? [line] : ['\n', line]))}`;
}
const parent = (path: readonly string[]): string => path.slice(0, -1).join('/');
const last = (path: readonly string[]): string => path.at(-1) ?? '';
