import fc from 'fast-check';
import { type Address, applyAddressRules } from './address.ts';
import { applyContactRules, type Contact, contactMembers, slug } from './contacts.ts';
import { draw, replaceDraw } from './draw.ts';
import { inLanguageOf } from './locales.ts';
import { type Members, prefixPaths } from './members.ts';
import { otherIndustry } from './prose.ts';
import { fitLength, text } from './text.ts';
import { countryCodes, usStates } from './values.ts';

const unusualCompany = fc.constantFrom(
  'Acme',
  `Müller & Söhne "Nord" GmbH`,
  '株式会社サンプル',
  'ООО «Пример»',
  'c'.repeat(80),
);
const unusualUrl = fc.constantFrom(
  'a.co',
  'http://example.com/path?q=1&r=2#top',
  'www.example.org',
  `https://example.com/${'p'.repeat(235)}`,
);
const mostlyDraws = (unusual: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ withCrossShrink: true }, { weight: 6, arbitrary: draw }, { weight: 1, arbitrary: unusual });

/** Arbitraries for Customer's members, by path below Customer; `applyCustomerRules` replaces their draws. */
export const customerMembers: Members = {
  'Account.CompanyName': mostlyDraws(unusualCompany),
  'Account.WebsiteUrl': mostlyDraws(unusualUrl),
  'Account.OtherIndustry': text({ max: 255, usual: otherIndustry }),
  'Account.AwsAccountId': fc.stringMatching(/^[0-9]{12}$/),
  'Account.Address.City': mostlyDraws(text({ max: 255, usual: draw })),
  'Account.Address.StreetAddress': mostlyDraws(text({ max: 255, usual: draw })),
  'Account.Address.CountryCode': fc.oneof(
    { weight: 1, arbitrary: fc.constant('US') },
    { weight: 4, arbitrary: fc.constantFrom(...countryCodes) },
  ),
  'Account.Address.StateOrRegion': fc.constantFrom(...usStates),
  'Account.Address.PostalCode': draw,
  ...prefixPaths('Contacts.*', contactMembers),
};

interface Account {
  CompanyName?: unknown;
  Industry?: unknown;
  OtherIndustry?: unknown;
  WebsiteUrl?: unknown;
  Address?: Address | null;
}
export interface Customer {
  Account?: Account | null;
  Contacts?: readonly Contact[] | null;
}

/** Makes a customer obey the rules that tie its members together (behaviour D). */
export function applyCustomerRules(customer: Customer, nationalSecurity: boolean): Customer {
  const next: Customer = { ...customer };
  const country = String(customer.Account?.Address?.CountryCode ?? 'US');
  if (customer.Account) next.Account = applyAccountRules(customer.Account, country, nationalSecurity);
  const domain = `${slug(String(next.Account?.CompanyName ?? '')).slice(0, 20) || 'customer'}.example.com`;
  if (customer.Contacts) next.Contacts = customer.Contacts.map((one) => applyContactRules(one, country, domain));
  return next;
}

function applyAccountRules(account: Account, country: string, nationalSecurity: boolean): Account {
  const next: Account = { ...account };
  next.CompanyName = replaceDraw(account.CompanyName, (number) => companyOf(country, number));
  if (nationalSecurity) next.Industry = 'Government';
  if (next.Industry === 'Other') next.OtherIndustry ??= 'Veterinary services';
  const url = `https://www.${slug(String(next.CompanyName)).slice(0, 20) || 'customer'}.example.com`;
  // National security is the one exception in which an account needs no website (behaviour D).
  next.WebsiteUrl = replaceDraw(account.WebsiteUrl, (number) => (nationalSecurity && number % 2 === 0 ? null : url));
  if (!nationalSecurity) next.WebsiteUrl ??= url;
  if (account.Address) next.Address = applyAddressRules(account.Address);
  return next;
}

export const companyOf = (country: string, number: number): string =>
  fitLength(
    inLanguageOf(country, number, ({ company }) => company.name()),
    { max: 80 },
  );

/** A company's name of at most `max` characters, for members that stand alone. */
export const companyName = (max = 80): fc.Arbitrary<string> =>
  fc
    .oneof(
      { weight: 6, arbitrary: fc.nat({ max: 9_999_999 }).map((number) => companyOf('US', number)) },
      { weight: 1, arbitrary: unusualCompany },
    )
    .map((name) => fitLength(name, { max }));
