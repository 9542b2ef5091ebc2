import { describeOperation, expect, inferred, should, test } from '../support/test.ts';
import { pollTask, submitRequest } from './helpers/tasks.ts';

describeOperation('GetEngagementInvitation', () => {
  test(
    'returns Alias and AwsAccountId of AWS as the Receiver of an invitation that the partner sent',
    should('GEI-763b', 'lifecycle', inferred('GetEngagementInvitation, Receiver; behaviour E.5')),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      await partner.associateOpportunity(Id);
      const { body } = await pollTask(partner, 'StartEngagementFromOpportunityTask', submitRequest(Id));
      const Identifier = body?.EngagementInvitationId ?? '';
      const read = await partner.expectAccepted('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier });
      expect(read.Receiver).toEqual({
        Account: { Alias: 'AWS', AwsAccountId: expect.stringMatching(/^([0-9]{12}|\w{1,12})$/) },
      });
    },
  );
});
