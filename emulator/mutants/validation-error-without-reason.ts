import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'validation-error-without-reason',
  caughtBy: 'PRO-bc96',
  description: 'A ValidationException has no Reason.',
  rawResponse: (response) =>
    response.status === 200 ? response : { ...response, body: response.body.replace(/,"Reason":"[A-Z_]+"/, '') },
};
