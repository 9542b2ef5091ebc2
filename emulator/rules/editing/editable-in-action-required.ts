import { fieldName } from '../../apiError.ts';
import { fieldError, hasValue, lockingStatus } from '../accessors.ts';
import { changedPaths } from '../diff.ts';
import type { Rule } from '../rule.ts';
import { editableInActionRequired, reviewOwnedPaths } from '../tables/editableMembers.ts';
import { visibilityOnlyNeeds } from '../tables/primaryNeeds.ts';

const notEditable = (field: string) =>
  fieldError(field, 'ACTION_NOT_PERMITTED', `${field} is not editable if status is Action Required`);

export const rule: Rule = {
  name: 'editable-in-action-required',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour C.4.3; LD, DG-upd; the code is inferred',
  description:
    'In Action Required only the address, WebsiteUrl, TargetCloseDate, ExpectedCustomerSpend, CustomerBusinessProblem and PartnerOpportunityIdentifier can change.',
  errors: [notEditable('<each other field>')],
  check: (context) => {
    const { stored, proposed } = context;
    if (stored === null || lockingStatus(context) !== 'Action Required') return [];
    const needs: readonly string[] = stored.PrimaryNeedsFromAws ?? [];
    // A client may leave out the need that a visibility-only submission wrote back (behaviour F.8).
    const leavesOutWrittenNeed =
      !hasValue(proposed.PrimaryNeedsFromAws) && needs.every((need) => visibilityOnlyNeeds.has(need));
    return changedPaths(stored, proposed)
      .filter((path) => !editableInActionRequired.has(path) && !reviewOwnedPaths.has(path))
      .filter((path) => path !== 'PrimaryNeedsFromAws' || !leavesOutWrittenNeed)
      .map((path) => notEditable(fieldName(path.split('.'))));
  },
};
