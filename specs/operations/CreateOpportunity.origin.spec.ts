import { assertTargetRejectsInvalid, describeOperation, expect, must, should, test } from '../support/test.ts';
import { withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { createInvitation } from './helpers/invitations.ts';
import { createdOpportunity, createRequest, newClientToken } from './helpers/opportunities.ts';

describeOperation('CreateOpportunity', () => {
  test(
    ...should(
      'CRE-8f32',
      'take a draft of nothing but catalog and token',
      citation('CreateOpportunity, required members; facts B.2', 'doc', 'rules'),
    ),
    async ({ partner }) => {
      await assertTargetRejectsInvalid(partner);
      const draft = await partner.call('CreateOpportunity', { Catalog: 'Sandbox', ClientToken: newClientToken() });
      expect(draft).toSucceed();
      expect((await partner.getOpportunity(draft.body?.Id ?? '')).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    ...must(
      'CRE-aef0',
      'turn an AWS Referral in the Sandbox into an invitation',
      citation('CreateOpportunity, Origin; facts E.1', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const invitation = await createInvitation(partner);
      expect(invitation.Status).toBe('PENDING');
      expect(invitation.SenderCompanyName).toBe('AWS');
    },
  );

  test(
    ...must(
      'CRE-eedc',
      'hide an AWS Referral until its invitation is accepted',
      citation('CreateOpportunity, Origin; facts B.2, C.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const own = await createdOpportunity(partner);
      const { Id } = await partner.asserting().setUp('CreateOpportunity', createRequest({ Origin: 'AWS Referral' }));
      expect((await partner.getOpportunity(own.Id)).Id).toBe(own.Id);
      expect(await partner.call('GetOpportunity', { Catalog: 'Sandbox', Identifier: Id })).toBeRejectedWith(
        notVisibleErrors,
      );
    },
  );

  test(
    ...must(
      'CRE-a685',
      'refuse AWS Referral as the origin in the production catalog',
      citation('CreateOpportunity, Origin', 'doc', 'rules'),
    ),
    async ({ partner, control }) => {
      const valid = { ...createRequest({ Origin: 'Partner Referral' }), Catalog: productionCatalog(control) };
      const faulty = { ...withChanges(valid, { Origin: 'AWS Referral' }), ClientToken: newClientToken() };
      await partner.expectRejected('CreateOpportunity', valid, faulty, 'ValidationException');
    },
  );

  test(
    ...must('CRE-e555', 'keep the two catalogs apart', citation('CreateOpportunity, Catalog', 'doc', 'security')),
    async ({ partner, control }) => {
      const here = await createdOpportunity(partner);
      const there = await partner
        .asserting()
        .setUp('CreateOpportunity', { ...createRequest(), Catalog: productionCatalog(control) });
      expect(await partner.call('GetOpportunity', { Catalog: 'Sandbox', Identifier: there.Id })).toBeRejectedWith(
        notVisibleErrors,
      );
      expect(
        await partner.call('GetOpportunity', { Catalog: productionCatalog(control), Identifier: here.Id }),
      ).toBeRejectedWith(notVisibleErrors);
    },
  );
});
