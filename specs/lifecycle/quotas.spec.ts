import { randomUUID } from 'node:crypto';
import { Indeterminate } from '../../client/indeterminate.ts';
import { opportunity } from '../support/opportunity.ts';
import type { Partner } from '../support/partner.ts';
import { expect, may, must, operation, should, test } from '../support/test.ts';

const quotas = { source: 'quotas; facts H', evidence: 'doc', about: 'lifecycle' } as const;
const list = { Catalog: 'Sandbox' } as const;

/** How many of so many calls at once are carried out, when the others are throttled and nothing else goes wrong. */
async function carriedOut(calls: readonly Promise<Awaited<ReturnType<Partner['tries']>>>[]): Promise<number> {
  const replies = await Promise.all(calls);
  for (const reply of replies) if (!reply.ok) expect(reply).toBeProblem('ThrottlingException');
  return replies.filter(({ ok }) => ok).length;
}
const reads = (partner: Partner, count: number) =>
  carriedOut(Array.from({ length: count }, () => partner.tries('ListSolutions', list)));
const writes = (partner: Partner, count: number) =>
  carriedOut(Array.from({ length: count }, () => partner.tries('CreateOpportunity', opportunity())));

operation('Lifecycle', () => {
  test(...must('LIF-565a', 'throttle more than one write in a second', quotas), async ({ partner, control }) => {
    await control.quotas(true);
    const done = await writes(partner, 8);
    expect(done).toBeGreaterThan(0);
    expect(done).toBeLessThan(8);
  });

  test(...must('LIF-d45c', 'throttle more than ten reads in a second', quotas), async ({ partner, control }) => {
    await control.quotas(true);
    const done = await reads(partner, 60);
    expect(done).toBeGreaterThanOrEqual(10);
    expect(done).toBeLessThan(60);
  });

  test(...must('LIF-8dc5', 'count reads and writes apart', quotas), async ({ partner, control }) => {
    await control.quotas(true);
    expect(await writes(partner, 8)).toBeLessThan(8);
    expect(await reads(partner, 1)).toBe(1);
  });

  test(
    ...must('LIF-98db', 'serve a throttled caller again when the second is over', quotas),
    async ({ partner, control }) => {
      await control.quotas(true);
      expect(await writes(partner, 8)).toBeLessThan(8);
      await control.advance({ seconds: 2 });
      expect(await writes(partner, 1)).toBe(1);
    },
  );

  test(
    ...must('LIF-8171', 'let one account’s pace be nobody else’s', { ...quotas, about: 'security' }),
    async ({ partner, stranger, control }) => {
      await control.quotas(true);
      await control.for(stranger.account ?? '').quotas(true);
      expect(await writes(partner, 8)).toBeLessThan(8);
      expect(await writes(stranger, 1)).toBe(1);
    },
  );

  test(
    ...must('LIF-ee89', 'make one opportunity of a token whose first answer was lost', {
      source: 'CreateOpportunity, ClientToken; facts B.2',
      evidence: 'doc',
      about: 'lifecycle',
    }),
    async ({ partner, control }) => {
      const input = opportunity({ ClientToken: randomUUID() });
      await control.fault({ Kind: 'DroppedConnection', Operation: 'CreateOpportunity', Count: 1, Applied: true });
      await expect(partner.tries('CreateOpportunity', input)).rejects.toThrow(Indeterminate);
      const again = await partner.does('CreateOpportunity', input);
      const { OpportunitySummaries } = await partner.does('ListOpportunities', list);
      expect(OpportunitySummaries.map(({ Id }) => Id)).toEqual([again.Id]);
    },
  );

  test(
    ...should('LIF-77a9', 'carry out what is tried again after an internal error', {
      source: 'InternalServerException; facts A.17',
      evidence: 'inf',
      about: 'lifecycle',
    }),
    async ({ partner, control }) => {
      const { Id } = await partner.creates();
      const input = await partner.revision(Id, { LifeCycle: { NextSteps: 'Again' } });
      await control.fault({ Kind: 'InternalServerException', Operation: 'UpdateOpportunity', Count: 1 });
      expect(await partner.tries('UpdateOpportunity', input)).toBeProblem('InternalServerException');
      expect(await partner.tries('UpdateOpportunity', input)).toSucceed();
    },
  );

  test(
    ...may('LIF-1d1d', 'not find a new opportunity for a few seconds', {
      source: 'facts B.2, K; PAND',
      evidence: 'obs',
      about: 'lifecycle',
    }),
    async ({ partner, control }) => {
      await control.readDelay(60_000);
      const { Id } = await partner.does('CreateOpportunity', opportunity());
      const read = { Catalog: 'Sandbox', Identifier: Id };
      expect(await partner.tries('GetOpportunity', read)).toBeProblem('ResourceNotFoundException');
      await control.advance({ seconds: 61 });
      expect(await partner.tries('GetOpportunity', read)).toSucceed();
    },
  );

  test(
    ...must('LIF-cd33', 'put the registered names of an assignee in place of those sent', {
      source: 'AssignOpportunity, Assignee; facts B.2',
      evidence: 'doc',
      about: 'lifecycle',
    }),
    async ({ partner, control }) => {
      const Email = 'ana.silva@partner.example.com';
      await control.user({ Email, FirstName: 'Ana', LastName: 'Silva' });
      const { Id } = await partner.creates();
      const Assignee = { Email, FirstName: 'A.', LastName: 'S.', BusinessTitle: 'PartnerAccountManager' };
      await partner.does('AssignOpportunity', { Catalog: 'Sandbox', Identifier: Id, Assignee });
      const member = (await partner.reads(Id)).OpportunityTeam?.find((each) => each.Email === Email);
      expect(member).toMatchObject({ FirstName: 'Ana', LastName: 'Silva' });
    },
  );
});
