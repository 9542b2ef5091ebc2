import type { CountryCode } from '../../schemas/index.ts';
import { countries } from './countries.ts';
import { pick, replaceDraw } from './draw.ts';
import { inLanguageOf } from './locales.ts';
import { usPlaces } from './usPlaces.ts';

/** The region of the city that `countries` has for the country. Any text is a region outside the US (behaviour D). */
const regions: Readonly<Partial<Record<CountryCode, string>>> = {
  AU: 'New South Wales',
  BR: 'São Paulo',
  CA: 'Ontario',
  CH: 'Zürich',
  CN: '北京市',
  DE: 'Bayern',
  ES: 'Comunidad de Madrid',
  FR: 'Île-de-France',
  GB: 'Greater Manchester',
  GR: 'Αττική',
  IE: 'Leinster',
  IN: 'Karnataka',
  IT: 'Lombardia',
  JP: '東京都',
  KR: '서울특별시',
  MX: 'Ciudad de México',
  NG: 'Lagos State',
  NL: 'Noord-Holland',
  NZ: 'Auckland',
  PL: 'Mazowieckie',
  PT: 'Lisboa',
  SE: 'Stockholms län',
  TR: 'Marmara Bölgesi',
  ZA: 'Gauteng',
};

export interface Address {
  CountryCode?: unknown;
  StateOrRegion?: unknown;
  PostalCode?: unknown;
  City?: unknown;
  StreetAddress?: unknown;
}

const isCountry = (value: unknown): value is CountryCode =>
  typeof value === 'string' && Object.hasOwn(countries, value);

/** Makes the members of an address belong together: city, region and postal code are of the country (behaviour D). */
export function applyAddressRules(address: Address): Address {
  const { PostalCode, StateOrRegion, ...rest } = address;
  const country = address.CountryCode;
  // Without a country, no rule says which region or postal code fits.
  if (!isCountry(country)) return replacePlace(rest, 'GB', 'London');
  if (country === 'US') return inTheUs(address);
  const region = regions[country];
  return {
    ...replacePlace(rest, country, countries[country][0]),
    ...(StateOrRegion && region ? { StateOrRegion: region } : {}),
    ...postalCodeOf(country, PostalCode),
  };
}

function inTheUs(address: Address): Address {
  const state = typeof address.StateOrRegion === 'string' ? address.StateOrRegion : 'Washington';
  const [city, zip] = usPlaces[state] ?? ['Seattle', '98101'];
  return {
    ...replacePlace(address, 'US', city),
    StateOrRegion: state,
    PostalCode: replaceDraw(address.PostalCode ?? 'draw 0000000', (number) =>
      number % 3 === 0 ? `${zip}-${String(number % 10_000).padStart(4, '0')}` : zip,
    ),
  };
}

const replacePlace = (address: Address, country: string, city: string): Address => ({
  ...address,
  ...(address.City === undefined ? {} : { City: replaceDraw(address.City, () => city) }),
  ...(address.StreetAddress === undefined
    ? {}
    : {
        StreetAddress: replaceDraw(address.StreetAddress, (number) =>
          inLanguageOf(country, number, ({ location }) => location.streetAddress()),
        ),
      }),
});

/** Forms to write where the facts give none. */
const anyForms = ['#####', '@@###', '@#@#@#'] as const;

/** The postal code of a country. It is never left out where the country has one (behaviour D). */
function postalCodeOf(country: CountryCode, code: unknown): Address {
  const forms = countries[country][1];
  if (forms === null) return {};
  const [first = anyForms[0], ...others] = forms.length > 0 ? forms : anyForms;
  return {
    PostalCode: replaceDraw(code ?? 'draw 0000000', (number) => fillForm(pick([first, ...others], number), number)),
  };
}

/** Writes the digits of a number into a form: `#` takes a digit, `@` a letter, anything else stands for itself. */
export function fillForm(form: string, number: number): string {
  const digits = `${String(number).padStart(7, '0')}${String((number * 7919) % 10_000_000).padStart(7, '0')}`;
  let at = 0;
  return form.replace(/[#@]/g, (sign) => {
    const digit = Number(digits[at++ % digits.length]);
    return sign === '#' ? String(digit) : 'ABCEGHJKLM'.charAt(digit);
  });
}
