import { describeOperation, expect, inferred, may, test } from '../support/test.ts';
import { listAllOpportunities } from './helpers/lists.ts';
import { createdOpportunity } from './helpers/opportunities.ts';

/** An instant that is half a millisecond later than one of whole milliseconds or seconds. */
const slightlyLater = (instant: string): string =>
  instant.replace(/(?:\.(\d{1,3}))?Z$/, (_, digits = '') => `.${digits.padEnd(3, '0')}5Z`);

describeOperation('ListOpportunities', () => {
  test(
    'omits an opportunity whose LastModifiedDate is half a millisecond before AfterLastModifiedDate',
    // The service may keep more digits than it shows.
    may('LOP-b956', 'lists', inferred('ListOpportunities, AfterLastModifiedDate; behaviour B.2')),
    async ({ partner }) => {
      const { Id, LastModifiedDate } = await createdOpportunity(partner);
      const since = (AfterLastModifiedDate: string) =>
        listAllOpportunities(partner, { Identifier: [Id], LastModifiedDate: { AfterLastModifiedDate } });
      expect(await since(LastModifiedDate)).toHaveLength(1);
      expect(await since(slightlyLater(LastModifiedDate))).toEqual([]);
    },
  );
});
