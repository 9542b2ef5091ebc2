import { fieldName } from '../../fieldName.ts';
import { fieldError, storedStatus } from '../accessors.ts';
import { changedPaths, hasValueAt } from '../diff.ts';
import type { Rule } from '../rule.ts';
import { fixedAfterApproval } from '../tables/editableMembers.ts';

const notEditable = (path: string) => {
  const field = fieldName(path.split('.'));
  return fieldError(field, 'ACTION_NOT_PERMITTED', `${field} is not editable if status is Approved`);
};

export const rule: Rule = {
  name: 'fixed-after-approval',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour C.4.4, D.35; DG-upd, HS; the code is inferred',
  description:
    'Once a record is Approved, seven members cannot change: country, postal code, industry, website, business problem, partner identifier and title. A member without a value can still be filled in.',
  errors: [...fixedAfterApproval].map(notEditable),
  check: (context) => {
    const { stored, proposed } = context;
    if (stored === null || storedStatus(context) !== 'Approved') return [];
    // An accepted invitation is Approved with members still empty (behaviour E.8, D.13): those can be completed.
    return changedPaths(stored, proposed)
      .filter((path) => fixedAfterApproval.has(path) && hasValueAt(stored, path))
      .map(notEditable);
  },
};
