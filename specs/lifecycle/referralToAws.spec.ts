import { expect, must, operation, test } from '../support/test.ts';
import { bringsItsOwn, submission } from './stories.ts';

operation('Lifecycle', () => {
  test(
    ...must('LIF-279d', 'bring a partner’s opportunity from creation through review to Launched', {
      source: 'developer guide, working with your opportunities; facts C.2 to C.5',
      evidence: 'obs',
      about: 'lifecycle',
    }),
    async ({ partner }) => bringsItsOwn(partner.asserting()),
  );

  test(
    ...must('LIF-29ee', 'do the same when the submission is still in progress at first, as documented', {
      source: 'StartEngagementFromOpportunityTask, TaskStatus; facts F.2, F.6',
      evidence: 'doc',
      about: 'lifecycle',
    }),
    async ({ partner, control }) => {
      await control.tasks({ Mode: 'deferred', DelaySeconds: 1 });
      await bringsItsOwn(partner.asserting());
    },
  );

  test(
    ...must('LIF-2ace', 'keep a rejected opportunity closed to edits', {
      source: 'developer guide, opportunity updates; facts C.1, C.4',
      evidence: 'obs',
      about: 'lifecycle',
    }),
    async ({ partner }) => {
      const { Id } = await partner.creates();
      const edit = await partner.revision(Id, { LifeCycle: { NextSteps: 'Call again in spring' } });
      const { LastModifiedDate } = await partner.does('UpdateOpportunity', edit);
      await partner.submits(Id);
      await test.step('AWS rejects it', async () => {
        await partner.asserting().reviewed(Id, 'Rejected');
        expect((await partner.asserting().reads(Id)).LifeCycle?.ReviewStatus).toBe('Rejected');
      });
      await test.step('the partner’s next edit is refused, and changes nothing', async () => {
        const before = await partner.reads(Id);
        expect(before.LastModifiedDate).not.toBe(LastModifiedDate);
        const late = await partner.revision(Id, { LifeCycle: { NextSteps: 'Try once more' } });
        const reply = await partner.tries('UpdateOpportunity', late);
        expect(reply).toBeProblem({ name: 'ValidationException', Code: 'ACTION_NOT_PERMITTED' });
        expect(await partner.reads(Id)).toEqual(before);
      });
    },
  );

  test(
    ...must('LIF-2c82', 'close an opportunity as lost only with the reason why', {
      source: 'LifeCycle.ClosedLostReason; facts C.5, D',
      evidence: 'doc',
      about: 'lifecycle',
    }),
    async ({ partner }) => {
      const acme = partner.asserting();
      const { Id } = await partner.approved();
      await test.step('without a reason it stays open', async () => {
        const reply = await partner.tries(
          'UpdateOpportunity',
          await partner.revision(Id, { LifeCycle: { Stage: 'Closed Lost' } }),
        );
        expect(reply).toBeProblem('ValidationException');
        expect((await acme.reads(Id)).LifeCycle?.Stage).toBe('Prospect');
      });
      await test.step('with its reason it closes', async () => {
        await acme.updates(Id, { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Lost to Competitor - Other' } });
        const { LifeCycle } = await acme.reads(Id);
        expect(LifeCycle).toMatchObject({ Stage: 'Closed Lost', ClosedLostReason: 'Lost to Competitor - Other' });
      });
    },
  );

  test(
    ...must('LIF-2dd4', 'let a solution be replaced by associating the new one before the old one goes', {
      source: 'DisassociateOpportunity; facts B.2',
      evidence: 'doc',
      about: 'lifecycle',
    }),
    async ({ partner }) => {
      const acme = partner.asserting();
      const { Id } = await partner.creates();
      const solutions = async () => (await acme.reads(Id)).RelatedEntityIdentifiers.Solutions ?? [];
      const { SolutionSummaries } = await acme.does('ListSolutions', { Catalog: 'Sandbox', Status: ['Active'] });
      const replacement =
        SolutionSummaries.map((each) => each.Id).find((id) => id !== 'S-1234567') ?? 'no second active solution';
      await acme.associates(Id, 'S-1234567');
      expect(await solutions()).toEqual(['S-1234567']);
      await acme.associates(Id, replacement);
      expect([...(await solutions())].sort()).toEqual(['S-1234567', replacement].sort());
      await acme.does('DisassociateOpportunity', {
        Catalog: 'Sandbox',
        OpportunityIdentifier: Id,
        RelatedEntityType: 'Solutions',
        RelatedEntityIdentifier: 'S-1234567',
      });
      expect(await solutions()).toEqual([replacement]);
    },
  );

  test(
    ...must('LIF-3209', 'refuse to submit a draft that lacks what AWS reviews', {
      source: 'StartEngagementFromOpportunityTask; facts D, rows S; F.9',
      evidence: 'obs',
      about: 'lifecycle',
    }),
    async ({ partner }) => {
      const complete = await partner.creates();
      await partner.submits(complete.Id);
      const bare = await partner.creates({ Project: { SalesActivities: null } });
      const reply = await partner.tries('StartEngagementFromOpportunityTask', submission(bare.Id));
      const refused =
        reply.problem?.name === 'ValidationException' || (reply.ok && reply.body?.TaskStatus === 'FAILED');
      expect(refused, `a refusal at once or a failed task, not ${reply.status} ${reply.text.slice(0, 200)}`).toBe(true);
      expect((await partner.reads(bare.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );
});
