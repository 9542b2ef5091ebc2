import {
  assertTargetRejectsInvalid,
  describeOperation,
  expect,
  must,
  should,
  test,
  untested,
} from '../support/test.ts';
import { withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { createRequest, newClientToken } from './helpers/opportunities.ts';

const locking = (source: string, evidence: 'obs' | 'doc' = 'doc') => citation(source, evidence, 'locking');

describeOperation('CreateOpportunity', () => {
  test(
    ...must(
      'CRE-a2e5',
      'answer a repeated token and body with the first opportunity',
      locking('CreateOpportunity, ClientToken; facts B.2, J'),
    ),
    async ({ partner }) => {
      const request = createRequest();
      const first = await partner.asserting().setUp('CreateOpportunity', request);
      const again = await partner.call('CreateOpportunity', request);
      expect(again).toSucceed();
      expect(again.body?.Id).toBe(first.Id);
    },
  );

  test(
    ...must('CRE-6a3e', 'make nothing new for a repeated token and body', locking('CreateOpportunity, ClientToken')),
    async ({ partner }) => {
      const company = `Customer ${newClientToken()}`;
      const request = createRequest({ Customer: { Account: { CompanyName: company } } });
      const { Id } = await partner.asserting().setUp('CreateOpportunity', request);
      await partner.call('CreateOpportunity', request);
      const { OpportunitySummaries } = await partner.setUp('ListOpportunities', {
        Catalog: 'Sandbox',
        CustomerCompanyName: [company],
      });
      expect(OpportunitySummaries.map((summary) => summary.Id)).toEqual([Id]);
    },
  );

  test(
    ...must('CRE-a847', 'refuse a token that was used for another body', locking('CreateOpportunity, ClientToken')),
    async ({ partner }) => {
      const first = createRequest();
      const other = withChanges(first, { Project: { Title: 'Another project altogether' } });
      await partner.setUp('CreateOpportunity', first);
      expect(await partner.call('CreateOpportunity', other)).toBeRejectedWith('ConflictException');
    },
  );

  test(
    ...should('CRE-49bf', 'say that the client token conflicts', locking('CreateOpportunity, ClientToken; facts A.20')),
    async ({ partner }) => {
      const first = createRequest();
      await partner.setUp('CreateOpportunity', first);
      const reply = await partner.call(
        'CreateOpportunity',
        withChanges(first, { Project: { Title: 'Another project altogether' } }),
      );
      expect(reply.error?.members.Message).toBe('Conflicting client token submitted for a new request body');
    },
  );

  test(
    ...must(
      'CRE-0452',
      'leave the first opportunity as it was when a token is used again for another body',
      locking('CreateOpportunity, ClientToken'),
    ),
    async ({ partner }) => {
      const first = createRequest();
      const { Id } = await partner.asserting().setUp('CreateOpportunity', first);
      const before = await partner.getOpportunity(Id);
      await partner.call('CreateOpportunity', withChanges(first, { Project: { Title: 'Another project altogether' } }));
      expect(await partner.getOpportunity(Id)).toEqual(before);
      expect(before.Project?.Title).toBe(first.Project?.Title);
    },
  );

  test(
    ...should(
      'CRE-a2c6',
      'read a token as case-sensitive',
      locking('StartEngagementByAcceptingInvitationTask, ClientToken'),
    ),
    async ({ partner }) => {
      await assertTargetRejectsInvalid(partner);
      const clientToken = `${newClientToken()}-a`;
      const lower = await partner
        .asserting()
        .setUp('CreateOpportunity', { ...createRequest(), ClientToken: clientToken });
      const upper = await partner.call('CreateOpportunity', {
        ...createRequest(),
        ClientToken: clientToken.toUpperCase(),
      });
      expect(upper).toSucceed();
      expect(upper.body?.Id).not.toBe(lower.Id);
    },
  );

  test(
    ...should('CRE-f58f', 'keep a token bound to its body though the create failed', locking('facts B.2', 'obs')),
    async ({ partner }) => {
      const valid = createRequest();
      const faulty = createRequest({ LifeCycle: { TargetCloseDate: '2020-01-31' } });
      await partner.expectRejected('CreateOpportunity', valid, faulty, 'ValidationException');
      const repaired = await partner.call('CreateOpportunity', { ...createRequest(), ClientToken: faulty.ClientToken });
      expect(repaired).toBeRejectedWith('ConflictException');
    },
  );

  test(
    ...must(
      'CRE-7591',
      'count tokens for each account alone',
      citation('CreateOpportunity, ClientToken', 'doc', 'security'),
    ),
    async ({ partner, otherPartner }) => {
      const request = createRequest();
      const mine = await partner.asserting().setUp('CreateOpportunity', request);
      const theirs = await otherPartner.call('CreateOpportunity', request);
      expect(theirs).toSucceed();
      expect(theirs.body?.Id).not.toBe(mine.Id);
    },
  );

  test(
    ...untested(
      'CRE-7fdf',
      'fill in the token when the caller leaves it out',
      'it is the SDK that does so; the service itself requires the member',
      locking('CreateOpportunity, ClientToken'),
    ),
  );
  test(
    ...untested('CRE-af2f', 'forget a token after some time', 'no source says after how long', locking('facts F.7')),
  );
});
