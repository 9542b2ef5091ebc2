import type { ErrorObject } from 'ajv/dist/2020.js';

const maxShownValues = 8;

/** What a broken keyword asked for, in words, and what stood there instead. */
export function describeError({ keyword, params, data, schema }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return `the member ${String(params.missingProperty)}, which is absent`;
    case 'type':
      return `${withArticle(String(params.type))}, got ${preview(data)}`;
    case 'enum':
      return `${formatChoices(Array.isArray(schema) ? schema : [])}, got ${preview(data)}`;
    case 'pattern':
      return `text that matches ${String(params.pattern)}, got ${preview(data)}`;
    case 'format':
      return `an RFC 3339 timestamp, got ${preview(data)}`;
    case 'minLength':
    case 'maxLength':
      return `${formatLimit(keyword, params.limit)} characters, got ${typeof data === 'string' ? [...data].length : preview(data)}`;
    case 'minItems':
    case 'maxItems':
      return `${formatLimit(keyword, params.limit)} items, got ${Array.isArray(data) ? data.length : preview(data)}`;
    case 'minimum':
    case 'maximum':
      return `${formatLimit(keyword, params.limit)}, got ${preview(data)}`;
    default:
      return `${keyword} to hold, got ${preview(data)}`;
  }
}

const withArticle = (type: string): string =>
  type === 'null' ? 'no body' : `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`;
const formatLimit = (keyword: string, limit: unknown): string =>
  `at ${keyword.startsWith('min') ? 'least' : 'most'} ${String(limit)}`;

function formatChoices(values: readonly unknown[]): string {
  const listed = values
    .slice(0, maxShownValues)
    .map((value) => JSON.stringify(value))
    .join(', ');
  if (values.length === 1) return listed;
  return values.length > maxShownValues ? `one of ${values.length} values (${listed}, …)` : `one of ${listed}`;
}

/** A value as JSON, cut at 60 characters. */
export function preview(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return `an object with ${Object.keys(value).length} members`;
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  return String(value);
}
