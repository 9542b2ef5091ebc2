import { refusing, text } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'refuses-the-longest-title',
  requirement: 'GEN-eac8',
  says: 'UpdateOpportunity takes titles of 254 characters at most, in place of 255.',
  check: refusing('UpdateOpportunity', 'Project/Title', (value) => text(value).length === 255, {
    FieldName: 'project.title',
    Code: 'INVALID_VALUE',
    Message: 'project.title must be at most 254 characters',
  }),
};
