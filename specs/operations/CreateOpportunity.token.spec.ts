import { discerns, expect, must, operation, should, test, untested } from '../support/test.ts';
import { changed } from './given/change.ts';
import { cite } from './given/cite.ts';
import { creating, token } from './given/opportunity.ts';

const locking = (source: string, evidence: 'obs' | 'doc' = 'doc') => cite(source, evidence, 'locking');

operation('CreateOpportunity', () => {
  test(
    ...must(
      'CRE-a2e5',
      'answer a repeated token and body with the first opportunity',
      locking('CreateOpportunity, ClientToken; facts B.2, J'),
    ),
    async ({ partner }) => {
      const request = creating();
      const first = await partner.asserting().does('CreateOpportunity', request);
      const again = await partner.tries('CreateOpportunity', request);
      expect(again).toSucceed();
      expect(again.body?.Id).toBe(first.Id);
    },
  );

  test(
    ...must('CRE-6a3e', 'make nothing new for a repeated token and body', locking('CreateOpportunity, ClientToken')),
    async ({ partner }) => {
      const company = `Customer ${token()}`;
      const request = creating({ Customer: { Account: { CompanyName: company } } });
      const { Id } = await partner.asserting().does('CreateOpportunity', request);
      await partner.tries('CreateOpportunity', request);
      const { OpportunitySummaries } = await partner.does('ListOpportunities', {
        Catalog: 'Sandbox',
        CustomerCompanyName: [company],
      });
      expect(OpportunitySummaries.map((summary) => summary.Id)).toEqual([Id]);
    },
  );

  test(
    ...must('CRE-a847', 'refuse a token that was used for another body', locking('CreateOpportunity, ClientToken')),
    async ({ partner }) => {
      const first = creating();
      const other = changed(first, { Project: { Title: 'Another project altogether' } });
      await partner.does('CreateOpportunity', first);
      expect(await partner.tries('CreateOpportunity', other)).toBeProblem('ConflictException');
    },
  );

  test(
    ...should('CRE-49bf', 'say that the client token conflicts', locking('CreateOpportunity, ClientToken; facts A.20')),
    async ({ partner }) => {
      const first = creating();
      await partner.does('CreateOpportunity', first);
      const reply = await partner.tries(
        'CreateOpportunity',
        changed(first, { Project: { Title: 'Another project altogether' } }),
      );
      expect(reply.problem?.members.Message).toBe('Conflicting client token submitted for a new request body');
    },
  );

  test(
    ...must(
      'CRE-0452',
      'leave the first opportunity as it was when a token is used again for another body',
      locking('CreateOpportunity, ClientToken'),
    ),
    async ({ partner }) => {
      const first = creating();
      const { Id } = await partner.asserting().does('CreateOpportunity', first);
      const before = await partner.reads(Id);
      await partner.tries('CreateOpportunity', changed(first, { Project: { Title: 'Another project altogether' } }));
      expect(await partner.reads(Id)).toEqual(before);
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
      await discerns(partner);
      const clientToken = `${token()}-a`;
      const lower = await partner.asserting().does('CreateOpportunity', { ...creating(), ClientToken: clientToken });
      const upper = await partner.tries('CreateOpportunity', { ...creating(), ClientToken: clientToken.toUpperCase() });
      expect(upper).toSucceed();
      expect(upper.body?.Id).not.toBe(lower.Id);
    },
  );

  test(
    ...should('CRE-f58f', 'keep a token bound to its body though the create failed', locking('facts B.2', 'obs')),
    async ({ partner }) => {
      const valid = creating();
      const faulty = creating({ LifeCycle: { TargetCloseDate: '2020-01-31' } });
      await partner.refuses('CreateOpportunity', valid, faulty, 'ValidationException');
      const repaired = await partner.tries('CreateOpportunity', { ...creating(), ClientToken: faulty.ClientToken });
      expect(repaired).toBeProblem('ConflictException');
    },
  );

  test(
    ...must(
      'CRE-7591',
      'count tokens for each account alone',
      cite('CreateOpportunity, ClientToken', 'doc', 'security'),
    ),
    async ({ partner, stranger }) => {
      const request = creating();
      const mine = await partner.asserting().does('CreateOpportunity', request);
      const theirs = await stranger.tries('CreateOpportunity', request);
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
