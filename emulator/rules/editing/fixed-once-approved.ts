import { changes, fieldName, hasValue } from '../difference.ts';
import { fault, storedStatus } from '../read.ts';
import type { Rule } from '../rule.ts';
import { fixedOnceApproved } from '../tables/editable.ts';

export const rule: Rule = {
  name: 'fixed-once-approved',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts C.4, D; DG-upd, HS; the code is inferred',
  says: 'After Approved seven members are fixed: country, postal code, industry, website, business problem, partner identifier, title. What was empty can be filled.',
  answers: [...fixedOnceApproved].map((path) => ({ Code: 'ACTION_NOT_PERMITTED', FieldName: fieldName(path) })),
  check: (facts) => {
    const { stored, next } = facts;
    if (stored === null || storedStatus(facts) !== 'Approved') return [];
    return (
      changes(stored, next)
        // An accepted invitation is Approved with members still empty (facts E.8, D): those can be completed.
        .filter((path) => fixedOnceApproved.has(path) && hasValue(stored, path))
        .map(fieldName)
        .map((field) => fault(field, 'ACTION_NOT_PERMITTED', `${field} is not editable if status is Approved`))
    );
  },
};
