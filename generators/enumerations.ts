import type { Shape } from './schema.ts';

/** The members that have a closed set of values, by path. */
export function enumerations(shape: Shape, path = ''): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, readonly string[]>();
  walk(shape, path, (at, node) => {
    if (node.values && node.values.length > 0) values.set(at, node.values);
  });
  return values;
}

/** Calls `visit` for the shape and every shape inside it. */
export function walk(shape: Shape, path: string, visit: (path: string, shape: Shape) => void): void {
  visit(path, shape);
  if (shape.items) walk(shape.items, joinPath(path, '*'), visit);
  for (const [name, member] of Object.entries(shape.properties)) walk(member, joinPath(path, name), visit);
}

export const joinPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Which closed sets stay as they are. */
export interface VariationLimits {
  readonly pinnedPaths: readonly string[];
}

/** The closed sets that may be varied, each with its values. */
export const variableEnums = (
  shape: Shape,
  { pinnedPaths }: VariationLimits,
): readonly (readonly [string, readonly string[]])[] =>
  [...enumerations(shape)].filter(([path]) => !pinnedPaths.includes(path));

/** How many rounds of `withEnumValues` it takes to send every value. */
export const roundsToCover = (shape: Shape, varying: VariationLimits): number =>
  Math.max(1, ...variableEnums(shape, varying).map(([, values]) => values.length));

/** The value with each of its closed sets at the `round`-th value; other members stay as they are. */
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

/** A path and its parents: `A.B` gives `A` and `A.B`. */
export const withParents = (path: string): readonly string[] =>
  path.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));
