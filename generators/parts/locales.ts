import type { Faker } from '@faker-js/faker';
import { faker as ar } from '@faker-js/faker/locale/ar';
import { faker as cs } from '@faker-js/faker/locale/cs_CZ';
import { faker as de } from '@faker-js/faker/locale/de';
import { faker as en } from '@faker-js/faker/locale/en';
import { faker as enGb } from '@faker-js/faker/locale/en_GB';
import { faker as enIn } from '@faker-js/faker/locale/en_IN';
import { faker as es } from '@faker-js/faker/locale/es';
import { faker as fr } from '@faker-js/faker/locale/fr';
import { faker as he } from '@faker-js/faker/locale/he';
import { faker as it } from '@faker-js/faker/locale/it';
import { faker as ja } from '@faker-js/faker/locale/ja';
import { faker as ko } from '@faker-js/faker/locale/ko';
import { faker as nl } from '@faker-js/faker/locale/nl';
import { faker as pl } from '@faker-js/faker/locale/pl';
import { faker as pt } from '@faker-js/faker/locale/pt_BR';
import { faker as sv } from '@faker-js/faker/locale/sv';
import { faker as tr } from '@faker-js/faker/locale/tr';
import { faker as vi } from '@faker-js/faker/locale/vi';
import { faker as zh } from '@faker-js/faker/locale/zh_CN';

/** The countries whose names, companies and streets Faker has in their own language; English elsewhere. */
const locales: readonly (readonly [faker: Faker, countries: string])[] = [
  [ar, 'EG SA QA AE BH KW OM JO IQ YE LY SY DZ MA TN'],
  [cs, 'CZ'],
  [de, 'DE AT CH LI'],
  [enGb, 'GB IM JE GG'],
  [enIn, 'IN'],
  [es, 'ES MX AR CL CO PE UY PY BO EC VE CR CU DO GT HN NI PA SV'],
  [fr, 'FR LU MC BE SN CI RE GP MQ GF NC PF'],
  [he, 'IL'],
  [it, 'IT SM VA'],
  [ja, 'JP'],
  [ko, 'KR'],
  [nl, 'NL SR CW AW'],
  [pl, 'PL'],
  [pt, 'BR PT AO MZ CV'],
  [sv, 'SE AX'],
  [tr, 'TR'],
  [vi, 'VN'],
  [zh, 'CN TW HK MO SG'],
];
const byCountry = new Map(locales.flatMap(([faker, countries]) => countries.split(' ').map((code) => [code, faker])));

/** Makes a value in the language of a country. The same number makes the same value. */
export function inLanguageOf(country: string, number: number, make: (faker: Faker) => string): string {
  const faker = byCountry.get(country) ?? en;
  faker.seed(number);
  return make(faker);
}
