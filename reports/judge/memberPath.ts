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

/** The path of a value in a body, when exactly one member holds it and the value is telling. */
export function pathOfValue(printed: string, body: string): string | null {
  let wanted: unknown;
  let parsed: unknown;
  try {
    [wanted, parsed] = [JSON.parse(printed), JSON.parse(body)];
  } catch {
    return null;
  }
  if (typeof wanted === 'object' || typeof wanted === 'boolean') return null;
  const found = new Set<string>();
  const visit = (value: unknown, path: string): void => {
    if (value === wanted) found.add(path);
    if (Array.isArray(value)) for (const item of value) visit(item, `${path}/*`);
    else if (typeof value === 'object' && value !== null)
      for (const [name, child] of Object.entries(value)) visit(child, path ? `${path}/${name}` : name);
  };
  visit(parsed, '');
  const [path] = found;
  return found.size === 1 && path ? path : null;
}
