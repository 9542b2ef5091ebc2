type JsonObject = Readonly<Record<string, unknown>>;
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies at a path; undefined where the way there ends. */
export const valueAt = (value: unknown, path: string): unknown =>
  path.split('/').reduce((here, name) => (isObject(here) ? here[name] : undefined), value);

/** A copy with another value at a path; `*` is every item of a list. A path that leads nowhere changes nothing. */
export function updateAt(value: unknown, path: readonly string[], change: (oldValue: unknown) => unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return change(value);
  if (name === '*') return Array.isArray(value) ? value.map((item) => updateAt(item, rest, change)) : value;
  if (!isObject(value) || !Object.hasOwn(value, name)) return value;
  return { ...value, [name]: updateAt(value[name], rest, change) };
}
