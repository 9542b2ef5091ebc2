import { randomUUID } from 'node:crypto';
import { Indeterminate } from '../../client/outcome.ts';
import { opportunityRequest } from '../support/opportunityRequest.ts';
import type { Partner } from '../support/partner.ts';
import { describeOperation, documented, expect, inferred, may, must, observed, should, test } from '../support/test.ts';

const quotas = ['lifecycle', documented('quotas; behaviour H')] as const;
const list = { Catalog: 'Sandbox' } as const;

/** How many of so many calls at once are carried out, when the others are throttled and nothing else goes wrong. */
async function countAccepted(calls: readonly Promise<Awaited<ReturnType<Partner['call']>>>[]): Promise<number> {
  const replies = await Promise.all(calls);
  for (const reply of replies) if (!reply.ok) expect(reply).toBeRejectedWith('ThrottlingException');
  return replies.filter(({ ok }) => ok).length;
}
const sendReads = (partner: Partner, count: number) =>
  countAccepted(Array.from({ length: count }, () => partner.call('ListSolutions', list, { retry: 'after drops' })));
const sendWrites = (partner: Partner, count: number) =>
  countAccepted(
    Array.from({ length: count }, () =>
      partner.call('CreateOpportunity', opportunityRequest(), { retry: 'after drops' }),
    ),
  );

/** What others of the account send counts as well, so that calls may be throttled within the quota: one of some tries holds. */
async function expectInSomeTry(what: string, succeeds: () => Promise<boolean>): Promise<void> {
  for (let tries = 1; tries <= 10; tries += 1) if (await succeeds()) return;
  expect(false, what).toBe(true);
}
const isCarriedOut = 'the call is carried out';

describeOperation('Lifecycle', () => {
  test(
    'rejects more than 1 write per second with ThrottlingException',
    must('LIF-565a', ...quotas),
    async ({ partner, control }) => {
      await control.setQuotas(true);
      await expectInSomeTry('some of the calls are carried out', async () => {
        await control.advance({ seconds: 2 });
        const done = await sendWrites(partner, 8);
        expect(done).toBeLessThan(8);
        return done > 0;
      });
    },
  );

  test(
    'rejects more than 10 reads per second with ThrottlingException',
    must('LIF-d45c', ...quotas),
    async ({ partner, control }) => {
      await control.setQuotas(true);
      await expectInSomeTry('10 of the calls are carried out', async () => {
        await control.advance({ seconds: 2 });
        const done = await sendReads(partner, 60);
        expect(done).toBeLessThan(60);
        return done >= 10;
      });
    },
  );

  test('keeps separate quotas for reads and writes', must('LIF-8dc5', ...quotas), async ({ partner, control }) => {
    await control.setQuotas(true);
    await expectInSomeTry(isCarriedOut, async () => {
      expect(await sendWrites(partner, 8)).toBeLessThan(8);
      return (await sendReads(partner, 1)) === 1;
    });
  });

  test(
    'accepts a write again when the throttled second is over',
    must('LIF-98db', ...quotas),
    async ({ partner, control }) => {
      await control.setQuotas(true);
      await expectInSomeTry(isCarriedOut, async () => {
        expect(await sendWrites(partner, 8)).toBeLessThan(8);
        await control.advance({ seconds: 2 });
        return (await sendWrites(partner, 1)) === 1;
      });
    },
  );

  test(
    'isolates the quotas of different accounts',
    must('LIF-8171', 'security', quotas[1]),
    async ({ partner, otherPartner, control }) => {
      await control.setQuotas(true);
      await control.forAccount(otherPartner.account ?? '').setQuotas(true);
      await expectInSomeTry(isCarriedOut, async () => {
        for (const each of [control, control.forAccount(otherPartner.account ?? '')])
          await each.advance({ seconds: 2 });
        expect(await sendWrites(partner, 8)).toBeLessThan(8);
        return (await sendWrites(otherPartner, 1)) === 1;
      });
    },
  );

  test(
    'is idempotent per ClientToken, also after a lost response',
    must('LIF-ee89', 'lifecycle', documented('CreateOpportunity, ClientToken; behaviour B.2')),
    async ({ partner, control }) => {
      const input = opportunityRequest({ ClientToken: randomUUID() });
      await control.injectFault({ Kind: 'DroppedConnection', Operation: 'CreateOpportunity', Count: 1, Applied: true });
      await expectInSomeTry('the response is lost', () =>
        partner.call('CreateOpportunity', input, { retry: false }).then(
          (reply) => {
            expect(reply).toBeRejectedWith('ThrottlingException');
            return false;
          },
          (error: unknown) => error instanceof Indeterminate,
        ),
      );
      const again = await partner.setUp('CreateOpportunity', input);
      await partner.getOpportunity(again.Id);
      const { OpportunitySummaries } = await partner.setUp('ListOpportunities', list);
      expect(OpportunitySummaries.map(({ Id }) => Id)).toEqual([again.Id]);
    },
  );

  test(
    'accepts a retry after InternalServerException',
    should('LIF-77a9', 'lifecycle', inferred('InternalServerException; behaviour A.17')),
    async ({ partner, control }) => {
      const { Id } = await partner.createOpportunity();
      const input = await partner.buildUpdate(Id, { LifeCycle: { NextSteps: 'Again' } });
      await control.injectFault({ Kind: 'InternalServerException', Operation: 'UpdateOpportunity', Count: 1 });
      expect(await partner.call('UpdateOpportunity', input)).toBeRejectedWith('InternalServerException');
      expect(await partner.call('UpdateOpportunity', input)).toSucceed();
    },
  );

  test(
    'returns ResourceNotFoundException for a newly created opportunity at first',
    may('LIF-1d1d', 'lifecycle', observed('behaviour B.2, K; PAND')),
    async ({ partner, control }) => {
      await control.setReadDelay(60_000);
      const { Id } = await partner.setUp('CreateOpportunity', opportunityRequest());
      const read = { Catalog: 'Sandbox', Identifier: Id };
      expect(await partner.call('GetOpportunity', read, { acceptStale: true })).toBeRejectedWith(
        'ResourceNotFoundException',
      );
      await control.advance({ seconds: 61 });
      expect(await partner.call('GetOpportunity', read)).toSucceed();
    },
  );

  test(
    "sets the assignee's FirstName and LastName to those of the registered user",
    must('LIF-cd33', 'lifecycle', documented('AssignOpportunity, Assignee; behaviour B.2')),
    async ({ partner, control }) => {
      const Email = 'ana.silva@partner.example.com';
      await control.putUser({ Email, FirstName: 'Ana', LastName: 'Silva' });
      const { Id } = await partner.createOpportunity();
      const Assignee = { Email, FirstName: 'A.', LastName: 'S.', BusinessTitle: 'PartnerAccountManager' };
      await partner.setUp('AssignOpportunity', { Catalog: 'Sandbox', Identifier: Id, Assignee });
      const member = (await partner.getOpportunity(Id)).OpportunityTeam?.find((each) => each.Email === Email);
      expect(member).toMatchObject({ FirstName: 'Ana', LastName: 'Silva' });
    },
  );
});
