import { fieldError, hasValue, marketing } from '../accessors.ts';
import { fieldName } from '../diff.ts';
import type { Rule } from '../rule.ts';

const dependentMembers = ['CampaignName', 'UseCases', 'Channels', 'AwsFundingUsed'] as const;

export const rule: Rule = {
  name: 'marketing-members-need-marketing-activity',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D, A.20; CSV-F, PAND',
  description: 'CampaignName, UseCases, Channels and AwsFundingUsed go only with Source `Marketing Activity`.',
  errors: dependentMembers.map((name) => ({ Code: 'ACTION_NOT_PERMITTED', FieldName: fieldName(`Marketing.${name}`) })),
  check: (context) => {
    const sent = marketing(context);
    if (sent.Source === 'Marketing Activity') return [];
    return dependentMembers
      .filter((name) => hasValue(sent[name]))
      .map((name) => fieldName(`Marketing.${name}`))
      .map((field) =>
        fieldError(
          field,
          'ACTION_NOT_PERMITTED',
          `${field} is allowed only when marketing.source is Marketing Activity`,
        ),
      );
  },
};
