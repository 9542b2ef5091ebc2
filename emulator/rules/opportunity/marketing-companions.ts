import { fieldName } from '../difference.ts';
import { fault, isSet, marketing } from '../read.ts';
import type { Rule } from '../rule.ts';

const companions = ['CampaignName', 'UseCases', 'Channels', 'AwsFundingUsed'] as const;

export const rule: Rule = {
  name: 'marketing-companions',
  at: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D, A.20; CSV-F, PAND',
  says: 'CampaignName, UseCases, Channels and AwsFundingUsed go only with Source `Marketing Activity`.',
  answers: companions.map((name) => ({ Code: 'ACTION_NOT_PERMITTED', FieldName: fieldName(`Marketing.${name}`) })),
  check: (facts) => {
    const sent = marketing(facts);
    if (sent.Source === 'Marketing Activity') return [];
    return companions
      .filter((name) => isSet(sent[name]))
      .map((name) => fieldName(`Marketing.${name}`))
      .map((field) =>
        fault(field, 'ACTION_NOT_PERMITTED', `${field} is allowed only when marketing.source is Marketing Activity`),
      );
  },
};
