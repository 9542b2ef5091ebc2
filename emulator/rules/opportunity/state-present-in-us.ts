import { address, errorIf, fieldError, hasValue, isNationalSecurity } from '../accessors.ts';
import type { Rule, RuleContext } from '../rule.ts';

const field = 'customer.account.address.stateOrRegion';

const isMissing = (context: RuleContext): boolean =>
  address(context).CountryCode === 'US' && !isNationalSecurity(context) && !hasValue(address(context).StateOrRegion);
/** Accepted records may lack it until submission (behaviour D), so an update need not add what was never there. */
const missingBefore = (context: RuleContext): boolean =>
  context.phase === 'update' && context.stored !== null && isMissing({ ...context, proposed: context.stored });

export const rule: Rule = {
  name: 'state-present-in-us',
  phases: ['create', 'update', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F, LD; the code is inferred',
  description:
    'An address in the United States has a state, unless the opportunity concerns national security; an update may leave it out where it was never there.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: field }],
  check: (context) =>
    errorIf(
      isMissing(context) && !missingBefore(context),
      fieldError(field, 'REQUIRED_FIELD_MISSING', `${field} is required`),
    ),
};
