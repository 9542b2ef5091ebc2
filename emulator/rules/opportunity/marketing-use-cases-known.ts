import { fault, marketing } from '../read.ts';
import type { Rule } from '../rule.ts';
import { marketingUseCases } from '../tables/marketingUseCases.ts';

export const rule: Rule = {
  name: 'marketing-use-cases-known',
  at: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts B.1; LD; the code is inferred',
  says: 'Each of Marketing.UseCases is one of 26 values.',
  answers: [{ Code: 'INVALID_ENUM_VALUE', FieldName: 'marketing.useCases' }],
  check: (facts) =>
    (marketing(facts).UseCases ?? [])
      .filter((value) => !marketingUseCases.includes(value))
      .map((value) => `${value} is not a use case. Valid values: ${marketingUseCases.join(' | ')}`)
      .map((message) => fault('marketing.useCases', 'INVALID_ENUM_VALUE', message)),
};
