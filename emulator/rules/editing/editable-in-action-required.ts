import { fieldError, hasValue, storedStatus } from '../accessors.ts';
import { changedPaths, fieldName } from '../diff.ts';
import type { Rule } from '../rule.ts';
import { editableInActionRequired, reviewOwnedPaths } from '../tables/editableMembers.ts';
import { visibilityOnlyNeeds } from '../tables/primaryNeeds.ts';

export const rule: Rule = {
  name: 'editable-in-action-required',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour C.4; LD, DG-upd; the code is inferred',
  description:
    "In Action Required only address, website, close date, spend, business problem and the partner's own identifier can change.",
  errors: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: '<each closed field>' }],
  check: (context) => {
    const { stored, proposed } = context;
    if (stored === null || storedStatus(context) !== 'Action Required') return [];
    const needs: readonly string[] = stored.PrimaryNeedsFromAws ?? [];
    return (
      changedPaths(stored, proposed)
        .filter((path) => !editableInActionRequired.has(path) && !reviewOwnedPaths.has(path))
        // What a visibility-only submission wrote back cannot be echoed, so leaving it out is no edit (behaviour F.8).
        .filter(
          (path) =>
            path !== 'PrimaryNeedsFromAws' ||
            hasValue(proposed.PrimaryNeedsFromAws) ||
            !needs.every((need) => visibilityOnlyNeeds.has(need)),
        )
        .map(fieldName)
        .map((field) =>
          fieldError(field, 'ACTION_NOT_PERMITTED', `${field} is not editable if status is Action Required`),
        )
    );
  },
};
