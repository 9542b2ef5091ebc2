/** "lifeCycle.targetCloseDate" or "project.expectedCustomerSpend[0].amount" → LifeCycle/TargetCloseDate. */
export const pathOfField = (field: string): string =>
  field
    .replaceAll(/\[\d+\]/g, '.*')
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? '*' : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('/');

/** The path of the first line that differs, from the indentation of the lines around it. */
export function pathInDiff(text: string): string | null {
  const open: { readonly indent: number; readonly name: string }[] = [];
  for (const line of text.split('\n')) {
    const [, sign = '', indent = '', name = '', rest = ''] = /^([-+ ]?)( *)(?:"([^"]+)": )?(.*)$/.exec(line) ?? [];
    if (rest.trim() === '' && name === '') continue;
    while ((open.at(-1)?.indent ?? -1) >= indent.length) open.pop();
    if (/^[-+]$/.test(sign) && indent.length > 1) {
      const path = [...open.map((each) => each.name), name].filter((part) => part !== '');
      return path.length > 0 ? path.join('/') : null;
    }
    if (/[{[]$/.test(rest)) open.push({ indent: indent.length, name: name || (open.length > 0 ? '*' : '') });
  }
  return null;
}

/** Every member of a body: its path, with list positions as *, and its value. */
function members(body: string): readonly (readonly [path: string, value: unknown])[] {
  const found: (readonly [string, unknown])[] = [];
  const visit = (value: unknown, path: string): void => {
    if (path !== '') found.push([path, value]);
    if (Array.isArray(value)) for (const item of value) visit(item, `${path}/*`);
    else if (typeof value === 'object' && value !== null)
      for (const [name, child] of Object.entries(value)) visit(child, path ? `${path}/${name}` : name);
  };
  try {
    visit(JSON.parse(body), '');
  } catch {
    return [];
  }
  return found;
}
const only = (paths: Iterable<string>): string | null => {
  const [first, second] = new Set(paths);
  return first !== undefined && second === undefined ? first : null;
};

/** The path of a value in a body, when exactly one member holds it and the value is telling. */
export function pathOfValue(printed: string, body: string): string | null {
  let wanted: unknown;
  try {
    wanted = JSON.parse(printed);
  } catch {
    return null;
  }
  if (typeof wanted !== 'string' || wanted === '') return null;
  return only(members(body).flatMap(([path, value]) => (value === wanted ? [path] : [])));
}

/** Whether a body is JSON and has a member at a path; list positions are *. */
export const pathMatches = (path: string, body: string): boolean => members(body).some(([found]) => found === path);

/** The whole path of a member that is known by the end of its path, when the body has only one such. */
export function completePath(end: string, body: string): string {
  if (pathMatches(end, body)) return end;
  return only(members(body).flatMap(([path]) => (path.endsWith(`/${end}`) ? [path] : []))) ?? end;
}
