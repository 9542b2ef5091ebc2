import fc from 'fast-check';
import { anyDate, instant } from './parts/dates.ts';
import { text } from './parts/text.ts';
import type { Shape } from './schema.ts';

/** How a shape becomes an arbitrary. Paths are slash-joined, array items are `*`. */
export interface Choices {
  /** Arbitraries that take the place of the derived one, by path. */
  readonly members?: Readonly<Record<string, fc.Arbitrary<unknown>>>;
  /** `full`: every optional member present. `free`: present, absent or null, unless named in `always`. */
  readonly presence: 'full' | 'free';
  readonly always?: readonly string[];
  /** Members never sent, by path. */
  readonly never?: readonly string[];
}

const child = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

/** Any value of a contract shape, made from its constraints alone where `members` says nothing better. */
export function fromShape(shape: Shape, choices: Choices, path = ''): fc.Arbitrary<unknown> {
  const given = choices.members?.[path];
  if (given) return given;
  switch (shape.kind) {
    case 'object':
      return fromObject(shape, choices, path);
    case 'array':
      return fromArray(shape, choices, path);
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

function fromObject(shape: Shape, choices: Choices, path: string): fc.Arbitrary<unknown> {
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  const present: string[] = [];
  for (const [name, member] of Object.entries(shape.properties)) {
    const at = child(path, name);
    if (choices.never?.includes(at)) continue;
    const fixed = shape.required.includes(name) || choices.presence === 'full' || choices.always?.includes(at) === true;
    const value = fromShape(member, choices, at);
    model[name] = fixed || !member.nullable ? value : fc.option(value, { nil: null, freq: 8 });
    if (fixed) present.push(name);
  }
  return fc.record(model, { requiredKeys: present, noNullPrototype: true });
}

/** Most lists need not hold a value twice, so values of a closed set are drawn without repetition. */
function fromArray(shape: Shape, choices: Choices, path: string): fc.Arbitrary<unknown> {
  if (!shape.items) throw new Error(`The contract gives no items for the list ${path}.`);
  const item = fromShape(shape.items, choices, child(path, '*'));
  const known = shape.items.values;
  // A list that has to be there has to say something.
  const needed = choices.presence === 'full' || choices.always?.includes(path) === true;
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
  if (shape.values) return fc.constantFrom(...shape.values.filter((value) => fits(value, shape)));
  if (shape.format === 'date-time') return instant;
  if (shape.format === 'date') return anyDate;
  if (shape.format !== null) throw new Error(`No generator for the contract format ${shape.format}.`);
  const [pattern] = shape.patterns;
  if (!pattern) return text({ min: shape.min ?? 1, max: shape.max ?? 200 });
  if (fits('2024-02-29', shape) && !fits('2024-02-2', shape)) return anyDate;
  return matching(pattern, shape.max).filter((value) => fits(value, shape));
}

const matchingSoFar = new Map<string, fc.Arbitrary<string>>();
/** Strings of a pattern. Each is set up once: that takes far longer than drawing from it. */
function matching(pattern: RegExp, max: number | null): fc.Arbitrary<string> {
  const key = `${pattern} ${max}`;
  const known = matchingSoFar.get(key) ?? fc.stringMatching(pattern, max === null ? {} : { maxLength: max });
  matchingSoFar.set(key, known);
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

/** Whether a string meets the lengths, values and patterns of its shape. */
export function fits(value: string, shape: Shape): boolean {
  const length = [...value].length;
  if (shape.min !== null && length < shape.min) return false;
  if (shape.max !== null && length > shape.max) return false;
  if (shape.values && !shape.values.includes(value)) return false;
  return shape.patterns.every((pattern) => pattern.test(value));
}
