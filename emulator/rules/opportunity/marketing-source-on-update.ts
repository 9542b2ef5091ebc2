import { hasValue, marketing, requiredError, singleErrorRule } from '../accessors.ts';

export const rule = singleErrorRule({
  name: 'marketing-source-on-update',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.19, A.20; PAND, since about May 2026',
  description: 'Every update requires Marketing.Source.',
  error: requiredError('Marketing.Source'),
  isViolated: (context) => !hasValue(marketing(context).Source),
});
