import { fieldName } from '../../apiError.ts';
import { fieldError, hasValue, marketing } from '../accessors.ts';
import type { Rule } from '../rule.ts';

const companions = ['CampaignName', 'UseCases', 'Channels', 'AwsFundingUsed'] as const;
const notAllowed = (name: string) => {
  const field = fieldName(['Marketing', name]);
  return fieldError(
    field,
    'ACTION_NOT_PERMITTED',
    `${field} is allowed only when marketing.source is Marketing Activity`,
  );
};

export const rule: Rule = {
  name: 'marketing-members-need-marketing-activity',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.16, A.20, since-launch Q.9; CSV-F, PAND',
  description:
    'CampaignName, UseCases, Channels and AwsFundingUsed are allowed only with Source `Marketing Activity`; AwsFundingUsed No means the same as none and is accepted.',
  errors: companions.map(notAllowed),
  check: (context) => {
    const sent = marketing(context);
    if (sent.Source === 'Marketing Activity') return [];
    return companions
      .filter((name) => hasValue(sent[name]) && !(name === 'AwsFundingUsed' && sent[name] === 'No'))
      .map(notAllowed);
  },
};
