import fc from 'fast-check';
import { companyName } from './text.ts';

/** An amount above zero with up to two decimals, at times very large (behaviour B.1, D). */
export const amount: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5_000_000 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.constantFrom('1', '0.01', '1.5', '10000.00', '9007199254740993', '99999999999999999999') },
);

// The form the current pages document; whether the sum agrees with the estimate is not checked with an error (behaviour D).
const estimate: fc.Arbitrary<string> = fc
  .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 })
  .map((id) => `https://calculator.aws/#/estimate?id=${id}`);

/** Arbitraries for the members that the contract leaves freer than the service does, by path below Project and Payload. */
export const spendMembers: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'ExpectedCustomerSpend.*.Amount': amount,
  'ExpectedCustomerSpend.*.CurrencyCode': fc.constant('USD'),
  'ExpectedCustomerSpend.*.TargetCompany': fc.oneof(fc.constant('AWS'), companyName(80)),
  'ExpectedCustomerSpend.*.EstimationUrl': estimate,
};
