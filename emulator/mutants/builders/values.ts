import {
  type OperationName,
  operationNames,
  responseSchema,
  validateResponse,
  walkSchema,
} from '../../../schemas/index.ts';
import type { Mutant } from '../mutant.ts';
import { updateAt } from './paths.ts';

const cache = new Map<string, Mutant>();

/**
 * A mutant named `value:<Operation>:<member path>`, dotted, with `*` for every item of a list: the member has another value
 * than the right one, in the same form, so that only a comparison with the known value can notice. Null for other names.
 */
export function valueMutant(name: string): Mutant | null {
  const [, operation = '', path = ''] = /^value:([A-Za-z]+):([A-Za-z*.]+)$/.exec(name) ?? [];
  const targetOperation = operationNames.find((one) => one === operation);
  if (!targetOperation) return null;
  const mutant = cache.get(name) ?? build(name, targetOperation, path);
  cache.set(name, mutant);
  return mutant;
}

const build = (name: string, operation: OperationName, path: string): Mutant => ({
  name,
  caughtBy: 'a requirement that compares the member with a known value',
  description: `${operation}: ${path} has another value than the right one.`,
  replaces: (original) => ({
    validateResponse: (call, output) => {
      const valid = original.validateResponse(call, output);
      return call.operation === operation ? withOtherValue(operation, valid, path.split('.')) : valid;
    },
  }),
});

/** The first variant of the body that is still well-formed; the body itself when the member is not there. */
function withOtherValue(operation: OperationName, body: unknown, path: readonly string[]): unknown {
  for (const variant of [...closedSetOf(operation, path).map(oneOf), ...variants]) {
    const changed: unknown = updateAt(body, path, variant);
    const wire = JSON.stringify(changed);
    if (wire === JSON.stringify(body)) continue;
    const { shapeErrors, undocumented } = validateResponse(operation, JSON.parse(wire));
    if (shapeErrors.length === 0 && undocumented.length === 0) return changed;
  }
  return body;
}

const closedSets = new Map<OperationName, ReadonlyMap<string, readonly string[]>>();
/** The values that the contract allows at a path of a response; none where any text is allowed. */
function closedSetOf(operation: OperationName, path: readonly string[]): readonly string[] {
  const known = closedSets.get(operation) ?? readClosedSets(operation);
  closedSets.set(operation, known);
  return known.get(path.join('/')) ?? [];
}
function readClosedSets(operation: OperationName): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  walkSchema(responseSchema(operation), ({ path, target }, children) => {
    const values = (target.enum ?? []).filter((value): value is string => typeof value === 'string');
    if (values.length > 1) found.set(path, values);
    children();
  });
  return found;
}

const string =
  (change: (text: string) => unknown) =>
  (old: unknown): unknown =>
    typeof old === 'string' && old !== '' ? change(old) : old;
/** A closed set's value in the place of any other. */
const oneOf = (value: string) => string((text) => (text === value ? text : value));
const isDate = /^\d{4}-\d\d-\d\d(T.*)?$/;
const nextYear = (date: string): string =>
  `${Number(date.slice(0, 4)) + 1}${date.slice(4).replace('-02-29', '-02-28')}`;
/** The next letter or digit in each place; capitals stay capitals. */
const rotated = (text: string): string =>
  text.replace(/[a-z0-9]/gi, (sign) => {
    const first = { z: 'a', Z: 'A', '9': '1' }[sign];
    return first ?? String.fromCharCode(sign.charCodeAt(0) + 1);
  });
const variants: readonly ((old: unknown) => unknown)[] = [
  (old) => (typeof old === 'boolean' ? !old : typeof old === 'number' ? old + 1 : old),
  (old) => (Array.isArray(old) ? old.slice(0, -1) : old),
  string((text) => (isDate.test(text) ? nextYear(text) : text)),
  string(rotated),
  string((text) => text.slice(0, -1) + rotated(text.slice(-1))),
  string((text) => rotated(text.slice(0, 1)) + text.slice(1)),
];
