import { altering, text } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'loses-characters',
  requirement: 'GEN-0fef',
  says: 'A title reads back with question marks in place of characters beyond ASCII.',
  reply: altering('GetOpportunity', 'Project/Title', (title) =>
    title === null ? null : text(title).replace(/[^ -~]/gu, '?'),
  ),
};
