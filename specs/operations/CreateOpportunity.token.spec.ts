import {
  assertTargetRejectsInvalid,
  describeOperation,
  documented,
  expect,
  must,
  observed,
  should,
  test,
  untested,
} from '../support/test.ts';
import { withChanges } from './helpers/bodyPath.ts';
import { createRequest, newClientToken } from './helpers/opportunities.ts';

describeOperation('CreateOpportunity', () => {
  test(
    'returns the same Id for a repeated ClientToken and payload',
    must('CRE-a2e5', 'locking', documented('CreateOpportunity, ClientToken; behaviour B.2, J')),
    async ({ partner }) => {
      const request = createRequest();
      const first = await partner.expectAccepted('CreateOpportunity', request);
      const again = await partner.call('CreateOpportunity', request);
      expect(again).toSucceed();
      expect(again.body?.Id).toBe(first.Id);
    },
  );

  test(
    'is idempotent per ClientToken',
    must('CRE-6a3e', 'locking', documented('CreateOpportunity, ClientToken')),
    async ({ partner }) => {
      const company = `Customer ${newClientToken()}`;
      const request = createRequest({ Customer: { Account: { CompanyName: company } } });
      const { Id } = await partner.expectAccepted('CreateOpportunity', request);
      await partner.call('CreateOpportunity', request);
      const { OpportunitySummaries } = await partner.setUp('ListOpportunities', {
        Catalog: 'Sandbox',
        CustomerCompanyName: [company],
      });
      expect(OpportunitySummaries.map((summary) => summary.Id)).toEqual([Id]);
    },
  );

  test(
    'rejects a ClientToken already used with another body',
    must('CRE-a847', 'locking', documented('CreateOpportunity, ClientToken'), 'integrators'),
    async ({ partner }) => {
      const first = createRequest();
      const other = withChanges(first, { Project: { Title: 'Another project altogether' } });
      await partner.setUp('CreateOpportunity', first);
      expect(await partner.call('CreateOpportunity', other)).toBeRejectedWith('ConflictException');
    },
  );

  test(
    'returns the observed error message for a ClientToken already used with another body',
    should('CRE-49bf', 'locking', documented('CreateOpportunity, ClientToken; behaviour A.20')),
    async ({ partner }) => {
      const first = createRequest();
      await partner.expectAccepted('CreateOpportunity', first);
      const reply = await partner.call(
        'CreateOpportunity',
        withChanges(first, { Project: { Title: 'Another project altogether' } }),
      );
      expect(reply.error?.members.Message).toBe('Conflicting client token submitted for a new request body');
    },
  );

  test(
    'keeps the first opportunity unchanged if its ClientToken is sent with another body',
    must('CRE-0452', 'locking', documented('CreateOpportunity, ClientToken')),
    async ({ partner }) => {
      const first = createRequest();
      const { Id } = await partner.expectAccepted('CreateOpportunity', first);
      const before = await partner.getOpportunity(Id);
      await partner.call('CreateOpportunity', withChanges(first, { Project: { Title: 'Another project altogether' } }));
      expect(await partner.getOpportunity(Id)).toEqual(before);
      expect(before.Project?.Title).toBe(first.Project?.Title);
    },
  );

  test(
    'treats ClientToken as case-sensitive',
    should('CRE-a2c6', 'locking', documented('StartEngagementByAcceptingInvitationTask, ClientToken')),
    async ({ partner }) => {
      await assertTargetRejectsInvalid(partner);
      const clientToken = `${newClientToken()}-a`;
      const lower = await partner.expectAccepted('CreateOpportunity', { ...createRequest(), ClientToken: clientToken });
      const upper = await partner.call('CreateOpportunity', {
        ...createRequest(),
        ClientToken: clientToken.toUpperCase(),
      });
      expect(upper).toSucceed();
      expect(upper.body?.Id).not.toBe(lower.Id);
    },
  );

  test(
    'rejects another body with the ClientToken of a failed request',
    should('CRE-f58f', 'locking', observed('behaviour B.2')),
    async ({ partner }) => {
      const valid = createRequest();
      const invalidRequest = createRequest({ LifeCycle: { TargetCloseDate: '2020-01-31' } });
      await partner.expectRejected('CreateOpportunity', valid, invalidRequest, 'ValidationException');
      const repaired = await partner.call('CreateOpportunity', {
        ...createRequest(),
        ClientToken: invalidRequest.ClientToken,
      });
      expect(repaired).toBeRejectedWith('ConflictException');
    },
  );

  test(
    'isolates ClientToken values by account',
    must('CRE-7591', 'security', documented('CreateOpportunity, ClientToken')),
    async ({ partner, otherPartner }) => {
      const request = createRequest();
      const mine = await partner.expectAccepted('CreateOpportunity', request);
      const theirs = await otherPartner.call('CreateOpportunity', request);
      expect(theirs).toSucceed();
      expect(theirs.body?.Id).not.toBe(mine.Id);
    },
  );

  untested(
    'keeps a ClientToken for a limited time',
    'CRE-af2f',
    'no source says after how long',
    'locking',
    documented('behaviour F.7'),
  );
});
