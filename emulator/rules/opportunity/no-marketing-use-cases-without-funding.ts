import { fault, isSet, marketing, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'no-marketing-use-cases-without-funding',
  at: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; LD; the code is inferred',
  says: 'Marketing.UseCases is empty when AwsFundingUsed is No.',
  answers: [{ Code: 'INVALID_VALUE', FieldName: 'marketing.useCases' }],
  check: (facts) => {
    const { AwsFundingUsed, UseCases } = marketing(facts);
    const broken = AwsFundingUsed === 'No' && isSet(UseCases);
    return when(
      broken,
      fault('marketing.useCases', 'INVALID_VALUE', 'Use cases must be empty when AWS funding is not used'),
    );
  },
};
