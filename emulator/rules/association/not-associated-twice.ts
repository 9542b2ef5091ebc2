import { keptAs, relatedOf } from '../related.ts';
import type { AssociationFacts, Guard } from '../rule.ts';

export const rule: Guard<AssociationFacts> = {
  name: 'not-associated-twice',
  at: ['AssociateOpportunity'],
  error: 'ConflictException',
  evidence: 'obs',
  source: 'facts B.2, J; PAND; the model does not declare the error here',
  says: 'The same entity is associated once.',
  breaks: ({ type, identifier, related }) =>
    relatedOf(related, type).includes(keptAs(type, identifier))
      ? `${identifier} is already associated with the opportunity`
      : null,
};
