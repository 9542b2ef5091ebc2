import { asString, mutateResponse } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'non-ascii-title-corrupted',
  caughtBy: 'GEN-0fef',
  description: 'A title reads back with question marks in place of characters beyond ASCII.',
  response: mutateResponse('GetOpportunity', 'Project/Title', (title) =>
    title === null ? null : asString(title).replace(/[^ -~]/gu, '?'),
  ),
};
