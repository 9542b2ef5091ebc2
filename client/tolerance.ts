import { type JsonSchema, type OperationName, resolve, responseSchema } from '../schemas/index.ts';

/**
 * A response body as tests compare it. Forms that the live service has been seen to vary are evened out: escaped text is
 * decoded (behaviour A.13), nested `__type` members (A.12) and undocumented members are left out, an absent member is
 * null (A.10, A.11), and a timestamp has one spelling for one instant (A.15). What arrived stays in the exchange.
 */
export const normalizeResponse = (operation: OperationName, body: unknown): unknown =>
  normalize(responseSchema(operation), body);

function normalize(schema: JsonSchema, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  const { format, items, properties, additionalProperties } = resolve(schema).target;
  if (typeof value === 'string') return format === 'date-time' ? canonicalInstant(value) : decodeText(value);
  if (Array.isArray(value)) return items ? value.map((item) => normalize(items, item)) : value;
  if (typeof value !== 'object') return value;
  const members = Object.entries(value);
  if (additionalProperties)
    return Object.fromEntries(members.map(([name, member]) => [name, normalize(additionalProperties, member)]));
  if (!properties) return value;
  const known = members.flatMap(([name, member]) => {
    const shape = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return shape ? [[name, normalize(shape, member)] as const] : [];
  });
  return { ...Object.fromEntries(known), ...absentMembers(properties, value) };
}

const absentMembers = (properties: Readonly<Record<string, unknown>>, value: object): Record<string, null> =>
  Object.fromEntries(Object.keys(properties).flatMap((name) => (Object.hasOwn(value, name) ? [] : [[name, null]])));

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  nbsp: '\u00a0',
};
const entity = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi;

/** Text without HTML entities, also where it was escaped more than once (`&amp;colon;`, behaviour A.13). */
export function decodeText(text: string): string {
  let decoded = text;
  for (let depth = 0; depth < 4 && decoded.includes('&'); depth += 1) {
    const next = decoded.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

/** Whether two texts are the same once both are decoded. */
export const isSameText = (one: string, other: string): boolean =>
  one === other || decodeText(one) === decodeText(other);

const timestamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/;

/** One spelling for one instant: UTC, no fraction when it is zero, else at least milliseconds. Other text is returned as it is. */
export function canonicalInstant(text: string): string {
  const [, seconds, fraction = '', zone = ''] = timestamp.exec(text) ?? [];
  if (seconds === undefined) return text;
  const utc =
    zone === 'Z'
      ? seconds
      : new Date(Date.parse(`${seconds}${zone}`)).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
  const digits = fraction.replace(/0+$/, '');
  return `${utc}${digits === '' ? '' : `.${digits.padEnd(3, '0')}`}Z`;
}

/** Whether two timestamps name the same instant. */
export const isSameInstant = (one: string, other: string): boolean => canonicalInstant(one) === canonicalInstant(other);
