import { asString, rejectValid } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

/** A valid request is rejected. */
export const strictValidation: MutantTable = {
  'explicit-null-filter-rejected': {
    caughtBy: 'GEN-a486',
    description: 'ListOpportunities rejects null for a filter, which means the same as no filter.',
    replaces: rejectValid('ListOpportunities', 'LifeCycleStage', (value) => value === null, {
      FieldName: 'lifeCycleStage',
      Code: 'INVALID_VALUE',
      Message: 'lifeCycleStage must be a list',
    }),
  },
  'max-length-title-rejected': {
    caughtBy: 'GEN-eac8',
    description: 'UpdateOpportunity rejects a Project.Title of 255 characters, the longest that is allowed.',
    replaces: rejectValid('UpdateOpportunity', 'Project/Title', (value) => asString(value).length === 255, {
      FieldName: 'project.title',
      Code: 'INVALID_VALUE',
      Message: 'project.title must have at most 254 characters',
    }),
  },
  'max-page-size-rejected': {
    caughtBy: 'GEN-2d53',
    description: 'ListSolutions rejects MaxResults 100, the largest that is allowed.',
    replaces: rejectValid('ListSolutions', 'MaxResults', (value) => value === 100, {
      FieldName: 'maxResults',
      Code: 'VALUE_OUT_OF_RANGE',
      Message: 'maxResults must be at most 99',
    }),
  },
  'valid-industry-rejected': {
    caughtBy: 'GEN-17de',
    description: 'CreateOpportunity rejects Industry Mining, a documented value.',
    replaces: rejectValid('CreateOpportunity', 'Customer/Account/Industry', (value) => value === 'Mining', {
      FieldName: 'customer.account.industry',
      Code: 'INVALID_ENUM_VALUE',
      Message: 'customer.account.industry is not a documented value',
    }),
  },
};
