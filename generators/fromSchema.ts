import fc from 'fast-check';
import { anyDate, timestamp } from './parts/dates.ts';
import { text } from './parts/text.ts';
import type { Shape } from './schema.ts';

/** How a shape becomes an arbitrary. Paths are dotted, list items are `*`. */
export interface FromShapeOptions {
  /** Arbitraries that replace the derived ones, by path. */
  readonly members?: Readonly<Record<string, fc.Arbitrary<unknown>>>;
  /** `full`: every optional member is present. `free`: it is present, absent or null, unless `requiredPaths` names it. */
  readonly presence: 'full' | 'free';
  readonly requiredPaths?: readonly string[];
  /** Members that are never sent. */
  readonly excludedPaths?: readonly string[];
}

const childPath = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

/** Any value of a contract shape: from `members` where they have its path, else from its constraints. */
export function fromShape(shape: Shape, options: FromShapeOptions, path = ''): fc.Arbitrary<unknown> {
  const given = options.members?.[path];
  if (given) return given;
  switch (shape.kind) {
    case 'object':
      return fromObject(shape, options, path);
    case 'array':
      return fromArray(shape, options, path);
    case 'string':
      return fromString(shape);
    case 'integer':
      return fromInteger(shape);
    case 'number':
      return fc.double({ min: shape.min ?? -1e6, max: shape.max ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
  }
}

function fromObject(shape: Shape, options: FromShapeOptions, path: string): fc.Arbitrary<unknown> {
  if (shape.mapValues) return fromMap(shape.mapValues, options, path);
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  const present: string[] = [];
  for (const [name, member] of Object.entries(shape.properties)) {
    const at = childPath(path, name);
    if (options.excludedPaths?.includes(at)) continue;
    const required =
      shape.required.includes(name) || options.presence === 'full' || options.requiredPaths?.includes(at) === true;
    const value = fromShape(member, options, at);
    model[name] = required || !member.nullable ? value : fc.option(value, { nil: null, freq: 8 });
    if (required) present.push(name);
  }
  return fc.record(model, { requiredKeys: present, noNullPrototype: true });
}

const fromMap = (values: Shape, options: FromShapeOptions, path: string): fc.Arbitrary<unknown> =>
  fc.dictionary(fc.stringMatching(/^[A-Za-z]{1,12}$/), fromShape(values, options, childPath(path, '*')), {
    maxKeys: 5,
  });

/** Lists without repeated values: no list of the contract needs one. */
function fromArray(shape: Shape, options: FromShapeOptions, path: string): fc.Arbitrary<unknown> {
  if (!shape.items) throw new Error(`The contract gives no items for the list ${path}.`);
  const item = fromShape(shape.items, options, childPath(path, '*'));
  const known = shape.items.values;
  // A required list is not empty.
  const needed = options.presence === 'full' || options.requiredPaths?.includes(path) === true;
  const min = needed ? Math.max(1, shape.min ?? 0) : (shape.min ?? 0);
  const most = shape.max ?? Number.POSITIVE_INFINITY;
  if (known) return fc.uniqueArray(item, { minLength: min, maxLength: Math.min(most, known.length) });
  const selector = (value: unknown): unknown => JSON.stringify(isTag(value) ? value.Key : value);
  const sized = (low: number, high: number): fc.Arbitrary<unknown> =>
    fc.uniqueArray(item, { minLength: low, maxLength: high, selector });
  const few = sized(min, Math.max(min, Math.min(most, 3)));
  if (most === Number.POSITIVE_INFINITY || most <= 3) return few;
  return fc.oneof({ weight: 12, arbitrary: few }, { weight: 1, arbitrary: sized(most - 1, most) });
}

const isTag = (value: unknown): value is { readonly Key: unknown } =>
  typeof value === 'object' && value !== null && 'Key' in value;

function fromString(shape: Shape): fc.Arbitrary<unknown> {
  if (shape.values) return fc.constantFrom(...shape.values.filter((value) => matchesShape(value, shape)));
  if (shape.format === 'date-time') return timestamp;
  if (shape.format === 'date') return anyDate;
  if (shape.format !== null) throw new Error(`No generator for the contract format ${shape.format}.`);
  const [pattern] = shape.patterns;
  if (!pattern) return text({ min: shape.min ?? 1, max: shape.max ?? 200 });
  if (matchesShape('2024-02-29', shape) && !matchesShape('2024-02-2', shape)) return anyDate;
  return stringsMatching(pattern, shape.max).filter((value) => matchesShape(value, shape));
}

const patternCache = new Map<string, fc.Arbitrary<string>>();
/** Strings of a pattern. Arbitraries are cached, since making one takes far longer than drawing from it. */
function stringsMatching(pattern: RegExp, max: number | null): fc.Arbitrary<string> {
  const key = `${pattern} ${max}`;
  const known = patternCache.get(key) ?? fc.stringMatching(pattern, max === null ? {} : { maxLength: max });
  patternCache.set(key, known);
  return known;
}

function fromInteger(shape: Shape): fc.Arbitrary<unknown> {
  const min = shape.min ?? -1000;
  const max = shape.max ?? 1000;
  return fc.oneof(
    fc.integer({ min, max }),
    fc.constantFrom(...new Set([min, Math.min(min + 1, max), Math.max(max - 1, min), max])),
  );
}

/** Whether a string satisfies the lengths, values and patterns of its shape. */
export function matchesShape(value: string, shape: Shape): boolean {
  const length = [...value].length;
  if (shape.min !== null && length < shape.min) return false;
  if (shape.max !== null && length > shape.max) return false;
  if (shape.values && !shape.values.includes(value)) return false;
  return shape.patterns.every((pattern) => pattern.test(value));
}
