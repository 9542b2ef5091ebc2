/**
 * Evaluates business rules. Exported:
 *
 *   evaluateRules         CreateOpportunity, UpdateOpportunity, submission: all violations in one ValidationException
 *   evaluateAssociation   AssociateOpportunity, DisassociateOpportunity
 *   evaluateInvitation    RejectEngagementInvitation, StartEngagementByAcceptingInvitationTask
 *   evaluateAssignment    AssignOpportunity
 *   rules, preconditions  every rule by area, for docs/fidelity.md
 *
 * Each returns the error, or null. The caller passes the rules, and throws the error.
 */
import type { ErrorName } from '../../schemas/index.ts';
import { ApiError, type FieldError } from '../apiError.ts';
import { loadRules } from './loadRules.ts';
import type {
  AssignmentContext,
  AssociationContext,
  InvitationContext,
  Phase,
  Precondition,
  Rule,
  RuleContext,
} from './rule.ts';

const areaFolder = (name: string): URL => new URL(`./${name}/`, import.meta.url);

export const rules = {
  opportunity: await loadRules<Rule>(areaFolder('opportunity')),
  editing: await loadRules<Rule>(areaFolder('editing')),
  submission: await loadRules<Rule>(areaFolder('submission')),
} as const;
export const preconditions = {
  association: await loadRules<Precondition<AssociationContext>>(areaFolder('association')),
  invitation: await loadRules<Precondition<InvitationContext>>(areaFolder('invitation')),
  assignment: await loadRules<Precondition<AssignmentContext>>(areaFolder('assignment')),
} as const;

/** The rules that an evaluation uses. `ruleSet` holds those of the product; a mutant passes fewer. */
export interface RuleSet {
  readonly rules: Readonly<Record<keyof typeof rules, readonly Rule[]>>;
  readonly preconditions: {
    readonly association: readonly Precondition<AssociationContext>[];
    readonly invitation: readonly Precondition<InvitationContext>[];
    readonly assignment: readonly Precondition<AssignmentContext>[];
  };
}
export const ruleSet: RuleSet = { rules, preconditions };

/** The Message of a ValidationException is empty but for one rule's; ErrorList has the details (behaviour A.18). */
const validationException = (violations: readonly (readonly [Rule, readonly FieldError[]])[]): ApiError =>
  new ApiError(
    'ValidationException',
    violations.length === 1 ? (violations[0]?.[0].topMessage ?? '') : '',
    // Inferred: whether one response can mix both reasons is not established.
    violations.some(([{ reason }]) => reason === 'BUSINESS_VALIDATION_FAILED')
      ? 'BUSINESS_VALIDATION_FAILED'
      : 'REQUEST_VALIDATION_FAILED',
    violations.flatMap(([, errors]) => errors),
  );

/** Evaluates an opportunity as it would be stored. The error lists every violation, or only those of exclusive rules. */
export function evaluateRules(context: RuleContext, { rules: areas }: RuleSet): ApiError | null {
  for (const group of applicableRules(areas, context.phase)) {
    const violations: (readonly [Rule, readonly FieldError[]])[] = [];
    for (const rule of group) {
      const errors = rule.check(context);
      if (errors.length > 0) violations.push([rule, errors]);
    }
    if (violations.length > 0) return validationException(violations);
  }
  return null;
}

type Areas = RuleSet['rules'];
type Groups = readonly [exclusive: readonly Rule[], others: readonly Rule[]];
const groupsOf = new WeakMap<Areas, Partial<Record<Phase, Groups>>>();

/** The rules of a phase: the exclusive ones, then the others. */
function applicableRules(areas: Areas, phase: Phase): Groups {
  const known = groupsOf.get(areas) ?? {};
  if (known[phase]) return known[phase];
  const applicable = Object.values(areas)
    .flat()
    .filter((rule) => rule.phases.includes(phase));
  const groups: Groups = [
    applicable.filter(({ exclusive }) => exclusive),
    applicable.filter(({ exclusive }) => !exclusive),
  ];
  groupsOf.set(areas, { ...known, [phase]: groups });
  return groups;
}

/** Which violation is reported when there are several: first a malformed request, then not found, conflict, and the rest. */
const precedence: readonly ErrorName[] = ['ResourceNotFoundException', 'ConflictException', 'ValidationException'];
const rank = <F>({ reason, errorName }: Precondition<F>): number =>
  reason === 'REQUEST_VALIDATION_FAILED' ? -1 : precedence.indexOf(errorName);

function evaluatePreconditions<F extends { readonly operation: Precondition<F>['operations'][number] }>(
  preconditions: readonly Precondition<F>[],
  context: F,
): ApiError | null {
  const [first] = preconditions
    .filter((precondition) => precondition.operations.includes(context.operation))
    .map((precondition) => ({ precondition, message: precondition.violation(context) }))
    .filter(({ message }) => message !== null)
    .sort((a, b) => rank(a.precondition) - rank(b.precondition));
  if (!first) return null;
  const { precondition, message } = first;
  if (precondition.errorName !== 'ValidationException') return new ApiError(precondition.errorName, message ?? '');
  const errors = precondition.fieldError ? [{ ...precondition.fieldError, Message: message ?? '' }] : [];
  return new ApiError('ValidationException', '', precondition.reason ?? 'BUSINESS_VALIDATION_FAILED', errors);
}

export const evaluateAssociation = (context: AssociationContext, { preconditions: areas }: RuleSet): ApiError | null =>
  evaluatePreconditions(areas.association, context);
export const evaluateInvitation = (context: InvitationContext, { preconditions: areas }: RuleSet): ApiError | null =>
  evaluatePreconditions(areas.invitation, context);
export const evaluateAssignment = (context: AssignmentContext, { preconditions: areas }: RuleSet): ApiError | null =>
  evaluatePreconditions(areas.assignment, context);
