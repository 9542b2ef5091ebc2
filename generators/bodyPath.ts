import type { Body } from './body.ts';

/** The value at a dotted path (`Customer.Account.Address.City`); list items by number, `*` for the first. */
export function getAt(body: unknown, path: string): unknown {
  let node: unknown = body;
  for (const part of path.split('.')) {
    if (Array.isArray(node)) node = node[part === '*' ? 0 : Number(part)];
    else if (typeof node === 'object' && node !== null)
      node = Object.entries(node).find(([name]) => name === part)?.[1];
    else return undefined;
  }
  return node;
}

/** A copy with the value at the path replaced; missing parents are created. */
export function setAt(body: Body, path: string, value: unknown): Body {
  return updateAt(body, path.split('.'), () => value) as Body;
}

/** A copy without the member at the path. */
export function removeAt(body: Body, path: string): Body {
  return updateAt(body, path.split('.'), () => absent) as Body;
}

const absent = Symbol('absent');

function updateAt(node: unknown, [part, ...rest]: readonly string[], update: (old: unknown) => unknown): unknown {
  if (part === undefined) return update(node);
  if (part === '*') {
    const list = Array.isArray(node) ? node : [];
    const first = updateAt(list[0], rest, update);
    return first === absent ? list.slice(1) : [first, ...list.slice(1)];
  }
  const members: Record<string, unknown> =
    typeof node === 'object' && node !== null && !Array.isArray(node) ? { ...node } : {};
  const next = updateAt(members[part], rest, update);
  if (next === absent) delete members[part];
  else members[part] = next;
  return members;
}
