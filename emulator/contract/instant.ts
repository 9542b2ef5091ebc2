const isoPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})$/;

/** An instant in whole milliseconds, and whether the text was more precise than that. */
export interface Instant {
  readonly epochMs: number;
  readonly subMillisecond: boolean;
}

/**
 * Reads seconds, milliseconds or finer, with Z or an offset (behaviour A.15, last row). Null when the text is not an
 * instant.
 */
export function parseInstant(text: string): Instant | null {
  const parts = isoPattern.exec(text);
  if (!parts) return null;
  const [, date = '', time = '', fraction = '', zone = ''] = parts;
  const epochMs = Date.parse(`${date}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${zone}`);
  // Date.parse accepts 30 February as 1 or 2 March, so the day is compared.
  const roundTripped = Number.isNaN(epochMs)
    ? ''
    : new Date(Date.parse(`${date}T00:00:00Z`)).toISOString().slice(0, 10);
  if (roundTripped !== date) return null;
  return { epochMs, subMillisecond: /[1-9]/.test(fraction.slice(3)) };
}

export const formatSeconds = (epochMs: number): string => `${new Date(epochMs).toISOString().slice(0, 19)}Z`;
export const formatMilliseconds = (epochMs: number): string => new Date(epochMs).toISOString();

/**
 * Nanoseconds with trailing zeros dropped, as invitation dates have (behaviour A.15). `nanos` is the part below a
 * millisecond.
 */
export function formatNanoseconds(epochMs: number, nanos: number): string {
  const text = new Date(epochMs).toISOString();
  const fraction = `${text.slice(20, 23)}${String(nanos).padStart(6, '0')}`.replace(/0+$/, '');
  return `${text.slice(0, 19)}${fraction === '' ? '' : `.${fraction}`}Z`;
}
