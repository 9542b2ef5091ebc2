import type { ResponseOf } from '../../schemas/index.ts';
import { isObject } from './builders/paths.ts';
import { asString, corruptAfter, mutateResponse, overrideOperation } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

const firstReads = new Map<string, ResponseOf<'GetOpportunity'>>();

/** A read returns something else than what is stored, or changes it. */
export const reads: MutantTable = {
  'amount-cents-truncated': {
    caughtBy: 'GEN-0fef',
    description: 'GetOpportunity truncates the decimals of ExpectedCustomerSpend.Amount.',
    replaces: mutateResponse('GetOpportunity', 'Project/ExpectedCustomerSpend/*/Amount', (amount) =>
      amount === null ? null : asString(amount).split('.')[0],
    ),
  },
  'amount-sent-as-number': {
    caughtBy: 'SUM-aa4f',
    description: 'GetAwsOpportunitySummary returns amounts as numbers.',
    replaces: mutateResponse('GetAwsOpportunitySummary', 'Project/ExpectedCustomerSpend/*/Amount', Number),
  },
  'get-has-side-effects': {
    caughtBy: 'GEN-3ea3',
    description: 'GetOpportunity changes LastModifiedDate.',
    replaces: corruptAfter('GetOpportunity', (after) => ({
      ...after,
      modified: after.modified + 1,
      record: { ...after.record, LastModifiedDate: new Date(after.modified + 1).toISOString() },
    })),
  },
  'get-loses-additional-comments': {
    caughtBy: 'GEN-0fef',
    description: 'GetOpportunity returns null for Project.AdditionalComments, whatever was sent.',
    replaces: mutateResponse('GetOpportunity', 'Project/AdditionalComments', () => null),
  },
  'get-loses-last-contact': {
    caughtBy: 'GEN-0fef',
    description: 'GetOpportunity leaves out the last of several contacts.',
    replaces: mutateResponse('GetOpportunity', 'Customer/Contacts', (contacts) =>
      Array.isArray(contacts) && contacts.length > 1 ? contacts.slice(0, -1) : contacts,
    ),
  },
  'get-omits-created-date': {
    caughtBy: 'GET-a3f9',
    description: 'GetOpportunity omits CreatedDate.',
    replaces: mutateResponse('GetOpportunity', 'CreatedDate', () => undefined),
  },
  'get-omits-null-member': {
    caughtBy: 'GET-825f',
    description: 'GetOpportunity omits a member that is not set, instead of returning null.',
    replaces: mutateResponse('GetOpportunity', 'Marketing', (marketing) =>
      isObject(marketing) ? { ...marketing, Channels: marketing.Channels ?? undefined } : marketing,
    ),
  },
  'get-returns-stale-copy': {
    caughtBy: 'GEN-f446',
    description: 'GetOpportunity returns the copy that was read first.',
    replaces: overrideOperation('GetOpportunity', (input, world, original) => {
      const key = `${world.caller.account} ${input.Catalog} ${input.Identifier}`;
      const copy = firstReads.get(key) ?? original(input, world);
      firstReads.set(key, copy);
      return copy;
    }),
  },
  'non-ascii-title-corrupted': {
    caughtBy: 'GEN-0fef',
    description: 'GetOpportunity replaces characters of Project.Title that are not ASCII with question marks.',
    replaces: mutateResponse('GetOpportunity', 'Project/Title', (title) =>
      title === null ? null : asString(title).replace(/[^ -~]/gu, '?'),
    ),
  },
};
