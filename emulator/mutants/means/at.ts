type Struct = Readonly<Record<string, unknown>>;
export const isStruct = (value: unknown): value is Struct =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies at a path; undefined where the way there ends. */
export const at = (value: unknown, path: string): unknown =>
  path.split('/').reduce((here, name) => (isStruct(here) ? here[name] : undefined), value);

/** A copy with another value at a path; `*` is every item of a list. A path that leads nowhere changes nothing. */
export function alter(value: unknown, path: readonly string[], to: (old: unknown) => unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return to(value);
  if (name === '*') return Array.isArray(value) ? value.map((item) => alter(item, rest, to)) : value;
  if (!isStruct(value) || !Object.hasOwn(value, name)) return value;
  return { ...value, [name]: alter(value[name], rest, to) };
}
