import { dateNearToday } from './dates.ts';
import type { Members } from './members.ts';
import { amount } from './money.ts';

/** Arbitraries for SoftwareRevenue's members; dates in the past are accepted (behaviour D). */
export const softwareRevenueMembers: Members = {
  'Value.Amount': amount,
  EffectiveDate: dateNearToday,
  ExpirationDate: dateNearToday,
};

interface SoftwareRevenue {
  EffectiveDate?: unknown;
  ExpirationDate?: unknown;
}

/** ExpirationDate is not before EffectiveDate and needs one (since-launch Q.13). */
export function applyRevenueRules(revenue: SoftwareRevenue): SoftwareRevenue {
  const { EffectiveDate, ExpirationDate, ...rest } = revenue;
  if (typeof EffectiveDate !== 'string') return EffectiveDate === undefined ? rest : { ...rest, EffectiveDate };
  if (typeof ExpirationDate !== 'string' || EffectiveDate <= ExpirationDate) return revenue;
  return { ...rest, EffectiveDate: ExpirationDate, ExpirationDate: EffectiveDate };
}
