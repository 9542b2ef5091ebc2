import type { Shape } from './schema.ts';

/** Each member with a closed set of values, by path. */
export function enumerations(shape: Shape, path = ''): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  walk(shape, path, (at, node) => {
    if (node.values && node.values.length > 0) found.set(at, node.values);
  });
  return found;
}

/** Calls `visit` for the shape and all below it. */
export function walk(shape: Shape, path: string, visit: (path: string, shape: Shape) => void): void {
  visit(path, shape);
  if (shape.items) walk(shape.items, join(path, '*'), visit);
  for (const [name, member] of Object.entries(shape.properties)) walk(member, join(path, name), visit);
}

export const join = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

/** How many requests it takes until `withValues` has shown every value of every closed set not fixed by `except`. */
export const roundsToCover = (shape: Shape, except: readonly string[]): number =>
  Math.max(
    1,
    ...[...enumerations(shape)].filter(([path]) => !except.includes(path)).map(([, values]) => values.length),
  );

/** The value with each of its closed sets moved on to the `round`-th value; other members stay as they are. */
export function withValues(value: unknown, shape: Shape, round: number, except: readonly string[], path = ''): unknown {
  if (value === null || value === undefined || except.includes(path)) return value;
  if (shape.kind === 'string' && shape.values) return shape.values[round % shape.values.length];
  const { items } = shape;
  if (items && Array.isArray(value)) {
    if (items.values) return [items.values[round % items.values.length]];
    return value.map((item) => withValues(item, items, round, except, join(path, '*')));
  }
  if (shape.kind !== 'object' || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const below = shape.properties[name];
      return [name, below ? withValues(member, below, round, except, join(path, name)) : member];
    }),
  );
}
