import { errorIf, fieldError, hasValue, marketing } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'no-marketing-use-cases-without-funding',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; LD; the code is inferred',
  description: 'Marketing.UseCases is empty when AwsFundingUsed is No.',
  errors: [{ Code: 'INVALID_VALUE', FieldName: 'marketing.useCases' }],
  check: (context) => {
    const { AwsFundingUsed, UseCases } = marketing(context);
    const broken = AwsFundingUsed === 'No' && hasValue(UseCases);
    return errorIf(
      broken,
      fieldError('marketing.useCases', 'INVALID_VALUE', 'Use cases must be empty when AWS funding is not used'),
    );
  },
};
