import fc from 'fast-check';
import { contactMembers } from './contacts.ts';
import { countriesWithoutPostalCode, customerCountries, postalCodeFormats } from './countries.ts';
import { prefixPaths } from './members.ts';
import { companyName, fitLength, fromFaker, text, webAddress } from './text.ts';
import { usStates } from './values.ts';

/** Arbitraries for Customer's members that the service checks more closely than the contract, by path below Customer. */
export const customerMembers: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'Account.CompanyName': companyName(80),
  'Account.WebsiteUrl': webAddress,
  'Account.OtherIndustry': text({ max: 255 }),
  'Account.AwsAccountId': fc.stringMatching(/^[0-9]{12}$/),
  'Account.Address.City': fromFaker((from) => fitLength(from.location.city(), { max: 255 })),
  'Account.Address.StreetAddress': fromFaker((from) => fitLength(from.location.streetAddress(), { max: 255 })),
  'Account.Address.CountryCode': fc.oneof(
    { weight: 2, arbitrary: fc.constant('US') },
    { weight: 3, arbitrary: fc.constantFrom(...customerCountries) },
  ),
  'Account.Address.StateOrRegion': fc.constantFrom(...usStates),
  // Twelve digits to draw from: `coherentCustomer` pours them into the form of the country.
  'Account.Address.PostalCode': fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 12 }),
  ...prefixPaths('Contacts.*', contactMembers),
};

interface Address {
  CountryCode?: unknown;
  StateOrRegion?: unknown;
  PostalCode?: unknown;
}
interface Account {
  Industry?: unknown;
  OtherIndustry?: unknown;
  WebsiteUrl?: unknown;
  Address?: Address | null;
}

/** Makes an account obey the rules that tie its members together (behaviour D). */
export function applyAccountRules(account: Account, nationalSecurity: boolean): Account {
  const next: Account = { ...account };
  if (nationalSecurity) next.Industry = 'Government';
  if (next.Industry !== 'Other') delete next.OtherIndustry;
  else next.OtherIndustry ??= 'An industry of its own';
  next.WebsiteUrl ??= 'https://www.example.com';
  if (next.Address) next.Address = applyAddressRules(next.Address, nationalSecurity);
  return next;
}

function applyAddressRules(address: Address, nationalSecurity: boolean): Address {
  const { StateOrRegion, PostalCode, ...rest } = address;
  const country = nationalSecurity ? 'US' : rest.CountryCode;
  if (typeof country !== 'string') return rest;
  const digits = typeof PostalCode === 'string' ? PostalCode : '';
  return {
    ...rest,
    CountryCode: country,
    ...(country === 'US' ? { StateOrRegion: StateOrRegion ?? usStates[0] } : {}),
    // Where the form is not known to us, none is sent: any other might be wrong.
    ...(countriesWithoutPostalCode.includes(country) || !postalCodeFormats[country]
      ? {}
      : { PostalCode: postalCode(country, digits) }),
  };
}

/** Pours digits into the country's form: 9 takes a digit, A a letter, anything else stands for itself. */
export function postalCode(country: string, digits: string): string {
  const digitSource = digits.replace(/\D/g, '').padEnd(12, '1');
  const formats = postalCodeFormats[country] ?? [];
  const format = formats[Number(digitSource.at(-1)) % formats.length] ?? '99999';
  let at = 0;
  return format.replace(/[9A]/g, (kind) => {
    const digit = Number(digitSource[at++ % digitSource.length]);
    return kind === '9' ? String(digit) : 'ABCEGHJKLM'.charAt(digit);
  });
}
