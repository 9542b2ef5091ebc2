import { randomBytes } from 'node:crypto';

/** The entry of AWS in ExpectedCustomerSpend, with changes. */
export const awsSpend = (change: object = {}): object => ({
  Amount: '1000',
  CurrencyCode: 'USD',
  Frequency: 'Monthly',
  TargetCompany: 'AWS',
  ...change,
});
/** The entry of the partner's own. Its Frequency is None in the guide, Monthly in the model (since-launch N). */
export const ownSpend = (change: object = {}): object => awsSpend({ Amount: '5000', TargetCompany: 'Self', ...change });
export const duration = { Term: 'Months', Value: '12' } as const;

/** A project with these spend entries. */
export const withSpend = (...ExpectedCustomerSpend: readonly object[]): { readonly Project: object } => ({
  Project: { ExpectedCustomerSpend },
});
/** The same with a contract duration. */
export const withDuration = (...ExpectedCustomerSpend: readonly object[]): { readonly Project: object } => ({
  Project: { ExpectedContractDuration: duration, ExpectedCustomerSpend },
});
/** A link of the form of an estimate, which no other test uses. */
export const estimateUrl = (): string => `https://calculator.aws/#/estimate?id=${randomBytes(20).toString('hex')}`;

interface Spend {
  readonly Amount?: string | null;
  readonly EstimationUrl?: string | null;
  readonly TargetCompany?: string | null;
}
/** An amount and its link, as they are read back; a link that is left out counts as null. */
export const amountAndLink = ({ Amount, EstimationUrl }: Spend = {}): readonly unknown[] => [
  Number(Amount),
  EstimationUrl ?? null,
];
