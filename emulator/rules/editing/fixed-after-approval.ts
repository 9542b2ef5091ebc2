import { fieldError, storedStatus } from '../accessors.ts';
import { changedPaths, fieldName, hasValueAt } from '../diff.ts';
import type { Rule } from '../rule.ts';
import { fixedAfterApproval } from '../tables/editableMembers.ts';

export const rule: Rule = {
  name: 'fixed-after-approval',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour C.4, D; DG-upd, HS; the code is inferred',
  description:
    'After Approved seven members are fixed: country, postal code, industry, website, business problem, partner identifier, title. What was empty can be filled.',
  errors: [...fixedAfterApproval].map((path) => ({ Code: 'ACTION_NOT_PERMITTED', FieldName: fieldName(path) })),
  check: (context) => {
    const { stored, proposed } = context;
    if (stored === null || storedStatus(context) !== 'Approved') return [];
    return (
      changedPaths(stored, proposed)
        // An accepted invitation is Approved with members still empty (behaviour E.8, D): those can be completed.
        .filter((path) => fixedAfterApproval.has(path) && hasValueAt(stored, path))
        .map(fieldName)
        .map((field) => fieldError(field, 'ACTION_NOT_PERMITTED', `${field} is not editable if status is Approved`))
    );
  },
};
