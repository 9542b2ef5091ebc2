import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'void-response-has-body',
  caughtBy: 'ASG-e16e',
  description: 'AssignOpportunity answers {} in place of an empty body.',
  rawResponse: (response) => (response.status === 200 && response.body === '' ? { ...response, body: '{}' } : response),
};
