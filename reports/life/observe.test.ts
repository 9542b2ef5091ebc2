import { expect, test } from '@playwright/test';
import type { Exchange } from '../../client/exchange.ts';
import { Life, type Passage } from './observe.ts';

const said = (
  operation: Exchange['operation'],
  sent: object,
  got: object | null,
  error: string | null = null,
): Exchange => ({
  operation,
  route: 'sdk',
  startedAt: '',
  millis: 1,
  error,
  faults: [],
  drift: [],
  request: { method: 'POST', url: '', headers: {}, body: JSON.stringify(sent) },
  response: { status: error ? 400 : 200, headers: {}, body: got === null ? '' : JSON.stringify(got) },
});
const created = said('CreateOpportunity', { LifeCycle: { Stage: 'Prospect' } }, { Id: 'O1' });
const started = said('StartEngagementFromOpportunityTask', { Identifier: 'O1' }, { TaskStatus: 'COMPLETE' });
const updated = (LifeCycle: object, error: string | null = null) =>
  said('UpdateOpportunity', { Identifier: 'O1', LifeCycle }, error ? {} : { Id: 'O1' }, error);
function passage(kind: 'review' | 'stage', from: string, to: string, ...exchanges: Exchange[]): Passage | undefined {
  const life = new Life();
  life.add(exchanges);
  return life[kind]().find((edge) => edge.from === from && edge.to === to)?.passage;
}

test('a move that was made is taken, one that was not is not reached', () => {
  expect(passage('review', 'New', 'Pending Submission', created)).toBe('taken');
  expect(passage('review', 'Pending Submission', 'Submitted', created, started)).toBe('taken');
  expect(passage('review', 'Submitted', 'Approved', created, started, updated({ ReviewStatus: 'Approved' }))).toBe(
    'taken',
  );
  expect(passage('review', 'Submitted', 'Approved', created, started)).toBe('not reached');
  expect(
    passage('stage', 'Prospect', 'Qualified', created, updated({ ReviewStatus: 'Approved', Stage: 'Qualified' })),
  ).toBe('taken');
});

test('a move that must not be made is refused as it should, or wrong', () => {
  const approved = [created, started, updated({ ReviewStatus: 'Approved' })];
  expect(
    passage(
      'review',
      'Approved',
      'Rejected',
      ...approved,
      updated({ ReviewStatus: 'Rejected' }, 'ValidationException'),
    ),
  ).toBe('refused as it should');
  expect(passage('review', 'Approved', 'Rejected', ...approved, updated({ ReviewStatus: 'Rejected' }))).toBe('wrong');
  expect(passage('review', 'Submitted', 'Submitted', created, started, started)).toBe('wrong');
});

test('a task call repeated with its token asks how the task stands and is no move', () => {
  const asked = said(
    'StartEngagementFromOpportunityTask',
    { Identifier: 'O1', ClientToken: 't' },
    { TaskStatus: 'COMPLETE' },
  );
  expect(passage('review', 'Submitted', 'Submitted', created, asked, asked)).toBe('not reached');
});

test('what was read stands over what was thought', () => {
  const read = said(
    'GetOpportunity',
    { Identifier: 'O1' },
    { Id: 'O1', LifeCycle: { ReviewStatus: 'In review', Stage: 'Prospect' } },
  );
  expect(passage('review', 'Submitted', 'In review', created, started, read)).toBe('taken');
});

test('an accepted referral is born approved', () => {
  const accepted = said('StartEngagementByAcceptingInvitationTask', { Identifier: 'engi-1' }, { OpportunityId: 'O9' });
  const read = said(
    'GetOpportunity',
    { Identifier: 'O9' },
    { Id: 'O9', LifeCycle: { ReviewStatus: 'Approved', Stage: 'Prospect' } },
  );
  expect(passage('review', 'New', 'Approved', accepted, read)).toBe('taken');
  expect(passage('review', 'New', 'Approved', read)).toBe('not reached');
});
