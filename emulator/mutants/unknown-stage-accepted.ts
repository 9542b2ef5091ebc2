import { skipValidation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

const stages = [
  'Prospect',
  'Qualified',
  'Technical Validation',
  'Business Validation',
  'Committed',
  'Launched',
  'Closed Lost',
];

export const mutant: Mutant = {
  name: 'unknown-stage-accepted',
  caughtBy: 'GEN-5087',
  description: 'CreateOpportunity takes a stage that it does not know for Prospect.',
  checkRequest: skipValidation('CreateOpportunity', 'LifeCycle/Stage', (stage) =>
    typeof stage === 'string' && !stages.includes(stage) ? 'Prospect' : stage,
  ),
};
