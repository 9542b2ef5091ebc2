import { isSameInstant, isSameText } from '../../client/tolerance.ts';

/**
 * Explains how a response body differs from what it should hold; null when it does not. The client has already removed the
 * differences of form that are allowed (client/tolerance.ts). Beyond that an unset member may be an empty list or object (behaviour A.11), and amounts
 * compare as numbers (E.8, B.2).
 *
 * An expected value may be a pattern: `{ $any: true }`, `{ $oneOf: […] }`, `{ $after: instant }` (later than), `{ $set: […] }`
 * (in any order), `{ $last: x }` (the last item), `{ $not: [...] }` (none of these).
 */
export function findMismatch(expected: unknown, got: unknown, path = ''): string | null {
  const pattern = patternOf(expected);
  if (pattern) return pattern(got, path);
  if (isEmpty(expected) && isEmpty(got)) return null;
  if (Array.isArray(expected)) return findListMismatch(expected, got, path);
  if (typeof expected === 'object' && expected !== null) {
    if (typeof got !== 'object' || got === null || Array.isArray(got)) return describeDifference(expected, got, path);
    return firstMismatch(Object.entries(expected), ([name, value]) =>
      findMismatch(value, member(got, name), path === '' ? name : `${path}.${name}`),
    );
  }
  if (expected === got) return null;
  if (typeof expected !== 'string' || typeof got !== 'string') return describeDifference(expected, got, path);
  if (/(^|\.)Amount$/.test(path) && plainAmount(expected) === plainAmount(got)) return null;
  if (/Date$/.test(path) && isSameInstant(expected, got)) return null;
  return isSameText(expected, got) ? null : describeDifference(expected, got, path);
}

const member = (value: object, name: string): unknown => Object.entries(value).find(([own]) => own === name)?.[1];

/** Null, absent, an empty list, or an object with nothing but such values. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && patternOf(value) === null && Object.values(value).every(isEmpty);
}

function findListMismatch(expected: readonly unknown[], got: unknown, path: string): string | null {
  if (!Array.isArray(got) || got.length !== expected.length) return describeDifference(expected, got, path);
  return firstMismatch([...expected.entries()], ([index, value]) =>
    findMismatch(value, got[index], `${path}.${index}`),
  );
}

function firstMismatch<T>(list: readonly T[], judge: (item: T) => string | null): string | null {
  for (const item of list) {
    const mismatch = judge(item);
    if (mismatch !== null) return mismatch;
  }
  return null;
}

const patterns: Readonly<Record<string, (wanted: unknown, got: unknown, path: string) => string | null>> = {
  $any: () => null,
  $oneOf: (wanted, got, path) =>
    asList(wanted).some((one) => findMismatch(one, got, path) === null)
      ? null
      : describeDifference({ $oneOf: wanted }, got, path),
  $not: (wanted, got, path) =>
    asList(wanted).some((one) => findMismatch(one, got, path) === null)
      ? describeDifference({ $not: wanted }, got, path)
      : null,
  $after: (wanted, got, path) =>
    typeof got === 'string' && Date.parse(got) > Date.parse(String(wanted))
      ? null
      : describeDifference({ $after: wanted }, got, path),
  $set: (wanted, got, path) =>
    findListMismatch([...asList(wanted)].sort(), Array.isArray(got) ? [...got].sort() : (got ?? []), path),
  $last: (wanted, got, path) => findMismatch(wanted, Array.isArray(got) ? got.at(-1) : undefined, path),
};

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function patternOf(expected: unknown): ((got: unknown, path: string) => string | null) | null {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) return null;
  const [entry, ...more] = Object.entries(expected);
  if (!entry || more.length > 0) return null;
  const judge = patterns[entry[0]];
  return judge ? (got, path) => judge(entry[1], got, path) : null;
}

/** An amount without redundant decimals: `10000.00`, `10000.0` and `10000` are the same. */
const plainAmount = (text: string): string => (text.includes('.') ? text.replace(/\.?0*$/, '') : text);

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 160 ? `${text.slice(0, 157)}…` : text;
};
const describeDifference = (expected: unknown, got: unknown, path: string): string =>
  `${path || 'the response'} is ${show(got)}, not ${show(expected)}`;
