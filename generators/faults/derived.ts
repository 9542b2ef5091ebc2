import fc from 'fast-check';
import { type OperationName, operationNames } from '../../schemas/index.ts';
import { join } from '../enumerations.ts';
import type { Body } from '../generator.ts';
import { requestShape, type Shape } from '../schema.ts';
import { drop, get, put } from './at.ts';
import { brokenBy, candidates } from './broken.ts';
import { requestRefusal } from './codes.ts';
import type { Fault, Faulty } from './fault.ts';

/** One fault for every constraint of an operation's request. */
export const derivedFaults = (operation: OperationName): readonly Fault[] =>
  below(operation, requestShape(operation), '');

/** All of them, of all operations. */
export const allDerivedFaults = (): readonly Fault[] => operationNames.flatMap(derivedFaults);

function below(operation: OperationName, shape: Shape, path: string): readonly Fault[] {
  const own = path === '' ? [] : keywordsOf(shape).map((keyword) => fault(operation, shape, path, keyword));
  const required = shape.required.map((name) => missing(operation, join(path, name)));
  const members = Object.entries(shape.properties).flatMap(([name, child]) =>
    below(operation, child, join(path, name)),
  );
  const items = shape.items ? below(operation, shape.items, join(path, '*')) : [];
  return [...own, ...required, ...members, ...items];
}

/** The keywords that a node constrains its value by. */
function keywordsOf(shape: Shape): readonly string[] {
  const [low, high] =
    shape.kind === 'string'
      ? ['minLength', 'maxLength']
      : shape.kind === 'array'
        ? ['minItems', 'maxItems']
        : ['minimum', 'maximum'];
  return [
    'type',
    ...(shape.values ? ['enum'] : []),
    ...(shape.patterns.length > 0 ? ['pattern'] : []),
    ...(shape.format === null ? [] : ['format']),
    // A bound of zero cannot be broken.
    ...(shape.min === null || shape.min <= 0 ? [] : [String(low)]),
    ...(shape.max === null ? [] : [String(high)]),
  ];
}

function missing(operation: OperationName, path: string): Fault {
  const absent = (valid: Body): Faulty => ({ body: drop(valid, path), admissible: requestRefusal(path, ['required']) });
  const isNull = (valid: Body): Faulty => ({
    body: put(valid, path, null),
    admissible: requestRefusal(path, ['null']),
  });
  return {
    operation,
    name: `${path}#required`,
    kind: 'contract',
    breaking: (valid) => fc.constantFrom(absent(valid), isNull(valid)),
  };
}

function fault(operation: OperationName, shape: Shape, path: string, keyword: string): Fault {
  return {
    operation,
    name: `${path}#${keyword}`,
    kind: 'contract',
    breaking: (valid) => {
      const values = wrongValues(shape, keyword, get(valid, path));
      if (values.length === 0) throw new Error(`HarnessFault: nothing breaks ${operation} ${path}#${keyword}.`);
      return fc.constantFrom(...values).map((value) => ({
        body: put(valid, path, value),
        admissible: requestRefusal(path, brokenBy(value, shape)),
      }));
    },
  };
}

/** Values that break the constraint, and as little else as can be. */
function wrongValues(shape: Shape, keyword: string, valid: unknown): readonly unknown[] {
  if (keyword === 'type') return wrongTypes[shape.kind];
  if (shape.kind === 'array') return [keyword === 'minItems' ? [] : longer(shape, valid)];
  if (shape.kind === 'integer' || shape.kind === 'number') {
    // Just beyond the bound: whoever is off by one is off here, and a run has too few cases to look elsewhere as well.
    return [keyword === 'minimum' ? (shape.min ?? 0) - 1 : (shape.max ?? 0) + 1];
  }
  const tries = [...new Set(candidates(shape, valid))].map((value) => ({ value, broken: brokenBy(value, shape) }));
  const hits = tries.filter(({ broken }) => broken.includes(keyword));
  const fewest = Math.min(...hits.map(({ broken }) => broken.length));
  return hits.filter(({ broken }) => broken.length === fewest).map(({ value }) => value);
}

/** A list of one more than the most, of the valid list's own items. */
function longer(shape: Shape, valid: unknown): readonly unknown[] {
  const items = Array.isArray(valid) && valid.length > 0 ? valid : [];
  if (items.length === 0) throw new Error('HarnessFault: a list to lengthen has no item.');
  return Array.from({ length: (shape.max ?? 0) + 1 }, (_, index) => distinct(items[index % items.length], index));
}

/** Tags must differ in their keys, or the list would be wrong twice. */
const distinct = (item: unknown, index: number): unknown =>
  typeof item === 'object' && item !== null && 'Key' in item ? { ...item, Key: `key-${index}` } : item;

const wrongTypes: Readonly<Record<Shape['kind'], readonly unknown[]>> = {
  string: [12345, true, { a: 'b' }, ['text']],
  integer: ['ten', 1.5, true, [1]],
  number: ['ten', true, [1]],
  boolean: ['true', 1],
  array: ['text', 7, { a: 'b' }, true],
  object: ['text', 7, ['text'], true],
};
