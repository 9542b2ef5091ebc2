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
import { type FieldError, Problem } from '../problem.ts';
import { load } from './load.ts';
import type { AssignmentFacts, AssociationFacts, Facts, Guard, InvitationFacts, Rule } from './rule.ts';

const area = (name: string): URL => new URL(`./${name}/`, import.meta.url);

export const rules = {
  opportunity: await load<Rule>(area('opportunity')),
  editing: await load<Rule>(area('editing')),
  submission: await load<Rule>(area('submission')),
} as const;
export const guards = {
  association: await load<Guard<AssociationFacts>>(area('association')),
  invitation: await load<Guard<InvitationFacts>>(area('invitation')),
  assignment: await load<Guard<AssignmentFacts>>(area('assignment')),
} as const;

const all = Object.values(rules).flat();

let forgotten: readonly string[] = [];
const remembered = ({ name }: { readonly name: string }): boolean => !forgotten.includes(name);
/** Does work that looks away from some rules; only a seeded fault asks for it. The work must not wait for anything. */
export function judgeWithout<T>(names: readonly string[], work: () => T): T {
  forgotten = names;
  try {
    return work();
  } finally {
    forgotten = [];
  }
}

/** The message of a ValidationException is empty; the useful text is in ErrorList (facts A.18, obs). */
const refused = (broken: readonly (readonly [Rule, readonly FieldError[]])[]): Problem =>
  new Problem(
    'ValidationException',
    '',
    // Whether one reply mixes both reasons is not established; business outranks request here (inf).
    broken.some(([{ reason }]) => reason === 'BUSINESS_VALIDATION_FAILED')
      ? 'BUSINESS_VALIDATION_FAILED'
      : 'REQUEST_VALIDATION_FAILED',
    broken.flatMap(([, faults]) => faults),
  );

/** Judges an opportunity as it would stand: every fault of every rule in one Problem; gates alone when one is shut. */
export function judge(facts: Facts): Problem | null {
  const due = all.filter((rule) => rule.at.includes(facts.moment) && remembered(rule));
  for (const gate of [true, false]) {
    const broken = due
      .filter((rule) => (rule.gate ?? false) === gate)
      .map((rule) => [rule, rule.check(facts)] as const)
      .filter(([, faults]) => faults.length > 0);
    if (broken.length > 0) return refused(broken);
  }
  return null;
}

/** What is told first when several guards are broken: a malformed request, then who is not there, then who is in the way. */
const precedence: readonly ErrorName[] = ['ResourceNotFoundException', 'ConflictException', 'ValidationException'];
const rank = <F>({ reason, error }: Guard<F>): number =>
  reason === 'REQUEST_VALIDATION_FAILED' ? -1 : precedence.indexOf(error);

function guarded<F extends { readonly operation: Guard<F>['at'][number] }>(
  guards: readonly Guard<F>[],
  facts: F,
): Problem | null {
  const [first] = guards
    .filter((guard) => guard.at.includes(facts.operation) && remembered(guard))
    .map((guard) => ({ guard, message: guard.breaks(facts) }))
    .filter(({ message }) => message !== null)
    .sort((a, b) => rank(a.guard) - rank(b.guard));
  if (!first) return null;
  const { guard, message } = first;
  if (guard.error !== 'ValidationException') return new Problem(guard.error, message ?? '');
  const faults = guard.answer ? [{ ...guard.answer, Message: message ?? '' }] : [];
  return new Problem('ValidationException', '', guard.reason ?? 'BUSINESS_VALIDATION_FAILED', faults);
}

export const judgeAssociation = (facts: AssociationFacts): Problem | null => guarded(guards.association, facts);
export const judgeInvitation = (facts: InvitationFacts): Problem | null => guarded(guards.invitation, facts);
export const judgeAssignment = (facts: AssignmentFacts): Problem | null => guarded(guards.assignment, facts);
