import type { Faker } from '@faker-js/faker';
import { faker } from '@faker-js/faker/locale/en';
import fc from 'fast-check';

/** Lengths in Unicode code points, as JSON Schema counts them. */
export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A realistic value: the same number from fast-check gives the same value from Faker, so a seed gives one payload. */
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

// Letters of several scripts, accents, digits and punctuation of the basic plane: one UTF-16 unit each, so that a text at
// its bound has that length however a server counts.
const letters = fc.constantFrom(..."aZ09éßøÑŻİжЩλ中文日本어عש€—'()/,;!?");

/** Free text: plain, realistic, of many scripts, with an emoji, and at both bounds of its length. */
export function text({ min = 1, max = 200 }: Bounds = {}): fc.Arbitrary<string> {
  const low = Math.max(1, min);
  const bounds: Bounds = { min: low, max };
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.constant('x'.repeat(low)) },
    { weight: 6, arbitrary: fromFaker((from) => fitLength(from.lorem.sentence(), bounds)) },
    { weight: 3, arbitrary: manyScripts(low, Math.min(max, low + 40)) },
    { weight: 1, arbitrary: fc.constant(fitLength('Ünïcode 🚀 test', bounds)) },
    { weight: 1, arbitrary: fc.constant('y'.repeat(Math.min(max, low + 1))) },
    { weight: 1, arbitrary: fc.constant('z'.repeat(max)) },
    { weight: 1, arbitrary: fc.constant('w'.repeat(Math.max(low, max - 1))) },
  );
}

const manyScripts = (min: number, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: letters, minLength: min, maxLength: max });

/** A company's name of at most `max` characters. */
export const companyName = (max = 80): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fromFaker((from) => fitLength(from.company.name(), { max })) },
    { weight: 1, arbitrary: fc.constantFrom('Acme', 'Müller & Söhne GmbH', '株式会社サンプル', 'ООО Пример') },
    { weight: 1, arbitrary: fc.constant('c'.repeat(max)) },
  );

/** A person's first or last name. */
export const personName = (max = 80): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fromFaker((from) => fitLength(from.person.lastName(), { max })) },
    { weight: 1, arbitrary: fc.constantFrom('Ng', "O'Brien-Smith", 'Åsa', '太郎', 'José María') },
    { weight: 1, arbitrary: fc.constant('n'.repeat(max)) },
  );

/** A web address of 4 to 255 characters. */
export const webAddress: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fromFaker((from) => `https://www.${from.internet.domainWord()}.example.com`) },
  { weight: 1, arbitrary: fc.constantFrom('a.co', 'http://example.com/path?q=1&r=2#top', 'www.example.org') },
  { weight: 1, arbitrary: fc.constant(`https://example.com/${'p'.repeat(235)}`) },
);
