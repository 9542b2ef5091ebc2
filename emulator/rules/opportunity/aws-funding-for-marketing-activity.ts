import { fault, isSet, marketing, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'aws-funding-for-marketing-activity',
  at: ['create'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F, SHARE; the code is inferred',
  says: 'Source `Marketing Activity` needs AwsFundingUsed.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'marketing.awsFundingUsed' }],
  check: (facts) => {
    const { Source, AwsFundingUsed } = marketing(facts);
    const missing = Source === 'Marketing Activity' && !isSet(AwsFundingUsed);
    return when(
      missing,
      fault('marketing.awsFundingUsed', 'REQUIRED_FIELD_MISSING', 'marketing.awsFundingUsed is required'),
    );
  },
};
