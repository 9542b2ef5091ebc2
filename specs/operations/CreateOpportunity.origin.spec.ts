import {
  assertTargetRejectsInvalid,
  describeOperation,
  documented,
  expect,
  must,
  observed,
  should,
  test,
} from '../support/test.ts';
import { withChanges } from './helpers/bodyPath.ts';
import { notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { createInvitation } from './helpers/invitations.ts';
import { createdOpportunity, createRequest, newClientToken } from './helpers/opportunities.ts';

describeOperation('CreateOpportunity', () => {
  test(
    'accepts a draft with only Catalog and ClientToken',
    should('CRE-8f32', 'rules', documented('CreateOpportunity, required members; behaviour B.2')),
    async ({ partner }) => {
      await assertTargetRejectsInvalid(partner);
      const draft = await partner.call('CreateOpportunity', { Catalog: 'Sandbox', ClientToken: newClientToken() });
      expect(draft).toSucceed();
      expect((await partner.getOpportunity(draft.body?.Id ?? '')).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    'delivers a "PENDING" invitation for Origin "AWS Referral" in Catalog "Sandbox"',
    must('CRE-aef0', 'lifecycle', observed('CreateOpportunity, Origin; behaviour E.1')),
    async ({ partner }) => {
      const invitation = await createInvitation(partner);
      expect(invitation.Status).toBe('PENDING');
      expect(invitation.SenderCompanyName).toBe('AWS');
    },
  );

  test(
    'keeps an AWS referral hidden until its invitation is accepted',
    must('CRE-eedc', 'lifecycle', observed('CreateOpportunity, Origin; behaviour B.2, C.2')),
    async ({ partner }) => {
      const own = await createdOpportunity(partner);
      const { Id } = await partner.expectAccepted('CreateOpportunity', createRequest({ Origin: 'AWS Referral' }));
      expect((await partner.getOpportunity(own.Id)).Id).toBe(own.Id);
      expect(await partner.call('GetOpportunity', { Catalog: 'Sandbox', Identifier: Id })).toBeRejectedWith(
        notVisibleErrors,
      );
    },
  );

  test(
    'rejects Origin "AWS Referral" in Catalog "AWS"',
    must('CRE-a685', 'rules', documented('CreateOpportunity, Origin')),
    async ({ partner, control }) => {
      const valid = { ...createRequest({ Origin: 'Partner Referral' }), Catalog: productionCatalog(control) };
      const invalidRequest = { ...withChanges(valid, { Origin: 'AWS Referral' }), ClientToken: newClientToken() };
      await partner.expectRejected('CreateOpportunity', valid, invalidRequest, 'ValidationException');
    },
  );

  test(
    'isolates catalogs',
    must('CRE-e555', 'security', documented('CreateOpportunity, Catalog')),
    async ({ partner, control }) => {
      const here = await createdOpportunity(partner);
      const there = await partner.expectAccepted('CreateOpportunity', {
        ...createRequest(),
        Catalog: productionCatalog(control),
      });
      expect(await partner.call('GetOpportunity', { Catalog: 'Sandbox', Identifier: there.Id })).toBeRejectedWith(
        notVisibleErrors,
      );
      expect(
        await partner.call('GetOpportunity', { Catalog: productionCatalog(control), Identifier: here.Id }),
      ).toBeRejectedWith(notVisibleErrors);
    },
  );
});
