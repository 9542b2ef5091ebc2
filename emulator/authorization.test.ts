import { expect, test } from '@playwright/test';
import { isAllowed } from './authorization.ts';

for (const [pattern, action, expected] of [
  ['GetOpportunity', 'GetOpportunity', true],
  ['partnercentral:GetOpportunity', 'GetOpportunity', true],
  ['partnercentral:Get*', 'GetOpportunity', true],
  ['*', 'GetOpportunity', true],
  ['partnercentral:*Opportunity', 'GetOpportunity', true],
  ['partnercentral:G*t*y', 'GetOpportunity', true],
  ['getopportunity', 'GetOpportunity', true],
  ['GetOpportunity', 'GetOpportunitySummary', false],
  ['aws-marketplace:*', 'GetOpportunity', false],
  ['List*', 'GetOpportunity', false],
  ['Get*GetOpportunity', 'GetOpportunity', false],
  ['', 'GetOpportunity', false],
] as const) {
  test(`"${pattern}" ${expected ? 'allows' : 'does not allow'} ${action}`, () =>
    expect(isAllowed({ Actions: [pattern] }, action)).toBe(expected));
}
test('without a list everything is allowed, with an empty one nothing', () => {
  expect(isAllowed({}, 'GetOpportunity')).toBe(true);
  expect(isAllowed({ Actions: [] }, 'GetOpportunity')).toBe(false);
});
