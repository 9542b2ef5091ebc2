import { rules as fixedAfterApproval } from '../rules/editing/fixed-after-approval.ts';
import type { RuleSet } from '../rules/evaluate.ts';
import { changeWorld } from './builders/replaceSteps.ts';
import type { Mutant, MutantTable } from './mutant.ts';

type Named = { readonly name: string };
const without = <T extends Readonly<Record<string, readonly Named[]>>>(areas: T, names: readonly string[]): T =>
  Object.fromEntries(
    Object.entries(areas).map(([area, rules]) => [area, rules.filter(({ name }) => !names.includes(name))]),
  ) as unknown as T;

/** A rule set that lacks some rules. @throws when one of them does not exist */
export function withoutRules({ rules, preconditions }: RuleSet, ...names: readonly string[]): RuleSet {
  const all: readonly Named[] = [...Object.values(rules).flat(), ...Object.values(preconditions).flat()];
  const unknown = names.filter((name) => !all.some((rule) => rule.name === name));
  if (unknown.length > 0) throw new Error(`There is no rule ${unknown.join(', ')}.`);
  return { rules: without(rules, names), preconditions: without(preconditions, names) };
}

/** A mutant that does not enforce some rules. */
export const skips = (
  rule: string | readonly string[],
  caughtBy: string,
  description: string,
): Omit<Mutant, 'name'> => ({
  caughtBy,
  description,
  replaces: changeWorld(({ rules }) => ({ rules: withoutRules(rules, ...[rule].flat()) })),
});

/** Each of these mutants does not enforce one business rule. */
export const skippedRules: MutantTable = {
  'all-fields-editable-in-action-required': skips(
    'editable-in-action-required',
    'UPD-06e7',
    'UpdateOpportunity changes any member while ReviewStatus is Action Required.',
  ),
  'any-caller-sets-review-status': skips(
    'review-status-sandbox-settable',
    'UPD-8122',
    'UpdateOpportunity lets a caller set ReviewStatus to Submitted.',
  ),
  'approved-fields-editable': skips(
    fixedAfterApproval.map(({ name }) => name),
    'GEN-8ae2',
    'UpdateOpportunity changes members that are fixed after approval.',
  ),
  'association-limits-not-enforced': skips(
    'association-limits',
    'ASC-8ab2',
    'AssociateOpportunity accepts any number of related entities.',
  ),
  'aws-referral-origin-in-production': skips(
    'origin-aws-referral-only-in-sandbox',
    'CRE-a685',
    'CreateOpportunity accepts Origin AWS Referral in catalog AWS.',
  ),
  'campaign-without-marketing-activity': skips(
    'marketing-members-need-marketing-activity',
    'GEN-02bb',
    'CreateOpportunity accepts CampaignName without a marketing activity.',
  ),
  'closed-lost-without-reason': skips(
    'closed-lost-reason-present',
    'GEN-e7c4',
    'UpdateOpportunity accepts Stage Closed Lost without ClosedLostReason.',
  ),
  'co-sell-with-limited-visibility-accepted': skips(
    'co-sell-needs-full-visibility',
    'SUB-b5a1',
    'A submission for Co-Sell is accepted with Visibility Limited.',
  ),
  'committed-without-solution': skips(
    'committed-needs-solution',
    'UPD-27d6',
    'UpdateOpportunity accepts Stage Committed without an associated solution.',
  ),
  'customer-use-case-not-validated': skips(
    'customer-use-case-known',
    'GEN-aa89',
    'Any text is accepted as CustomerUseCase.',
  ),
  'invitation-answerable-twice': skips(
    'invitation-pending',
    'REJ-d50b',
    'An invitation can be accepted or rejected more than once.',
  ),
  'past-close-date-accepted': skips(
    'close-date-in-the-future',
    'GEN-de64',
    'A TargetCloseDate that is not in the future is accepted.',
  ),
  'postal-code-format-not-validated': skips(
    'postal-code-format',
    'GEN-fab6',
    "A PostalCode need not have its country's format.",
  ),
  'resubmission-accepted': skips(
    'review-status-submittable',
    'SUB-760b',
    'An opportunity can be submitted again and again.',
  ),
  'submit-without-sales-activities': skips(
    'sales-activities-at-submission',
    'SUB-5829',
    'An opportunity can be submitted without SalesActivities.',
  ),
  'unknown-solution-accepted': skips(
    'solution-exists',
    'ASC-acab',
    'AssociateOpportunity accepts a solution that the account does not have.',
  ),
  'update-accepted-during-review': skips(
    'locked-in-review',
    'UPD-8a1d',
    'UpdateOpportunity accepts changes while AWS reviews the opportunity.',
  ),
  'update-without-marketing-source': skips(
    'marketing-source-on-update',
    'GEN-ec43',
    'UpdateOpportunity does not require Marketing.Source.',
  ),
  'us-state-not-validated': skips('state-known-in-us', 'GEN-444c', 'An abbreviated US state is accepted.'),
};
