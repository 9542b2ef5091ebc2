import { expect, test } from '@playwright/test';
import { WriteTracker } from './writeTracker.ts';

const get = { Catalog: 'Sandbox', Identifier: 'O1' };
const ok = (body: object | null) => ({ ok: true, body: body as never, error: null });
const notFound = { ok: false, body: null, error: { name: 'ResourceNotFoundException', members: {} } };
const created = (): WriteTracker => {
  const tracker = new WriteTracker();
  const request = { Customer: { Account: { CompanyName: 'Acme' } } };
  tracker.record('CreateOpportunity', request, ok({ Id: 'O1', LastModifiedDate: '2025-01-01T00:00:00Z' }));
  return tracker;
};

test('an opportunity that cannot be read yet is stale, but never once it has been read', () => {
  const tracker = created();
  expect(tracker.isStale('GetOpportunity', get, notFound)).toBe(true);
  expect(tracker.isStale('GetOpportunity', { Identifier: 'O2' }, notFound)).toBe(false);
  tracker.record('GetOpportunity', get, ok({ Id: 'O1' }));
  expect(tracker.isStale('GetOpportunity', get, notFound)).toBe(false);
});

test('a read must show the last update, association, assignment and submission', () => {
  const tracker = created();
  const update = { LastModifiedDate: '2025-01-01T00:00:02Z' };
  tracker.record('UpdateOpportunity', get, ok(update));
  expect(tracker.isStale('GetOpportunity', get, ok({ LastModifiedDate: '2025-01-01T00:00:00Z' }))).toBe(true);
  expect(tracker.isStale('GetOpportunity', get, ok(update))).toBe(false);

  const association = { OpportunityIdentifier: 'O1', RelatedEntityIdentifier: 'arn:aws:x/Offer/offer-1' };
  tracker.record('AssociateOpportunity', association, ok(null));
  expect(tracker.isStale('GetOpportunity', get, ok(update))).toBe(true);
  const related = { ...update, RelatedEntityIdentifiers: { AwsMarketplaceOffers: ['offer-1'] } };
  expect(tracker.isStale('GetOpportunity', get, ok(related))).toBe(false);

  tracker.record('AssignOpportunity', { ...get, Assignee: { Email: 'a@b.example' } }, ok(null));
  expect(tracker.isStale('GetOpportunity', get, ok(related))).toBe(true);
  const assigned = { ...related, OpportunityTeam: [{ Email: 'a@b.example' }] };
  expect(tracker.isStale('GetOpportunity', get, ok(assigned))).toBe(false);

  tracker.record('StartEngagementFromOpportunityTask', get, ok({ TaskStatus: 'COMPLETE' }));
  const draft = { ...assigned, LifeCycle: { ReviewStatus: 'Pending Submission' } };
  expect(tracker.isStale('GetOpportunity', get, ok(draft))).toBe(true);
});

test('an opportunity that this session did not create, a referral from AWS, must show what was written to it', () => {
  const tracker = new WriteTracker();
  const before = { LastModifiedDate: '2025-01-01T00:00:00Z' };
  expect(tracker.isStale('GetOpportunity', get, ok(before))).toBe(false);
  tracker.record('UpdateOpportunity', get, ok({ LastModifiedDate: '2025-01-01T00:00:02Z' }));
  expect(tracker.isStale('GetOpportunity', get, ok(before))).toBe(true);
  expect(tracker.isStale('GetOpportunity', get, notFound)).toBe(false);
  const other = { ...get, Identifier: 'O2', Assignee: { Email: 'a@b.example' } };
  tracker.record('AssignOpportunity', other, ok(null));
  expect(tracker.isStale('GetOpportunity', other, ok({ ...before, OpportunityTeam: [] }))).toBe(true);
});

test('an update is told from the one before within a second, in text and in the dates of the SDK', () => {
  const [earlier, later] = ['2025-01-01T00:00:00.100Z', '2025-01-01T00:00:00.200Z'];
  for (const dated of [(text: string): unknown => text, (text: string): unknown => new Date(text)]) {
    const tracker = created();
    tracker.record('UpdateOpportunity', get, ok({ LastModifiedDate: dated(later) }));
    expect(tracker.isStale('GetOpportunity', get, ok({ LastModifiedDate: dated(earlier) }))).toBe(true);
    expect(tracker.isStale('GetOpportunity', get, ok({ LastModifiedDate: dated(later) }))).toBe(false);
  }
});

test('a list by company or id must hold what was created, and no row older than the last write', () => {
  const tracker = created();
  const row = { Id: 'O1', LastModifiedDate: '2025-01-01T00:00:00Z' };
  const list = (request: object, rows: object[]) =>
    tracker.isStale('ListOpportunities', request, ok({ OpportunitySummaries: rows, NextToken: null }));
  expect(list({ CustomerCompanyName: ['Acme'] }, [])).toBe(true);
  expect(list({ CustomerCompanyName: ['Acme'] }, [row])).toBe(false);
  expect(list({ CustomerCompanyName: ['Acme'], LifeCycleStage: ['Launched'] }, [])).toBe(false);
  expect(list({ Identifier: ['O1'] }, [])).toBe(true);
  tracker.record('UpdateOpportunity', get, ok({ LastModifiedDate: '2025-01-01T00:00:02Z' }));
  expect(list({}, [row])).toBe(true);
});

test('an invitation must show that it was rejected or accepted', () => {
  const tracker = new WriteTracker();
  tracker.record('RejectEngagementInvitation', { Identifier: 'engi-1' }, ok(null));
  const read = (Status: string) => tracker.isStale('GetEngagementInvitation', {}, ok({ Id: 'engi-1', Status }));
  expect([read('PENDING'), read('REJECTED')]).toEqual([true, false]);
});

test('an invitation that is known to exist must be read, and stand in a list of one page that filters by nothing', () => {
  const tracker = new WriteTracker();
  tracker.expectInvitation('engi-1', 'RECEIVER');
  tracker.record(
    'StartEngagementFromOpportunityTask',
    get,
    ok({ TaskStatus: 'COMPLETE', EngagementInvitationId: 'engi-2' }),
  );
  const read = (Identifier: string) => tracker.isStale('GetEngagementInvitation', { Identifier }, notFound);
  expect([read('engi-1'), read('engi-2'), read('engi-3')]).toEqual([true, true, false]);
  const list = (request: object, ids: readonly string[], NextToken: string | null = null) =>
    tracker.isStale(
      'ListEngagementInvitations',
      request,
      ok({ EngagementInvitationSummaries: ids.map((Id) => ({ Id })), NextToken }),
    );
  expect(list({ ParticipantType: 'RECEIVER' }, [])).toBe(true);
  expect(list({ ParticipantType: 'RECEIVER' }, ['engi-1'])).toBe(false);
  expect(list({ ParticipantType: 'SENDER' }, ['engi-1'])).toBe(true);
  expect(list({ ParticipantType: 'SENDER' }, ['engi-2'])).toBe(false);
  expect(list({ ParticipantType: 'RECEIVER' }, [], 'more')).toBe(false);
  expect(list({ ParticipantType: 'RECEIVER', Status: ['EXPIRED'] }, [])).toBe(false);
});
