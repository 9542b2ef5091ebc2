import fc from 'fast-check';
import { type OperationName, operationNames } from '../../schemas/index.ts';
import type { Body } from '../body.ts';
import { getAt, removeAt, setAt } from '../bodyPath.ts';
import { joinPath } from '../enumerations.ts';
import { requestShape, type Shape } from '../schema.ts';
import { candidateStrings, violatedKeywords } from './candidates.ts';
import { requestErrors } from './errorCodes.ts';
import type { ContractViolation, InvalidRequest } from './violation.ts';

/** One violation for every constraint of an operation's request. */
export const contractViolations = (operation: OperationName): readonly ContractViolation[] =>
  violationsBelow(operation, requestShape(operation), '');

/** The violations of every operation. */
export const allContractViolations = (): readonly ContractViolation[] => operationNames.flatMap(contractViolations);

function violationsBelow(operation: OperationName, shape: Shape, path: string): readonly ContractViolation[] {
  const own = path === '' ? [] : keywordsOf(shape).map((keyword) => keywordViolation(operation, shape, path, keyword));
  const required = shape.required.map((name) => requiredViolation(operation, joinPath(path, name)));
  const members = Object.entries(shape.properties).flatMap(([name, child]) =>
    violationsBelow(operation, child, joinPath(path, name)),
  );
  const items = shape.items ? violationsBelow(operation, shape.items, joinPath(path, '*')) : [];
  return [...own, ...required, ...members, ...items];
}

/** The keywords by which a shape constrains its value. */
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
    // Nothing is shorter than 0.
    ...(shape.min === null || shape.min <= 0 ? [] : [String(low)]),
    ...(shape.max === null ? [] : [String(high)]),
  ];
}

function requiredViolation(operation: OperationName, path: string): ContractViolation {
  const absent = (valid: Body): InvalidRequest => ({
    body: removeAt(valid, path),
    expectedErrors: requestErrors(path, ['required']),
  });
  const isNull = (valid: Body): InvalidRequest => ({
    body: setAt(valid, path, null),
    expectedErrors: requestErrors(path, ['null']),
  });
  return {
    operation,
    path,
    keyword: 'required',
    invalidate: (valid) => fc.constantFrom(absent(valid), isNull(valid)),
  };
}

function keywordViolation(operation: OperationName, shape: Shape, path: string, keyword: string): ContractViolation {
  return {
    operation,
    path,
    keyword,
    invalidate: (valid) => {
      const values = invalidValues(shape, keyword, getAt(valid, path));
      if (values.length === 0) throw new Error(`No value breaks ${keyword} of ${operation} ${path}.`);
      return fc.constantFrom(...values).map((value) => ({
        body: setAt(valid, path, value),
        expectedErrors: requestErrors(path, violatedKeywords(value, shape)),
      }));
    },
  };
}

/** Values that break the constraint and as few others as possible. */
function invalidValues(shape: Shape, keyword: string, valid: unknown): readonly unknown[] {
  if (keyword === 'type') return valuesOfOtherTypes[shape.kind];
  if (shape.kind === 'array') return [keyword === 'minItems' ? [] : tooLongList(shape, valid)];
  if (shape.kind === 'integer' || shape.kind === 'number') {
    // Just beyond the bound, where an off-by-one error shows: a run has too few cases to try other values as well.
    return [keyword === 'minimum' ? (shape.min ?? 0) - 1 : (shape.max ?? 0) + 1];
  }
  const attempts = [...new Set(candidateStrings(shape, valid))].map((value) => ({
    value,
    broken: violatedKeywords(value, shape),
  }));
  const hits = attempts.filter(({ broken }) => broken.includes(keyword));
  const fewest = Math.min(...hits.map(({ broken }) => broken.length));
  return hits.filter(({ broken }) => broken.length === fewest).map(({ value }) => value);
}

/** A list one item too long, made of the valid list's own items. */
function tooLongList(shape: Shape, valid: unknown): readonly unknown[] {
  const items = Array.isArray(valid) && valid.length > 0 ? valid : [];
  if (items.length === 0) throw new Error('The list to lengthen is empty.');
  return Array.from({ length: (shape.max ?? 0) + 1 }, (_, index) => distinct(items[index % items.length], index));
}

/** Tags get different keys: a repeated key would be a second violation. */
const distinct = (item: unknown, index: number): unknown =>
  typeof item === 'object' && item !== null && 'Key' in item ? { ...item, Key: `key-${index}` } : item;

const valuesOfOtherTypes: Readonly<Record<Shape['kind'], readonly unknown[]>> = {
  string: [12345, true, { a: 'b' }, ['text']],
  integer: ['ten', 1.5, true, [1]],
  number: ['ten', true, [1]],
  boolean: ['true', 1],
  array: ['text', 7, { a: 'b' }, true],
  object: ['text', 7, ['text'], true],
};
