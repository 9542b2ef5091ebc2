import type { Faker } from '@faker-js/faker';
import { faker } from '@faker-js/faker/locale/en';
import fc from 'fast-check';

/** Lengths in Unicode code points, as JSON Schema counts them. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface TextOptions extends Bounds {
  /** What the text usually says; a sentence of placeholder Latin unless given. */
  readonly usual?: fc.Arbitrary<string>;
  /** Whether line breaks and tabs may occur, as they do in long texts. */
  readonly multiline?: boolean;
}

/** A value made by Faker. Faker is seeded with fast-check's number, so that one seed always makes the same request. */
export const fromFaker = (make: (faker: Faker) => string): fc.Arbitrary<string> =>
  fc.nat({ max: 0x7fffffff }).map((seed) => {
    faker.seed(seed);
    return make(faker);
  });

/** Cuts or pads a text so that its length lies within the bounds. */
export function fitLength(text: string, { min = 1, max = 200 }: Bounds): string {
  const points = [...text];
  const shortened = points.length > max ? points.slice(0, max).join('').trimEnd().padEnd(Math.max(min, 1), '.') : text;
  return [...shortened].length < min ? shortened + '.'.repeat(min - [...shortened].length) : shortened;
}

/** Texts that clients and services often mangle: markup and quotes, right-to-left, emoji, combining sequences. */
export const unusualTexts = [
  `R&D <cloud> "phase 2" – O'Neill & Söhne; 50% > 40%`,
  'مشروع الترحيل إلى السحابة – المرحلة 2',
  'מעבר לענן (שלב ב׳) – AWS',
  'Go-live 🚀 👩🏽‍💻 👨‍👩‍👧 🇯🇵',
  `Cafe\u0301 re\u0301sume\u0301 Z\u0323${'\u0301\u0308'.repeat(12)} naïve`,
  '東京リージョンへの移行 – 第2段階',
] as const;

const multilineTexts = [
  'First line\nSecond line\n\n\t- with a tab',
  'Agenda:\r\n1. Sizing\r\n2. Pricing\t(estimate)',
] as const;

// Letters of several scripts, digits and punctuation of the basic plane: one UTF-16 unit each, so that a text at its bound
// has that length for every server, whatever it counts.
const letters = fc.constantFrom(...`aZ09éßøÑŻİжЩλ中文日本語عש€—<>&"'()/,;!?`);

/** Free text: usually a sentence, at times in many scripts, one that is often mangled, or one at the bounds of its length. */
export function text({ min = 1, max = 200, usual, multiline = false }: TextOptions = {}): fc.Arbitrary<string> {
  const low = Math.max(1, min);
  const bounds: Bounds = { min: low, max };
  const sentence = usual ?? fromFaker((from) => from.lorem.sentence());
  const unusual = fc.constantFrom(...unusualTexts, ...(multiline ? multilineTexts : []));
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 16, arbitrary: sentence.map((usualText) => fitLength(usualText, bounds)) },
    { weight: 3, arbitrary: unusual.map((unusualText) => fitLength(unusualText, bounds)) },
    { weight: 2, arbitrary: fc.string({ unit: letters, minLength: low, maxLength: Math.min(max, low + 40) }) },
    { weight: 1, arbitrary: atBounds(low, max) },
  );
}

const atBounds = (low: number, max: number): fc.Arbitrary<string> =>
  fc
    .constantFrom(...new Set([low, Math.min(max, low + 1), Math.max(low, max - 1), max]))
    .map((length) => 'x'.repeat(length));
