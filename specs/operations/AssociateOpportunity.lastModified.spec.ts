import { describeOperation, expect, may, observed, test } from '../support/test.ts';

describeOperation('AssociateOpportunity', () => {
  test(
    'keeps LastModifiedDate when a solution is associated',
    // Raised until February 2025: nothing to rely on.
    may('ASC-e403', 'locking', observed('since-launch J.9')),
    async ({ partner }) => {
      const { Id, LastModifiedDate } = await partner.createOpportunity();
      await partner.associateOpportunity(Id);
      const read = await partner.getOpportunity(Id);
      expect(read.RelatedEntityIdentifiers.Solutions).toHaveLength(1);
      expect(read.LastModifiedDate).toBe(LastModifiedDate);
    },
  );
});
