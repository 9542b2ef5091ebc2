import { asString, rejectValid } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'max-length-title-rejected',
  caughtBy: 'GEN-eac8',
  description: 'UpdateOpportunity takes titles of 254 characters at most, in place of 255.',
  checkRequest: rejectValid('UpdateOpportunity', 'Project/Title', (value) => asString(value).length === 255, {
    FieldName: 'project.title',
    Code: 'INVALID_VALUE',
    Message: 'project.title must be at most 254 characters',
  }),
};
