import { address, fieldError } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { fitsPostalFormat, postalFormats } from '../tables/postalFormats.ts';

const invalidFormat = (country: string, format: string) =>
  fieldError(
    'customer.account.address.postalCode',
    'INVALID_STRING_FORMAT',
    `The postal code is invalid for country ${country}, ${country} postal code must be in ${format} format.`,
  );

export const rule: Rule = {
  name: 'postal-code-format',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'inferred',
  source: 'behaviour D.12, D.41, A.20; CSV-PC (older integration)',
  description: 'A postal code has the format of its country.',
  errors: [invalidFormat('<country>', '<format>')],
  check: (context) => {
    const { CountryCode, PostalCode } = address(context);
    if (!CountryCode || !PostalCode || fitsPostalFormat(CountryCode, PostalCode)) return [];
    const [country, format] = postalFormats[CountryCode] ?? [CountryCode, ''];
    return [invalidFormat(country, format)];
  },
};
