import { describeOperation, documented, expect, must, observed, test } from '../support/test.ts';
import { eventsCausedBy, eventsPage, snapshot, snapshotOf, type } from './helpers/busEvents.ts';

describeOperation('Events', () => {
  test(
    'delivers snapshots of an opportunity with consecutive numbers',
    must('EVT-fbf0', 'lifecycle', observed(eventsPage('G.6'))),
    async ({ partner, control }) => {
      const { Id } = await partner.createApprovedOpportunity();
      await partner.updateOpportunity(Id, { SoftwareRevenue: { DeliveryModel: 'Subscription' } });
      await partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'Meet in Oslo' } });
      const snapshots = (await control.events()).filter((event) => type(event) === snapshot).map(snapshotOf);
      const numbers = snapshots.map(({ arn = '' }) => Number(arn.split('/').at(-1)));
      expect(numbers.length).toBeGreaterThan(1);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      for (const { arn, resourceId } of snapshots) {
        expect(resourceId).toBe(Id);
        expect(arn).toMatch(
          /^arn:aws:partnercentral:us-east-1::catalog\/Sandbox\/engagement\/eng-[0-9a-z]{14}\/resource\/Opportunity\//,
        );
      }
    },
  );

  test(
    'delivers a snapshot event with the engagement, the opportunity and the account of the change',
    must('EVT-7d0b', 'lifecycle', documented(eventsPage('G.5'))),
    async ({ partner, control }) => {
      const { Id } = await partner.createOpportunity();
      const events = await eventsCausedBy(control, () => partner.submitOpportunity(Id));
      const event = events.find((each) => type(each) === snapshot);
      const { engagementId } = event ? snapshotOf(event) : {};
      expect(event).toMatchObject({
        resources: [`arn:aws:partnercentral:us-east-1::catalog/Sandbox/engagement/${engagementId}`],
        detail: {
          schemaVersion: '1',
          catalog: 'Sandbox',
          resourceSnapshot: { resourceId: Id, resourceType: 'Opportunity', createdBy: control.account },
        },
      });
    },
  );
});
