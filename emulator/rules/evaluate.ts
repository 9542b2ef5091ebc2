/**
 * The judge: what operations may ask of the rules. Exported:
 *
 *   judge(facts)                   create, update, submit: all faults in one ValidationException, or null
 *   judgeAssociation(facts)        AssociateOpportunity, DisassociateOpportunity
 *   judgeInvitation(facts)         RejectEngagementInvitation, StartEngagementByAcceptingInvitationTask
 *   judgeAssignment(facts)         AssignOpportunity
 *   judgeWithout(names, work)      for seeded faults: does work that forgets rules
 *   rules, guards                  every rule by area, for the fidelity page
 *
 * Beside it: spend.ts (settleEstimationUrls, for what is stored), related.ts (how an association is kept and read back).
 * None of them throws; the caller throws the Problem.
 */
import type { ErrorName } from '../../schemas/index.ts';
import { ApiError, type FieldError } from '../apiError.ts';
import { loadRules } from './loadRules.ts';
import type {
  AssignmentContext,
  AssociationContext,
  InvitationContext,
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

const allRules = Object.values(rules).flat();

let disabledRules: readonly string[] = [];
const isEnabled = ({ name }: { readonly name: string }): boolean => !disabledRules.includes(name);
/** Does work that looks away from some rules; only a seeded fault asks for it. The work must not wait for anything. */
export function withRulesDisabled<T>(names: readonly string[], work: () => T): T {
  disabledRules = names;
  try {
    return work();
  } finally {
    disabledRules = [];
  }
}

/** The message of a ValidationException is empty; the useful text is in ErrorList (behaviour A.18, obs). */
const validationException = (violations: readonly (readonly [Rule, readonly FieldError[]])[]): ApiError =>
  new ApiError(
    'ValidationException',
    '',
    // Whether one reply mixes both reasons is not established; business outranks request here (inf).
    violations.some(([{ reason }]) => reason === 'BUSINESS_VALIDATION_FAILED')
      ? 'BUSINESS_VALIDATION_FAILED'
      : 'REQUEST_VALIDATION_FAILED',
    violations.flatMap(([, errors]) => errors),
  );

/** Judges an opportunity as it would stand: every fault of every rule in one Problem; gates alone when one is shut. */
export function evaluateRules(context: RuleContext): ApiError | null {
  const applicable = allRules.filter((rule) => rule.phases.includes(context.phase) && isEnabled(rule));
  for (const exclusive of [true, false]) {
    const violations = applicable
      .filter((rule) => (rule.exclusive ?? false) === exclusive)
      .map((rule) => [rule, rule.check(context)] as const)
      .filter(([, errors]) => errors.length > 0);
    if (violations.length > 0) return validationException(violations);
  }
  return null;
}

/** What is told first when several guards are broken: a malformed request, then who is not there, then who is in the way. */
const precedence: readonly ErrorName[] = ['ResourceNotFoundException', 'ConflictException', 'ValidationException'];
const rank = <F>({ reason, errorName }: Precondition<F>): number =>
  reason === 'REQUEST_VALIDATION_FAILED' ? -1 : precedence.indexOf(errorName);

function evaluatePreconditions<F extends { readonly operation: Precondition<F>['operations'][number] }>(
  preconditions: readonly Precondition<F>[],
  context: F,
): ApiError | null {
  const [first] = preconditions
    .filter((precondition) => precondition.operations.includes(context.operation) && isEnabled(precondition))
    .map((precondition) => ({ precondition, message: precondition.violation(context) }))
    .filter(({ message }) => message !== null)
    .sort((a, b) => rank(a.precondition) - rank(b.precondition));
  if (!first) return null;
  const { precondition, message } = first;
  if (precondition.errorName !== 'ValidationException') return new ApiError(precondition.errorName, message ?? '');
  const errors = precondition.fieldError ? [{ ...precondition.fieldError, Message: message ?? '' }] : [];
  return new ApiError('ValidationException', '', precondition.reason ?? 'BUSINESS_VALIDATION_FAILED', errors);
}

export const evaluateAssociation = (context: AssociationContext): ApiError | null =>
  evaluatePreconditions(preconditions.association, context);
export const evaluateInvitation = (context: InvitationContext): ApiError | null =>
  evaluatePreconditions(preconditions.invitation, context);
export const evaluateAssignment = (context: AssignmentContext): ApiError | null =>
  evaluatePreconditions(preconditions.assignment, context);
