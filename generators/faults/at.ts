import type { Body } from '../generator.ts';

/** The value at a slash-joined path; `*` is the first item. */
export function get(body: unknown, path: string): unknown {
  let here: unknown = body;
  for (const part of path.split('/')) {
    if (Array.isArray(here)) here = here[part === '*' ? 0 : Number(part)];
    else if (typeof here === 'object' && here !== null)
      here = Object.entries(here).find(([name]) => name === part)?.[1];
    else return undefined;
  }
  return here;
}

/** A copy with the value at the path replaced; parents that are missing are made. */
export function put(body: Body, path: string, value: unknown): Body {
  return change(body, path.split('/'), () => value) as Body;
}

/** A copy without the member at the path. */
export function drop(body: Body, path: string): Body {
  return change(body, path.split('/'), () => absent) as Body;
}

const absent = Symbol('absent');

function change(here: unknown, [part, ...rest]: readonly string[], make: (old: unknown) => unknown): unknown {
  if (part === undefined) return make(here);
  if (part === '*') {
    const list = Array.isArray(here) ? here : [];
    const first = change(list[0], rest, make);
    return first === absent ? list.slice(1) : [first, ...list.slice(1)];
  }
  const members: Record<string, unknown> =
    typeof here === 'object' && here !== null && !Array.isArray(here) ? { ...here } : {};
  const next = change(members[part], rest, make);
  if (next === absent) delete members[part];
  else members[part] = next;
  return members;
}
