import { expect, test } from '@playwright/test';
import { given } from '../given.ts';

const submission = (Identifier: string, ClientToken = 't') => ({
  ClientToken,
  Identifier,
  AwsSubmission: { InvolvementType: 'For Visibility Only' },
});
const operation = 'StartEngagementFromOpportunityTask';

test('inline, a task is COMPLETE in its first reply and the record is submitted', () => {
  const partner = given().partner();
  const { Id } = partner.creates();
  const reply = partner.does(operation, submission(Id));
  expect(reply).toMatchObject({
    TaskStatus: 'COMPLETE',
    OpportunityId: Id,
    StartTime: '2026-03-01T10:00:00.250Z',
    Message: null,
    ReasonCode: null,
  });
  expect(reply.EngagementId).toMatch(/^eng-[0-9a-z]{14}$/);
  expect(partner.reads(Id)).toMatchObject({
    LifeCycle: { ReviewStatus: 'Submitted' },
    PrimaryNeedsFromAws: ['Do Not Need Support from AWS Sales Rep'],
  });
  expect(partner.does(operation, submission(Id))).toEqual(reply);
  expect(partner.meets(operation, { ...submission(Id), AwsSubmission: { InvolvementType: 'Co-Sell' } })).toBe(
    'ConflictException',
  );
});

test('deferred, it is IN_PROGRESS until its time has come', () => {
  const { partner: sign, pass } = given({ tasks: 'deferred' });
  const partner = sign();
  const { Id } = partner.creates();
  const first = partner.does(operation, submission(Id));
  expect(first).toMatchObject({
    TaskStatus: 'IN_PROGRESS',
    EngagementId: null,
    EngagementInvitationId: null,
    ResourceSnapshotJobId: null,
  });
  pass(199);
  expect(partner.does(operation, submission(Id))).toEqual(first);
  expect(partner.reads(Id).LifeCycle?.ReviewStatus).toBe('Pending Submission');
  pass(1);
  expect(partner.does(operation, submission(Id))).toMatchObject({ TaskId: first.TaskId, TaskStatus: 'COMPLETE' });
  expect(partner.reads(Id).LifeCycle?.ReviewStatus).toBe('Submitted');
});

test('deferred, what has become impossible meanwhile is the failure of the task', () => {
  const { partner: sign, pass } = given({ tasks: 'deferred' });
  const partner = sign();
  const { Id } = partner.creates();
  partner.does(operation, submission(Id, 'one'));
  partner.does(operation, submission(Id, 'two'));
  pass(200);
  const ends = ['one', 'two'].map((token) => partner.does(operation, submission(Id, token)));
  expect(ends.map(({ TaskStatus }) => TaskStatus).sort()).toEqual(['COMPLETE', 'FAILED']);
  const failed = ends.find(({ TaskStatus }) => TaskStatus === 'FAILED');
  expect(failed).toMatchObject({ ReasonCode: 'OpportunityValidationFailed', EngagementId: null });
  expect(failed?.Message).toMatch(/^BUSINESS_VALIDATION_EXCEPTION ACTION_NOT_PERMITTED:/);
});

test('an armed failure hits as often as it was armed, and its token keeps it', () => {
  const { partner: sign, control } = given();
  const partner = sign();
  const { Id } = partner.creates();
  control('POST tasks', {
    AccountId: '111111111111',
    Fail: { ReasonCode: 'RequestThrottled', Count: 1, Message: 'busy' },
  });
  expect(partner.does(operation, submission(Id))).toMatchObject({
    TaskStatus: 'FAILED',
    ReasonCode: 'RequestThrottled',
    Message: 'busy',
  });
  expect(partner.does(operation, submission(Id))).toMatchObject({ TaskStatus: 'FAILED' });
  expect(partner.does(operation, submission(Id, 'new'))).toMatchObject({ TaskStatus: 'COMPLETE' });
});

test('a caller who may not do what the task does gets a failed task', () => {
  const partner = given().partner('111111111111', {
    Allow: { Actions: ['CreateOpportunity', 'GetOpportunity', 'partnercentral:Start*'] },
  });
  const { Id } = partner.creates();
  expect(partner.does(operation, submission(Id))).toMatchObject({
    TaskStatus: 'FAILED',
    ReasonCode: 'EngagementAccessDenied',
  });
});

test('an accepted invitation shows its opportunity, approved; a rejected or expired one never does', () => {
  const { partner: sign, control } = given();
  const partner = sign();
  const accepting = 'StartEngagementByAcceptingInvitationTask';
  const [taken, refused, forgotten] = [1, 2, 3].map(
    () =>
      control('POST invitations', { AccountId: '111111111111', Catalog: 'Sandbox' }) as {
        Identifier: string;
        OpportunityIdentifier: string;
      },
  );
  if (!taken || !refused || !forgotten) throw new Error('no invitations');
  const reply = partner.does(accepting, { ClientToken: 't', Identifier: taken.Identifier });
  expect(reply).toMatchObject({
    TaskStatus: 'COMPLETE',
    OpportunityId: taken.OpportunityIdentifier,
    EngagementInvitationId: taken.Identifier,
  });
  expect(partner.reads(taken.OpportunityIdentifier)).toMatchObject({
    LifeCycle: { ReviewStatus: 'Approved' },
    CreatedDate: '2026-03-01T10:00:00Z',
  });
  partner.does('RejectEngagementInvitation', { Identifier: refused.Identifier, RejectionReason: 'Other' });
  expect(partner.meets(accepting, { ClientToken: 'u', Identifier: refused.Identifier })).toBe('ConflictException');
  control('POST clock', { AccountId: '111111111111', AdvanceSeconds: 15 * 86_400 });
  expect(partner.does('GetEngagementInvitation', { Identifier: forgotten.Identifier }).Status).toBe('EXPIRED');
  expect(partner.meets('RejectEngagementInvitation', { Identifier: forgotten.Identifier })).toBe('ConflictException');
  expect(partner.meets('GetOpportunity', { Identifier: forgotten.OpportunityIdentifier })).toBe(
    'ResourceNotFoundException',
  );
});
