import type { ErrorObject } from 'ajv/dist/2020.js';

const maxShownValues = 8;

/**
 * Describes a violated keyword as the end of a sentence whose subject is the member, for example `must be a string, got 5`
 * or `is required`. Of the values of an enum it names so many.
 */
export function describeError({ keyword, params, data }: ErrorObject, shownValues = maxShownValues): string {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'type':
      return params.type === 'null'
        ? `must be empty, got ${preview(data)}`
        : `must be ${types(params.type)}, got ${preview(data)}`;
    case 'enum':
      return `must be ${choices(Array.isArray(params.allowedValues) ? params.allowedValues : [], shownValues)}, got ${preview(data)}`;
    case 'const':
      return `must be ${preview(params.allowedValue)}, got ${preview(data)}`;
    case 'pattern':
      return `must match ${String(params.pattern)}, got ${preview(data)}`;
    case 'format':
      return `must be an RFC 3339 timestamp, got ${preview(data)}`;
    case 'minLength':
    case 'maxLength':
      return `must have ${bound(keyword)} ${count(params.limit, 'character')}, got ${typeof data === 'string' ? [...data].length : preview(data)}`;
    case 'minItems':
    case 'maxItems':
      return `must have ${bound(keyword)} ${count(params.limit, 'item')}, got ${Array.isArray(data) ? data.length : preview(data)}`;
    case 'minProperties':
    case 'maxProperties':
      return `must have ${bound(keyword)} ${count(params.limit, 'key')}, got ${preview(data)}`;
    case 'minimum':
    case 'maximum':
      return `must be ${bound(keyword)} ${String(params.limit)}, got ${preview(data)}`;
    case 'uniqueItems':
      return `must not contain an item twice, but items ${Number(params.j) + 1} and ${Number(params.i) + 1} are the same`;
    default:
      return `must satisfy the keyword "${keyword}", got ${preview(data)}`;
  }
}

const types = (type: unknown): string => [type].flat().map(String).map(withArticle).join(' or ');
const withArticle = (type: string): string => {
  if (type === 'null') return 'null';
  return type === 'array' ? 'a list' : `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;
};
const bound = (keyword: string): string => (keyword.startsWith('min') ? 'at least' : 'at most');
const count = (limit: unknown, noun: string): string => `${String(limit)} ${noun}${limit === 1 ? '' : 's'}`;

function choices(values: readonly unknown[], shownValues: number): string {
  const listed = values.slice(0, shownValues).map((value) => JSON.stringify(value));
  if (values.length === 1) return listed.join();
  if (values.length <= maxShownValues) return `one of ${listed.join(', ')}`;
  const more = values.length > shownValues ? ['…'] : [];
  return `one of ${values.length} values (${[...listed, ...more].join(', ')})`;
}

/** A value as JSON, shortened to 60 characters; of a list or an object only the size. */
export function preview(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${count(value.length, 'item')}`;
  if (typeof value === 'object' && value !== null)
    return `an object with ${count(Object.keys(value).length, 'member')}`;
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  return String(value);
}
