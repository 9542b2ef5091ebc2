import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Budget, parseBudget } from '../rateLimiter.ts';

/** What a variable's text means, or why it cannot be read. */
export type Parsed<Value> = { readonly value: Value } | ParseError;

export interface ParseError {
  /** Completes the sentence "NAME=text …". */
  readonly error: string;
  /** The text may hold a secret: it is not repeated in the error message. */
  readonly secret?: true;
}

/** A form of values: how it is written, and how it is read. */
export interface Kind<Value> {
  /** Completes the sentence "Write …". */
  readonly form: string;
  readonly parse: (text: string) => Parsed<Value>;
}

const kind = <Value>(form: string, read: (text: string) => Value | undefined): Kind<Value> => ({
  form,
  parse: (text) => {
    const value = read(text);
    return value === undefined ? { error: `is not understood. Write ${form}.` } : { value };
  },
});

export const root = fileURLToPath(new URL('../../', import.meta.url));
const largestSeed = 0x7fffffff;

/** `1` switches it on; `0` is the same as leaving it out. */
export const flag: Kind<boolean> = kind('1, or leave it out', (text) =>
  text === '1' ? true : text === '0' ? false : undefined,
);

export const wholeNumber = (least: number, most = Number.MAX_SAFE_INTEGER): Kind<number> =>
  kind(
    most === Number.MAX_SAFE_INTEGER ? `a whole number from ${least}` : `a whole number from ${least} to ${most}`,
    (text) => (/^\d+$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
  );

/** A decimal number above zero. */
export const positiveNumber: Kind<number> = kind('a number above 0', (given) =>
  /^\d+(\.\d+)?$/.test(given) && Number(given) > 0 ? Number(given) : undefined,
);
export const seed = wholeNumber(0, largestSeed);

export const text: Kind<string> = kind('a text', (given) => given);

/** A file or folder; a relative one is meant from the working folder. */
export const location: Kind<string> = kind('a path', (given) => path.resolve(given));

export const list = (separator: RegExp, form: string): Kind<readonly string[]> =>
  kind(form, (given) => given.split(separator).filter(Boolean));

export const matching = (form: string, pattern: RegExp): Kind<string> =>
  kind(form, (given) => (pattern.test(given) ? given : undefined));

export const oneOf = <Word extends string>(...words: readonly Word[]): Kind<Word> =>
  kind(words.join(', '), (given) => words.find((word) => word === given));

export const budget: Kind<Budget> = kind('requests, writes or seconds: 500,100w,60s', (given) => {
  try {
    return /\d/.test(given) ? parseBudget(given) : undefined;
  } catch {
    return undefined;
  }
});
