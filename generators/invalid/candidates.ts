import { placeholders } from '../placeholders.ts';
import type { Shape } from '../schema.ts';

/** The keywords of a shape that a value breaks. */
export function violatedKeywords(value: unknown, shape: Shape): readonly string[] {
  if (!isKind(value, shape.kind)) return ['type'];
  const found: string[] = [];
  const size = typeof value === 'string' ? [...value].length : Array.isArray(value) ? value.length : Number(value);
  const names =
    typeof value === 'string'
      ? ['minLength', 'maxLength']
      : Array.isArray(value)
        ? ['minItems', 'maxItems']
        : ['minimum', 'maximum'];
  if (shape.min !== null && size < shape.min) found.push(String(names[0]));
  if (shape.max !== null && size > shape.max) found.push(String(names[1]));
  if (typeof value !== 'string') return found;
  if (shape.values && !shape.values.includes(value)) found.push('enum');
  if (!shape.patterns.every((pattern) => pattern.test(value))) found.push('pattern');
  if (shape.format === 'date-time' && Number.isNaN(Date.parse(value))) found.push('format');
  return found;
}

function isKind(value: unknown, kind: Shape['kind']): boolean {
  if (kind === 'array') return Array.isArray(value);
  if (kind === 'integer') return Number.isInteger(value);
  if (kind === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === kind;
}

const placeholderValues: readonly string[] = Object.values(placeholders);
const isPlaceholder = (text: string): boolean => placeholderValues.includes(text);

/** Strings that may break a constraint: too short and too long in several alphabets, and near misses. */
export function candidateStrings(shape: Shape, valid: unknown): readonly string[] {
  const over = (shape.max ?? 0) + 1;
  const tooShort = Math.max(0, (shape.min ?? 1) - 1);
  const ofLength = (length: number): readonly string[] => [
    'a'.repeat(length),
    '1'.repeat(length),
    `+1${'2'.repeat(Math.max(0, length - 2))}`,
    `O${'1'.repeat(Math.max(0, length - 1))}`,
    `arn:${'x'.repeat(Math.max(0, length - 4))}`,
    `${'e'.repeat(Math.max(1, length - 12))}@example.com`,
  ];
  const nearValid =
    typeof valid === 'string' && !isPlaceholder(valid)
      ? [valid.toUpperCase(), valid.toLowerCase(), ` ${valid}`, `${valid} `, `${valid}!`, `${valid}\u0000`]
      : [];
  const foreign = (shape.values ?? [])
    .filter((value) => shape.patterns.some((pattern) => !pattern.test(value)))
    .slice(0, 8);
  return [...foreign, ...(tooShort > 0 ? ofLength(tooShort) : ['']), ...ofLength(over), ...nearMisses, ...nearValid];
}

const nearMisses: readonly string[] = [
  'no such value',
  'A B',
  '!',
  '12-34',
  '20240101',
  '2024-13-01',
  '2024-02-32',
  '0024-02-01',
  '24-02-01',
  '1,000',
  '-5',
  '1e5',
  '1.234',
  '+0123',
  '0049',
  'User@Example.com',
  'user@',
  'user@localhost',
  'O',
  'o123',
  'O12x',
  'S-',
  's-12',
  'eng-short',
  'engi-SHORT',
  'engi-abc',
  'task',
  'yesterday',
  '2024-01-01',
  '2024-13-45T99:00:00Z',
  'sändbox',
  'tab\there',
];
