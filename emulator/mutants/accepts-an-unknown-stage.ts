import { forgiving } from './means/hooks.ts';
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
  name: 'accepts-an-unknown-stage',
  requirement: 'GEN-5087',
  says: 'CreateOpportunity takes a stage that it does not know for Prospect.',
  check: forgiving('CreateOpportunity', 'LifeCycle/Stage', (stage) =>
    typeof stage === 'string' && !stages.includes(stage) ? 'Prospect' : stage,
  ),
};
