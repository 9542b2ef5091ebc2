import { anyDate } from './dates.ts';
import type { Members } from './members.ts';
import { amount } from './money.ts';

/** Arbitraries for SoftwareRevenue's members; past dates are accepted (behaviour D). */
export const softwareRevenueMembers: Members = {
  'Value.Amount': amount,
  EffectiveDate: anyDate,
  ExpirationDate: anyDate,
};

interface SoftwareRevenue {
  EffectiveDate?: unknown;
  ExpirationDate?: unknown;
}

/** Puts the two dates in order; nothing is said about what happens when they are not. */
export function applyRevenueRules(revenue: SoftwareRevenue): SoftwareRevenue {
  const { EffectiveDate, ExpirationDate } = revenue;
  if (typeof EffectiveDate !== 'string' || typeof ExpirationDate !== 'string' || EffectiveDate <= ExpirationDate)
    return revenue;
  return { ...revenue, EffectiveDate: ExpirationDate, ExpirationDate: EffectiveDate };
}
