import { expect, test } from '@playwright/test';
import type { Exchange } from '../../../client/exchange.ts';
import { type TransitionStatus, TransitionTracker } from './transitionTracker.ts';

const exchangeOf = (
  operation: Exchange['operation'],
  sent: object,
  got: object | null,
  error: string | null = null,
): Exchange => ({
  operation,
  route: 'sdk',
  startedAt: '',
  durationMs: 1,
  error,
  shapeErrors: [],
  undocumented: [],
  request: { method: 'POST', url: '', headers: {}, body: JSON.stringify(sent) },
  response: { status: error ? 400 : 200, headers: {}, body: got === null ? '' : JSON.stringify(got) },
});
const created = exchangeOf('CreateOpportunity', { LifeCycle: { Stage: 'Prospect' } }, { Id: 'O1' });
const started = exchangeOf(
  'StartEngagementFromOpportunityTask',
  { Identifier: 'O1', AwsSubmission: {} },
  { TaskStatus: 'COMPLETE' },
);
const updated = (LifeCycle: object, error: string | null = null) =>
  exchangeOf('UpdateOpportunity', { Identifier: 'O1', LifeCycle }, error ? {} : { Id: 'O1' }, error);
function statusOf(
  kind: 'review' | 'stage',
  from: string,
  to: string,
  ...exchanges: Exchange[]
): TransitionStatus | undefined {
  const tracker = new TransitionTracker();
  tracker.add(exchanges);
  return tracker[kind]().find((edge) => edge.from === from && edge.to === to)?.status;
}

test('a move that was made is taken, one that was not is not reached', () => {
  expect(statusOf('review', 'New', 'Pending Submission', created)).toBe('observed');
  expect(statusOf('review', 'Pending Submission', 'Submitted', created, started)).toBe('observed');
  expect(statusOf('review', 'Submitted', 'Approved', created, started, updated({ ReviewStatus: 'Approved' }))).toBe(
    'observed',
  );
  expect(statusOf('review', 'Submitted', 'Approved', created, started)).toBe('not reached');
  expect(
    statusOf('stage', 'Prospect', 'Qualified', created, updated({ ReviewStatus: 'Approved', Stage: 'Qualified' })),
  ).toBe('observed');
});

test('a move that must not be made is rejected as expected, or unexpected', () => {
  const approved = [created, started, updated({ ReviewStatus: 'Approved' })];
  expect(
    statusOf(
      'review',
      'Approved',
      'Rejected',
      ...approved,
      updated({ ReviewStatus: 'Rejected' }, 'ValidationException'),
    ),
  ).toBe('rejected as expected');
  expect(statusOf('review', 'Approved', 'Rejected', ...approved, updated({ ReviewStatus: 'Rejected' }))).toBe(
    'unexpected',
  );
  expect(statusOf('review', 'Submitted', 'Submitted', created, started, started)).toBe('unexpected');
});

test('a task call repeated with its token asks how the task stands and is no move', () => {
  const started = exchangeOf(
    'StartEngagementFromOpportunityTask',
    { Identifier: 'O1', AwsSubmission: {}, ClientToken: 't' },
    { TaskStatus: 'COMPLETE' },
  );
  expect(statusOf('review', 'Submitted', 'Submitted', created, started, started)).toBe('not reached');
});

test('what was read stands over what was thought', () => {
  const read = exchangeOf(
    'GetOpportunity',
    { Identifier: 'O1' },
    { Id: 'O1', LifeCycle: { ReviewStatus: 'In review', Stage: 'Prospect' } },
  );
  expect(statusOf('review', 'Submitted', 'In review', created, started, read)).toBe('observed');
});

test('an accepted referral is born approved', () => {
  const accepted = exchangeOf(
    'StartEngagementByAcceptingInvitationTask',
    { Identifier: 'engi-1' },
    { OpportunityId: 'O9' },
  );
  const read = exchangeOf(
    'GetOpportunity',
    { Identifier: 'O9' },
    { Id: 'O9', LifeCycle: { ReviewStatus: 'Approved', Stage: 'Prospect' } },
  );
  expect(statusOf('review', 'New', 'Approved', accepted, read)).toBe('observed');
  expect(statusOf('review', 'New', 'Approved', read)).toBe('not reached');
});
