import type { ErrorObject } from 'ajv/dist/2020.js';

const shown = 8;

/** What a broken keyword asked for, in words, and what stood there instead. */
export function expectation({ keyword, params, data, schema }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return `the member ${String(params.missingProperty)}, which is absent`;
    case 'type':
      return `${article(String(params.type))}, got ${short(data)}`;
    case 'enum':
      return `${choices(Array.isArray(schema) ? schema : [])}, got ${short(data)}`;
    case 'pattern':
      return `text that matches ${String(params.pattern)}, got ${short(data)}`;
    case 'format':
      return `an RFC 3339 timestamp, got ${short(data)}`;
    case 'minLength':
    case 'maxLength':
      return `${bound(keyword, params.limit)} characters, got ${typeof data === 'string' ? [...data].length : short(data)}`;
    case 'minItems':
    case 'maxItems':
      return `${bound(keyword, params.limit)} items, got ${Array.isArray(data) ? data.length : short(data)}`;
    case 'minimum':
    case 'maximum':
      return `${bound(keyword, params.limit)}, got ${short(data)}`;
    default:
      return `${keyword} to hold, got ${short(data)}`;
  }
}

const article = (type: string): string =>
  type === 'null' ? 'no body' : `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;
const bound = (keyword: string, limit: unknown): string =>
  `at ${keyword.startsWith('min') ? 'least' : 'most'} ${String(limit)}`;

function choices(values: readonly unknown[]): string {
  const some = values
    .slice(0, shown)
    .map((value) => JSON.stringify(value))
    .join(', ');
  if (values.length === 1) return some;
  return values.length > shown ? `one of ${values.length} values (${some}, …)` : `one of ${some}`;
}

/** A value as JSON, cut at 60 characters. */
export function short(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return `an object with ${Object.keys(value).length} members`;
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  return String(value);
}
