import { expect, test } from '@playwright/test';
import { clearInvalidEstimationUrls } from './estimationUrls.ts';

const spend = { Amount: '5', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' } as const;

test('a calculator link stays, any other is set to null, the amount stays', () => {
  const link = `https://calculator.aws/#/estimate?id=${'0a'.repeat(16)}`;
  const normalizedSpend = (EstimationUrl: string) =>
    clearInvalidEstimationUrls({ ExpectedCustomerSpend: [{ ...spend, EstimationUrl }] });
  expect(normalizedSpend(link).ExpectedCustomerSpend).toEqual([{ ...spend, EstimationUrl: link }]);
  expect(normalizedSpend('https://example.com').ExpectedCustomerSpend).toEqual([{ ...spend, EstimationUrl: null }]);
});

test('a project without spend is left as it is', () => {
  const project = { Title: 'A', ExpectedCustomerSpend: null };
  expect(clearInvalidEstimationUrls(project)).toBe(project);
});
