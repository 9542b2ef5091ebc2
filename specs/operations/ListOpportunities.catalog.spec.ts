import { describeOperation, expect, inferred, should, test } from '../support/test.ts';

describeOperation('ListOpportunities', () => {
  test(
    'returns Code "REQUIRED_FIELD_MISSING" for a Catalog that is null',
    should('LOP-f2e6', 'validation', inferred('model smoke test; behaviour B')),
    async ({ partner }) => {
      expect(await partner.call('ListOpportunities', { Catalog: 'Sandbox' })).toSucceed();
      const reply = await partner.call('ListOpportunities', { Catalog: null });
      expect(reply).toBeRejectedWith('ValidationException');
      expect(reply.error?.members.ErrorList).toMatchObject([{ Code: 'REQUIRED_FIELD_MISSING' }]);
    },
  );
});
