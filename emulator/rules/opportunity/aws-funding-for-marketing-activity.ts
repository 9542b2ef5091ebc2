import { errorIf, fieldError, hasValue, marketing } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'aws-funding-for-marketing-activity',
  phases: ['create'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F, SHARE; the code is inferred',
  description: 'Source `Marketing Activity` needs AwsFundingUsed.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'marketing.awsFundingUsed' }],
  check: (context) => {
    const { Source, AwsFundingUsed } = marketing(context);
    const missing = Source === 'Marketing Activity' && !hasValue(AwsFundingUsed);
    return errorIf(
      missing,
      fieldError('marketing.awsFundingUsed', 'REQUIRED_FIELD_MISSING', 'marketing.awsFundingUsed is required'),
    );
  },
};
