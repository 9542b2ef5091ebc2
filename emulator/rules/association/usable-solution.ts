import { notFoundText } from '../../apiError.ts';
import type { AssociationContext, Precondition } from '../rule.ts';

export const solutionExists: Precondition<AssociationContext> = {
  name: 'solution-exists',
  operations: ['AssociateOpportunity'],
  errorName: 'ResourceNotFoundException',
  evidence: 'documented',
  source: 'behaviour B.2, C.3; LD, PAND; which error it is, is inferred',
  description: "The solution is one of the account's own in this catalog.",
  message: notFoundText,
  violation: ({ type, solutionStatus }) => (type === 'Solutions' && solutionStatus === null ? notFoundText : null),
};

export const solutionActive: Precondition<AssociationContext> = {
  name: 'solution-active',
  operations: ['AssociateOpportunity'],
  errorName: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  fieldError: { Code: 'INVALID_RESOURCE_STATE', FieldName: 'relatedEntityIdentifier' },
  evidence: 'documented',
  source: 'behaviour B.2; DG-assoc (of marketplace entities; for solutions inferred)',
  description: 'Drafts and inactive solutions are not associated.',
  message: 'Solution <identifier> is <status> and cannot be associated',
  violation: ({ type, identifier, solutionStatus }) =>
    type === 'Solutions' && solutionStatus !== null && solutionStatus !== 'Active'
      ? `Solution ${identifier} is ${solutionStatus} and cannot be associated`
      : null,
};

export const marketplaceEntityUsable: Precondition<AssociationContext> = {
  name: 'marketplace-entity-usable',
  operations: ['AssociateOpportunity'],
  errorName: 'ValidationException',
  reason: 'BUSINESS_VALIDATION_FAILED',
  fieldError: { Code: 'INVALID_RESOURCE_STATE', FieldName: 'relatedEntityIdentifier' },
  evidence: 'documented',
  source: 'since-launch J.6.5, J.6.6; DG-assoc; which error it is, is inferred',
  description:
    'A solution or product of AWS Marketplace is Public or Limited, and neither a draft nor inactive. The control plane says of which ones that is not so.',
  message: '<identifier> is <what it is> and cannot be associated',
  violation: ({ identifier, marketplaceEntity: entity }) => {
    if (entity === null) return null;
    if (entity.status !== 'Active') return `${identifier} is ${entity.status} and cannot be associated`;
    const isVisible = entity.visibility === 'Public' || entity.visibility === 'Limited';
    return isVisible ? null : `${identifier} is ${entity.visibility} and cannot be associated`;
  },
};

/** A solution is the account's own, and active; what stands for one in AWS Marketplace is active and visible. */
export const rules: readonly Precondition<AssociationContext>[] = [
  solutionExists,
  solutionActive,
  marketplaceEntityUsable,
];
