import { address, fault } from '../read.ts';
import type { Rule } from '../rule.ts';
import { fitsPostalFormat, postalFormats } from '../tables/postalFormats.ts';

export const rule: Rule = {
  name: 'postal-code-format',
  at: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D, A.20; CSV-PC (older integration)',
  says: 'A postal code has the format of its country.',
  answers: [{ Code: 'INVALID_STRING_FORMAT', FieldName: 'customer.account.address.postalCode' }],
  check: (facts) => {
    const { CountryCode, PostalCode } = address(facts);
    if (!CountryCode || !PostalCode || fitsPostalFormat(CountryCode, PostalCode)) return [];
    const [country, format] = postalFormats[CountryCode] ?? [CountryCode, ''];
    const message = `The postal code is invalid for country ${country}, ${country} postal code must be in ${format} format.`;
    return [fault('customer.account.address.postalCode', 'INVALID_STRING_FORMAT', message)];
  },
};
