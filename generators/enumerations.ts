import type { Shape } from './schema.ts';

/** Each member with a closed set of values, by path. */
export function enumerations(shape: Shape, path = ''): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  walk(shape, path, (at, node) => {
    if (node.values && node.values.length > 0) values.set(at, node.values);
  });
  return values;
}

/** Calls `visit` for the shape and all below it. */
export function walk(shape: Shape, path: string, visit: (path: string, shape: Shape) => void): void {
  visit(path, shape);
  if (shape.items) walk(shape.items, joinPath(path, '*'), visit);
  for (const [name, member] of Object.entries(shape.properties)) walk(member, joinPath(path, name), visit);
}

export const joinPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** What may be varied, and how. */
export interface VariationLimits {
  readonly pinnedPaths: readonly string[];
}

/** Each closed set that may be varied, with the values it may be varied through. */
export const variableEnums = (
  shape: Shape,
  { pinnedPaths }: VariationLimits,
): readonly (readonly [string, readonly string[]])[] =>
  [...enumerations(shape)].filter(([path]) => !pinnedPaths.includes(path));

/** How many requests it takes until `withValues` has shown every one of those values. */
export const roundsToCover = (shape: Shape, varying: VariationLimits): number =>
  Math.max(1, ...variableEnums(shape, varying).map(([, values]) => values.length));

/** The value with each of its closed sets moved on to the `round`-th value; other members stay as they are. */
export function withEnumValues(
  value: unknown,
  shape: Shape,
  round: number,
  varying: VariationLimits,
  path = '',
): unknown {
  if (value === null || value === undefined || varying.pinnedPaths.includes(path)) return value;
  if (shape.kind === 'string' && shape.values) return valueAt(shape.values, round);
  const { items } = shape;
  if (items && Array.isArray(value)) {
    if (items.values) return [valueAt(items.values, round)];
    return value.map((item) => withEnumValues(item, items, round, varying, joinPath(path, '*')));
  }
  if (shape.kind !== 'object' || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      const below = shape.properties[name];
      return [name, below ? withEnumValues(member, below, round, varying, joinPath(path, name)) : member];
    }),
  );
}

const valueAt = (values: readonly string[], round: number): string | undefined => values[round % values.length];

/** A path with all above it: `A.B` gives `A` and `A.B`. */
export const withParents = (path: string): readonly string[] =>
  path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));
