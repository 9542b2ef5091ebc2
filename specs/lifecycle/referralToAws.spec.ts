import { describeOperation, documented, expect, must, observed, test } from '../support/test.ts';
import { partnerOriginatedFlow, submitRequest } from './scenarios.ts';

describeOperation('Lifecycle', () => {
  test(
    'accepts every step from CreateOpportunity to Stage "Launched"',
    must('LIF-279d', 'lifecycle', observed('developer guide, working with your opportunities; behaviour C.2 to C.5')),
    async ({ partner }) => partnerOriginatedFlow(partner.asserting()),
  );

  test(
    'accepts every step of a partner opportunity with tasks that start as IN_PROGRESS',
    must('LIF-29ee', 'lifecycle', documented('StartEngagementFromOpportunityTask, TaskStatus; behaviour F.2, F.6')),
    async ({ partner, control }) => {
      await control.configureTasks({ Mode: 'deferred', DelaySeconds: 1 });
      await partnerOriginatedFlow(partner.asserting());
    },
  );

  test(
    'accepts Stage "Closed Lost" only with ClosedLostReason',
    must('LIF-2c82', 'lifecycle', documented('LifeCycle.ClosedLostReason; behaviour C.5, D')),
    async ({ partner }) => {
      const acme = partner.asserting();
      const { Id } = await partner.createApprovedOpportunity();
      await test.step('without a reason it stays open', async () => {
        const reply = await partner.call(
          'UpdateOpportunity',
          await partner.buildUpdate(Id, { LifeCycle: { Stage: 'Closed Lost' } }),
        );
        expect(reply).toBeRejectedWith('ValidationException');
        expect((await acme.getOpportunity(Id)).LifeCycle?.Stage).toBe('Prospect');
      });
      await test.step('with its reason it closes', async () => {
        await acme.updateOpportunity(Id, {
          LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Lost to Competitor - Other' },
        });
        const { LifeCycle } = await acme.getOpportunity(Id);
        expect(LifeCycle).toMatchObject({ Stage: 'Closed Lost', ClosedLostReason: 'Lost to Competitor - Other' });
      });
    },
  );

  test(
    'accepts a new solution before the old one is disassociated',
    must('LIF-2dd4', 'lifecycle', documented('DisassociateOpportunity; behaviour B.2')),
    async ({ partner }) => {
      const acme = partner.asserting();
      const { Id } = await partner.createOpportunity();
      const solutions = async () => (await acme.getOpportunity(Id)).RelatedEntityIdentifiers.Solutions ?? [];
      const [first, replacement] = [await partner.activeSolution(), await partner.activeSolution(1)];
      await acme.associateOpportunity(Id, first);
      expect(await solutions()).toEqual([first]);
      await acme.associateOpportunity(Id, replacement);
      expect([...(await solutions())].sort()).toEqual([first, replacement].sort());
      await acme.setUp('DisassociateOpportunity', {
        Catalog: 'Sandbox',
        OpportunityIdentifier: Id,
        RelatedEntityType: 'Solutions',
        RelatedEntityIdentifier: first,
      });
      expect(await solutions()).toEqual([replacement]);
    },
  );

  test(
    'rejects submission of an opportunity without Project.SalesActivities',
    must('LIF-3209', 'lifecycle', observed('StartEngagementFromOpportunityTask; behaviour D, rows S; F.9')),
    async ({ partner }) => {
      const complete = await partner.createOpportunity();
      await partner.submitOpportunity(complete.Id);
      const bare = await partner.createOpportunity({ Project: { SalesActivities: null } });
      const reply = await partner.call('StartEngagementFromOpportunityTask', submitRequest(bare.Id));
      const refused = reply.error?.name === 'ValidationException' || (reply.ok && reply.body?.TaskStatus === 'FAILED');
      expect(refused, `a refusal at once or a failed task, not ${reply.status} ${reply.text.slice(0, 200)}`).toBe(true);
      const after = await partner.getOpportunity(bare.Id);
      expect(after).toMatchObject({ Id: bare.Id, LifeCycle: { ReviewStatus: 'Pending Submission' } });
    },
  );
});
