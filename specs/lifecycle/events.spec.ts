import { randomUUID } from 'node:crypto';
import type { BusEvent, Control } from '../support/control.ts';
import type { Partner } from '../support/partner.ts';
import type { Citation } from '../support/requirements.ts';
import { describeOperation, expect, must, should, test, untested } from '../support/test.ts';

const citation = (source: string, evidence: Citation['evidence'] = 'doc'): Citation => ({
  source: `developer guide, events; facts ${source}`,
  evidence,
  category: 'lifecycle',
});
const snapshot = 'Engagement Resource Snapshot Created';
const type = (event: BusEvent): string => event['detail-type'];

/** The events that `work` led to, in their order. */
async function eventsCausedBy(control: Control, work: () => Promise<unknown>): Promise<readonly BusEvent[]> {
  const before = new Set((await control.events()).map(({ id }) => id));
  await work();
  return (await control.events()).filter(({ id }) => !before.has(id));
}
/** Their detail-types, sorted and each once: repetitions and order are not promised (facts G.2). */
const typesOf = async (control: Control, work: () => Promise<unknown>): Promise<string[]> =>
  [...new Set((await eventsCausedBy(control, work)).map(type))].sort();

const snapshotOf = ({ detail }: BusEvent) => detail.resourceSnapshot as Record<string, string>;
const invitationOf = ({ detail }: BusEvent) => detail.engagementInvitation as Record<string, string>;
const offer = 'arn:aws:aws-marketplace:us-east-1:999999999999:AWSMarketplace/Offer/offer-events1';
const associateOpportunity = (
  partner: Partner,
  OpportunityIdentifier: string,
  RelatedEntityType: 'AwsMarketplaceOffers',
  RelatedEntityIdentifier: string,
) =>
  partner.setUp('AssociateOpportunity', {
    Catalog: 'Sandbox',
    OpportunityIdentifier,
    RelatedEntityType,
    RelatedEntityIdentifier,
  });

describeOperation('Events', () => {
  test(...must('EVT-598c', 'tell of a new opportunity', citation('G.4, G.5', 'obs')), async ({ partner, control }) => {
    let Id = '';
    const [event] = await eventsCausedBy(control, async () => {
      Id = (await partner.createOpportunity()).Id;
    });
    expect(event).toMatchObject({
      version: '0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      source: 'aws.partnercentral-selling',
      'detail-type': 'Opportunity Created',
      account: control.account,
      region: 'us-east-1',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      resources: [],
      detail: { schemaVersion: '1', catalog: 'Sandbox', opportunity: { identifier: Id } },
    });
  });

  test(...must('EVT-2438', 'tell of a submission in five events', citation('G.4')), async ({ partner, control }) => {
    const { Id } = await partner.createOpportunity();
    expect(await typesOf(control, () => partner.submitOpportunity(Id))).toEqual([
      'Engagement Created',
      'Engagement Invitation Created',
      'Engagement Member Added',
      snapshot,
      'Opportunity Updated',
    ]);
  });

  test(...must('EVT-b16e', 'tell of an approval by AWS', citation('G.4')), async ({ partner, control }) => {
    const { Id } = await partner.createSubmittedOpportunity();
    await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
    const approving = () => control.setReviewStatus({ Identifier: Id, ReviewStatus: 'Approved' });
    expect(await typesOf(control, approving)).toEqual([
      'Engagement Invitation Accepted',
      'Engagement Member Added',
      snapshot,
      'Opportunity Updated',
    ]);
  });

  test(...must('EVT-946d', 'tell of a rejection by AWS', citation('G.4')), async ({ partner, control }) => {
    const { Id } = await partner.createSubmittedOpportunity();
    await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
    const rejecting = () => control.setReviewStatus({ Identifier: Id, ReviewStatus: 'Rejected' });
    expect(await typesOf(control, rejecting)).toEqual([
      'Engagement Invitation Rejected',
      snapshot,
      'Opportunity Updated',
    ]);
  });

  test(
    ...must('EVT-eb17', 'tell of an associated solution, with a snapshot', citation('G.4')),
    async ({ partner, control }) => {
      const { Id } = await partner.createSubmittedOpportunity();
      expect(await typesOf(control, () => partner.associateOpportunity(Id))).toEqual([snapshot, 'Opportunity Updated']);
    },
  );

  test(
    ...must('EVT-efb0', 'tell of an associated offer, without a snapshot', citation('G.4')),
    async ({ partner, control }) => {
      const { Id } = await partner.createSubmittedOpportunity();
      const associating = () => associateOpportunity(partner, Id, 'AwsMarketplaceOffers', offer);
      expect(await typesOf(control, associating)).toEqual(['Opportunity Updated']);
    },
  );

  test(
    ...must('EVT-227e', 'leave a snapshot of an update that AWS can see', citation('G.4')),
    async ({ partner, control }) => {
      const { Id } = await partner.createApprovedOpportunity();
      const updating = () => partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'Meet in Oslo' } });
      expect(await typesOf(control, updating)).toEqual([snapshot, 'Opportunity Updated']);
    },
  );

  test(
    ...should(
      'EVT-73e4',
      'leave no snapshot of an update outside of what AWS sees',
      citation('G.4; OpportunitySummaryView', 'inf'),
    ),
    async ({ partner, control }) => {
      const { Id } = await partner.createApprovedOpportunity();
      const updating = () => partner.updateOpportunity(Id, { SoftwareRevenue: { DeliveryModel: 'Subscription' } });
      expect(await typesOf(control, updating)).toEqual(['Opportunity Updated']);
    },
  );

  test(...must('EVT-5c28', 'tell of an edit by AWS', citation('G.4')), async ({ partner, control }) => {
    const { Id } = await partner.createApprovedOpportunity();
    const editing = () => control.setAwsSummary(Id, { Insights: { EngagementScore: 'High' } });
    expect(await typesOf(control, editing)).toEqual([snapshot, 'Opportunity Updated']);
  });

  test(...must('EVT-aebd', 'tell its receiver of an invitation', citation('G.4, G.5', 'obs')), async ({ control }) => {
    let made = { Identifier: '', Arn: '' };
    const [event] = await eventsCausedBy(control, async () => {
      made = await control.createInvitation();
    });
    expect(event).toMatchObject({ 'detail-type': 'Engagement Invitation Created', resources: [made.Arn] });
    expect(event && invitationOf(event)).toMatchObject({
      arn: made.Arn,
      id: made.Identifier,
      receiverAccountId: control.account,
      senderCompanyName: 'AWS',
      participantType: 'RECEIVER',
      payloadType: 'OpportunityInvitation',
      expirationDate: expect.stringMatching(/Z$/),
    });
  });

  test(
    ...must('EVT-68f9', 'tell of an accepted invitation in five events', citation('G.4')),
    async ({ partner, control }) => {
      const { Identifier } = await control.createInvitation();
      expect(await typesOf(control, () => partner.acceptInvitation(Identifier))).toEqual([
        'Engagement Invitation Accepted',
        'Engagement Member Added',
        snapshot,
        'Opportunity Created',
        'Opportunity Updated',
      ]);
    },
  );

  test(
    ...must('EVT-818e', 'tell of a rejected invitation, and of nothing else', citation('G.4')),
    async ({ partner, control }) => {
      const { Identifier } = await control.createInvitation();
      const rejecting = () => partner.setUp('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier });
      const [event, ...more] = await eventsCausedBy(control, rejecting);
      expect(more).toEqual([]);
      expect(event?.['detail-type']).toBe('Engagement Invitation Rejected');
      const told = event ? invitationOf(event) : {};
      expect(told.id).toBe(Identifier);
      expect(Object.keys(told)).not.toContain('senderCompanyName');
      expect(Object.keys(told)).not.toContain('expirationDate');
    },
  );

  test(
    ...must('EVT-4732', 'tell of an invitation that nobody answered for 15 days', citation('G.4, E.4')),
    async ({ control }) => {
      const { Identifier } = await control.createInvitation();
      expect(await typesOf(control, () => control.advance({ days: 14 }))).toEqual([]);
      const [event] = await eventsCausedBy(control, () => control.advance({ days: 1 }));
      expect(event?.['detail-type']).toBe('Engagement Invitation Expired');
      expect(event && invitationOf(event).id).toBe(Identifier);
    },
  );

  test(
    ...must('EVT-fbf0', 'number the snapshots of an opportunity without a gap', citation('G.6', 'obs')),
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
    ...must('EVT-3c40', 'tell nobody of what happens in another account', { ...citation('G.1'), category: 'security' }),
    async ({ partner, otherPartner, control }) => {
      await partner.createSubmittedOpportunity();
      expect((await control.events()).length).toBeGreaterThan(0);
      expect(await control.forAccount(otherPartner.account ?? '').events()).toEqual([]);
    },
  );

  test(
    ...must('EVT-498c', 'tell nothing of a request that was refused', citation('G.4')),
    async ({ partner, control }) => {
      const { Id, LastModifiedDate } = await partner.createOpportunity();
      expect((await control.events()).length, 'what was accepted is told').toBeGreaterThan(0);
      const told = await eventsCausedBy(control, async () => {
        const stale = { ...(await partner.buildUpdate(Id)), LastModifiedDate: '2020-01-01T00:00:00Z' };
        expect(await partner.call('UpdateOpportunity', stale)).toBeRejectedWith('ConflictException');
        const bad = { Catalog: 'Sandbox', ClientToken: randomUUID(), LifeCycle: { TargetCloseDate: '2020-01-01' } };
        expect(await partner.call('CreateOpportunity', bad)).toBeRejectedWith('ValidationException');
      });
      expect(told).toEqual([]);
      expect((await partner.getOpportunity(Id)).LastModifiedDate).toBe(LastModifiedDate);
    },
  );

  test(
    ...untested(
      'EVT-165b',
      "deliver events on the default bus of the partner's account",
      'a bus and a rule must be set up in the AWS account; the emulator puts its events on an endpoint by flag',
      citation('G.1'),
    ),
  );
});
