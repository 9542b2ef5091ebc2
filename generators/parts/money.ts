import fc from 'fast-check';
import type { Members } from './members.ts';

const longest = '9'.repeat(31);

/** An amount above zero: up to 31 digits and two decimals; a trailing point is allowed (behaviour B.1, D). */
export const amount: fc.Arbitrary<string> = fc.oneof(
  { withCrossShrink: true },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5_000_000 }).map(String) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1', '1.', '0.01', '1.5', '10000.00', '9007199254740993', longest, `${longest}.99`),
  },
);

const hexDigits = fc.constantFrom(...'0123456789abcdef');
/** A link to an estimate. A sum that differs from the amount is no error (behaviour D). */
const estimate: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('https://calculator.aws', 'https://pricing.calculator.aws.eu'),
    fc.oneof(
      fc.string({ unit: hexDigits, minLength: 40, maxLength: 40 }),
      fc.constantFrom('a'.repeat(32), 'f'.repeat(64)),
    ),
  )
  .map(([calculator, id]) => `${calculator}/#/estimate?id=${id}`);

/** Arbitraries for the members of an expected spend, by path below Project. */
export const spendMembers: Members = {
  'ExpectedCustomerSpend.*.Amount': amount,
  'ExpectedCustomerSpend.*.CurrencyCode': fc.constant('USD'),
  // None is the guide's value for the entry of the partner's own, which the model does not know (since-launch N).
  'ExpectedCustomerSpend.*.Frequency': fc.constant('Monthly'),
  // Another company is rewritten today and was kept before (since-launch J.5): what is read back is judged by a spec.
  'ExpectedCustomerSpend.*.TargetCompany': fc.constant('AWS'),
  'ExpectedCustomerSpend.*.EstimationUrl': estimate,
};
