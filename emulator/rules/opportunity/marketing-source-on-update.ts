import { errorIf, fieldError, hasValue, marketing } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'marketing-source-on-update',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D, A.20; PAND, since about May 2026',
  description: 'Every update says where the opportunity came from: Marketing.Source.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'marketing.source' }],
  check: (context) =>
    errorIf(
      !hasValue(marketing(context).Source),
      fieldError('marketing.source', 'REQUIRED_FIELD_MISSING', 'marketing.source is required'),
    ),
};
