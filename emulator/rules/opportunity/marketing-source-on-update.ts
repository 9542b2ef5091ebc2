import { fault, isSet, marketing, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'marketing-source-on-update',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D, A.20; PAND, since about May 2026',
  says: 'Every update says where the opportunity came from: Marketing.Source.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'marketing.source' }],
  check: (facts) =>
    when(
      !isSet(marketing(facts).Source),
      fault('marketing.source', 'REQUIRED_FIELD_MISSING', 'marketing.source is required'),
    ),
};
