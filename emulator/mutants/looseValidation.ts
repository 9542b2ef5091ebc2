import { skipValidation } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

const stages: readonly unknown[] = [
  'Prospect',
  'Qualified',
  'Technical Validation',
  'Business Validation',
  'Committed',
  'Launched',
  'Closed Lost',
];

/** A request that violates the contract is accepted. */
export const looseValidation: MutantTable = {
  'create-truncates-long-title': {
    caughtBy: 'GEN-5087',
    description: 'CreateOpportunity accepts a Project.Title of any length, and truncates it.',
    replaces: skipValidation('CreateOpportunity', 'Project/Title', (title) =>
      typeof title === 'string' ? title.slice(0, 255) : title,
    ),
  },
  'identifier-filter-limit-not-enforced': {
    caughtBy: 'GEN-6101',
    description: 'ListOpportunities accepts more than 20 identifiers, and uses the first 20.',
    replaces: skipValidation('ListOpportunities', 'Identifier', (ids) => (Array.isArray(ids) ? ids.slice(0, 20) : ids)),
  },
  'invalid-duns-accepted': {
    caughtBy: 'GEN-1ee0',
    description: 'UpdateOpportunity accepts a Duns of any form, and drops one that is invalid.',
    replaces: skipValidation('UpdateOpportunity', 'Customer/Account/Duns', (duns) =>
      typeof duns === 'string' && !/^\d{9}$/.test(duns) ? null : duns,
    ),
  },
  'long-rejection-reason-accepted': {
    caughtBy: 'REJ-7c12',
    description: 'RejectEngagementInvitation accepts a RejectionReason longer than 80 characters.',
    replaces: skipValidation('RejectEngagementInvitation', 'RejectionReason', (reason) =>
      typeof reason === 'string' ? reason.slice(0, 80) : reason,
    ),
  },
  'non-string-rejection-reason-accepted': {
    caughtBy: 'GEN-e0f2',
    description: 'RejectEngagementInvitation accepts a RejectionReason that is not a string, and drops it.',
    replaces: skipValidation('RejectEngagementInvitation', 'RejectionReason', (reason) =>
      typeof reason === 'string' ? reason : null,
    ),
  },
  'unknown-stage-accepted': {
    caughtBy: 'GEN-5087',
    description: 'CreateOpportunity treats an unknown Stage as Prospect.',
    replaces: skipValidation('CreateOpportunity', 'LifeCycle/Stage', (stage) =>
      typeof stage === 'string' && !stages.includes(stage) ? 'Prospect' : stage,
    ),
  },
  'zero-max-results-accepted': {
    caughtBy: 'GEN-6bf9',
    description: 'ListSolutions treats MaxResults 0 as absent.',
    replaces: skipValidation('ListSolutions', 'MaxResults', (size) => (size === 0 ? null : size)),
  },
};
