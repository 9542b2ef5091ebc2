import { fieldError, marketing } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { marketingUseCases } from '../tables/marketingUseCases.ts';

export const rule: Rule = {
  name: 'marketing-use-cases-known',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour B.1; LD; the code is inferred',
  description: 'Each of Marketing.UseCases is one of 26 values.',
  errors: [{ Code: 'INVALID_ENUM_VALUE', FieldName: 'marketing.useCases' }],
  check: (context) =>
    (marketing(context).UseCases ?? [])
      .filter((value) => !marketingUseCases.includes(value))
      .map((value) => `${value} is not a use case. Valid values: ${marketingUseCases.join(' | ')}`)
      .map((message) => fieldError('marketing.useCases', 'INVALID_ENUM_VALUE', message)),
};
