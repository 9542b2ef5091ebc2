import fc from 'fast-check';
import type { Members } from './members.ts';
import { campaign } from './prose.ts';
import { text } from './text.ts';
import { marketingUseCases } from './values.ts';

/** Arbitraries for Marketing's members, by path below Marketing. */
export const marketingMembers: Members = {
  CampaignName: text({ max: 120, usual: campaign }),
  UseCases: fc.uniqueArray(fc.constantFrom(...marketingUseCases), { minLength: 1, maxLength: 4 }),
};

interface Marketing {
  Source?: unknown;
  CampaignName?: unknown;
  UseCases?: unknown;
  Channels?: unknown;
  AwsFundingUsed?: unknown;
}

/** Other members only for a marketing activity, which always states AwsFundingUsed; UseCases only with funding (behaviour D). */
export function applyMarketingRules(marketing: Marketing): Marketing {
  if (marketing.Source !== 'Marketing Activity') return { Source: 'None' };
  const AwsFundingUsed = marketing.AwsFundingUsed ?? 'Yes';
  const { UseCases, ...rest } = marketing;
  return { ...rest, AwsFundingUsed, ...(AwsFundingUsed === 'Yes' && UseCases !== undefined ? { UseCases } : {}) };
}
