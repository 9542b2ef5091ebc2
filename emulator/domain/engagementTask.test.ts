import { expect, test } from '@playwright/test';
import { createHarness } from '../testing/emulatorHarness.ts';

const submission = (Identifier: string, ClientToken = 't') => ({
  ClientToken,
  Identifier,
  AwsSubmission: { InvolvementType: 'For Visibility Only' },
});
const operation = 'StartEngagementFromOpportunityTask';

test('inline, a task is COMPLETE in its first reply and the record is submitted', () => {
  const partner = createHarness().createPartner();
  const { Id } = partner.createOpportunity();
  const reply = partner.call(operation, submission(Id));
  expect(reply).toMatchObject({
    TaskStatus: 'COMPLETE',
    OpportunityId: Id,
    StartTime: '2026-03-01T10:00:00.250Z',
    Message: null,
    ReasonCode: null,
  });
  expect(reply.EngagementId).toMatch(/^eng-[0-9a-z]{14}$/);
  expect(partner.getOpportunity(Id)).toMatchObject({
    LifeCycle: { ReviewStatus: 'Submitted' },
    PrimaryNeedsFromAws: ['Do Not Need Support from AWS Sales Rep'],
  });
  expect(partner.call(operation, submission(Id))).toEqual(reply);
  expect(
    partner.callExpectingError(operation, { ...submission(Id), AwsSubmission: { InvolvementType: 'Co-Sell' } }),
  ).toBe('ConflictException');
});

test('deferred, it is IN_PROGRESS until its time has come', () => {
  const { createPartner, advanceClock } = createHarness({ tasks: 'deferred' });
  const partner = createPartner();
  const { Id } = partner.createOpportunity();
  const first = partner.call(operation, submission(Id));
  expect(first).toMatchObject({
    TaskStatus: 'IN_PROGRESS',
    EngagementId: null,
    EngagementInvitationId: null,
    ResourceSnapshotJobId: null,
  });
  advanceClock(199);
  expect(partner.call(operation, submission(Id))).toEqual(first);
  expect(partner.getOpportunity(Id).LifeCycle?.ReviewStatus).toBe('Pending Submission');
  advanceClock(1);
  expect(partner.call(operation, submission(Id))).toMatchObject({ TaskId: first.TaskId, TaskStatus: 'COMPLETE' });
  expect(partner.getOpportunity(Id).LifeCycle?.ReviewStatus).toBe('Submitted');
});

test('deferred, what has become impossible meanwhile is the failure of the task', () => {
  const { createPartner, advanceClock } = createHarness({ tasks: 'deferred' });
  const partner = createPartner();
  const { Id } = partner.createOpportunity();
  partner.call(operation, submission(Id, 'one'));
  partner.call(operation, submission(Id, 'two'));
  advanceClock(200);
  const ends = ['one', 'two'].map((token) => partner.call(operation, submission(Id, token)));
  expect(ends.map(({ TaskStatus }) => TaskStatus).sort()).toEqual(['COMPLETE', 'FAILED']);
  const failed = ends.find(({ TaskStatus }) => TaskStatus === 'FAILED');
  expect(failed).toMatchObject({ ReasonCode: 'OpportunityValidationFailed', EngagementId: null });
  expect(failed?.Message).toMatch(/^BUSINESS_VALIDATION_EXCEPTION ACTION_NOT_PERMITTED:/);
});

test('an armed failure hits as often as it was armed, and its token keeps it', () => {
  const { createPartner, callControl } = createHarness();
  const partner = createPartner();
  const { Id } = partner.createOpportunity();
  callControl('POST tasks', {
    AccountId: '111111111111',
    Fail: { ReasonCode: 'RequestThrottled', Count: 1, Message: 'busy' },
  });
  expect(partner.call(operation, submission(Id))).toMatchObject({
    TaskStatus: 'FAILED',
    ReasonCode: 'RequestThrottled',
    Message: 'busy',
  });
  expect(partner.call(operation, submission(Id))).toMatchObject({ TaskStatus: 'FAILED' });
  expect(partner.call(operation, submission(Id, 'new'))).toMatchObject({ TaskStatus: 'COMPLETE' });
});

test('a caller who may not do what the task does gets a failed task', () => {
  const partner = createHarness().createPartner('111111111111', {
    Allow: { Actions: ['CreateOpportunity', 'GetOpportunity', 'partnercentral:Start*'] },
  });
  const { Id } = partner.createOpportunity();
  expect(partner.call(operation, submission(Id))).toMatchObject({
    TaskStatus: 'FAILED',
    ReasonCode: 'EngagementAccessDenied',
  });
});

test('an accepted invitation shows its opportunity, approved; a rejected or expired one never does', () => {
  const { createPartner, callControl } = createHarness();
  const partner = createPartner();
  const accepting = 'StartEngagementByAcceptingInvitationTask';
  const [taken, refused, forgotten] = [1, 2, 3].map(
    () =>
      callControl('POST invitations', { AccountId: '111111111111', Catalog: 'Sandbox' }) as {
        Identifier: string;
        OpportunityIdentifier: string;
      },
  );
  if (!taken || !refused || !forgotten) throw new Error('no invitations');
  const reply = partner.call(accepting, { ClientToken: 't', Identifier: taken.Identifier });
  expect(reply).toMatchObject({
    TaskStatus: 'COMPLETE',
    OpportunityId: taken.OpportunityIdentifier,
    EngagementInvitationId: taken.Identifier,
  });
  expect(partner.getOpportunity(taken.OpportunityIdentifier)).toMatchObject({
    LifeCycle: { ReviewStatus: 'Approved' },
    CreatedDate: '2026-03-01T10:00:00Z',
  });
  partner.call('RejectEngagementInvitation', { Identifier: refused.Identifier, RejectionReason: 'Other' });
  expect(partner.callExpectingError(accepting, { ClientToken: 'u', Identifier: refused.Identifier })).toBe(
    'ConflictException',
  );
  callControl('POST clock', { AccountId: '111111111111', AdvanceSeconds: 15 * 86_400 });
  expect(partner.call('GetEngagementInvitation', { Identifier: forgotten.Identifier }).Status).toBe('EXPIRED');
  expect(partner.callExpectingError('RejectEngagementInvitation', { Identifier: forgotten.Identifier })).toBe(
    'ConflictException',
  );
  expect(partner.callExpectingError('GetOpportunity', { Identifier: forgotten.OpportunityIdentifier })).toBe(
    'ResourceNotFoundException',
  );
});
