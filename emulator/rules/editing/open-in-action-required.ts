import { changes, fieldName } from '../difference.ts';
import { fault, isSet, storedStatus } from '../read.ts';
import type { Rule } from '../rule.ts';
import { ofTheReview, openInActionRequired } from '../tables/editable.ts';
import { visibilityOnly } from '../tables/primaryNeeds.ts';

export const rule: Rule = {
  name: 'open-in-action-required',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts C.4; LD, DG-upd; the code is inferred',
  says: "In Action Required only address, website, close date, spend, business problem and the partner's own identifier can change.",
  answers: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: '<each closed field>' }],
  check: (facts) => {
    const { stored, next } = facts;
    if (stored === null || storedStatus(facts) !== 'Action Required') return [];
    const needs: readonly string[] = stored.PrimaryNeedsFromAws ?? [];
    return (
      changes(stored, next)
        .filter((path) => !openInActionRequired.has(path) && !ofTheReview.has(path))
        // What a visibility-only submission wrote back cannot be echoed, so leaving it out is no edit (facts F.8).
        .filter(
          (path) =>
            path !== 'PrimaryNeedsFromAws' ||
            isSet(next.PrimaryNeedsFromAws) ||
            !needs.every((need) => visibilityOnly.has(need)),
        )
        .map(fieldName)
        .map((field) => fault(field, 'ACTION_NOT_PERMITTED', `${field} is not editable if status is Action Required`))
    );
  },
};
