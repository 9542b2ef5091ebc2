import { randomUUID } from 'node:crypto';
import { DeadlinePassed, waitFor } from '../../client/poll.ts';
import { getAt } from '../../generators/bodyPath.ts';
import {
  asBody,
  type Body,
  hasPlaceholder,
  type Precondition,
  resolvePlaceholders,
  type TestData,
} from '../../generators/index.ts';
import { opportunityRequest } from '../support/opportunityRequest.ts';
import { SetupFailed } from '../support/outcome.ts';
import type { RecordedSession } from './recordedSession.ts';

const requireString = (value: unknown, what: string): string => {
  if (typeof value !== 'string') throw new SetupFailed(`the response of the target has no ${what}`);
  return value;
};

/** An opportunity as it was created, with what an update of it must carry. */
export interface CreatedOpportunity extends TestData {
  readonly opportunity: string;
  readonly lastModified: string;
  /** The members that an update has to send again. */
  readonly body: Body;
}

/** Creates an opportunity as a set-up step, and waits until it can be read where that takes a while. */
export async function createOpportunity(session: RecordedSession, changes: Body = {}): Promise<CreatedOpportunity> {
  const body: Body = { ...asBody(opportunityRequest()), ...changes, ClientToken: randomUUID() };
  const { body: created } = await session.setUp('CreateOpportunity', body);
  const Id = requireString(getAt(created, 'Id'), 'an Id');
  const hidden = body.Origin === 'AWS Referral';
  if (session.eventuallyConsistent && !hidden) await currentLastModified(session, Id);
  return {
    opportunity: Id,
    lastModified: requireString(getAt(created, 'LastModifiedDate'), 'a LastModifiedDate'),
    body,
  };
}

/** What UpdateOpportunity takes of a created opportunity, so that nothing changes (behaviour B.2, C.6). */
export function updateRequest(
  { body, opportunity: Identifier, lastModified: LastModifiedDate }: CreatedOpportunity,
  review: string,
): Body {
  const { ClientToken: _token, Origin: _origin, OpportunityTeam: _team, ...rest } = body;
  return { ...rest, Identifier, LastModifiedDate, LifeCycle: { ...asBody(body.LifeCycle), ReviewStatus: review } };
}

/** The present lock of an opportunity. */
export async function currentLastModified(session: RecordedSession, Identifier: string): Promise<string> {
  const { body } = await session.setUp('GetOpportunity', { Catalog: 'Sandbox', Identifier }, { retryNotFound: true });
  return requireString(getAt(body, 'LastModifiedDate'), 'a LastModifiedDate');
}

export const associateRequest = (OpportunityIdentifier: string, RelatedEntityIdentifier: string): Body => ({
  Catalog: 'Sandbox',
  OpportunityIdentifier,
  RelatedEntityType: 'Solutions',
  RelatedEntityIdentifier,
});

export const submitRequest = (Identifier: string, more: Body = {}): Body => ({
  Catalog: 'Sandbox',
  ClientToken: randomUUID(),
  Identifier,
  AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full', ...more },
});

/** Creates, associates a solution unless told not to, submits, and lets the review end well (behaviour C.3). */
export async function createApprovedOpportunity(
  session: RecordedSession,
  changes: Body = {},
  associate = session.solutions.length > 0,
): Promise<CreatedOpportunity> {
  const opened = await createOpportunity(session, changes);
  if (associate)
    await session.setUp('AssociateOpportunity', associateRequest(opened.opportunity, session.solution), {
      retryNotFound: true,
    });
  await session.setUp('StartEngagementFromOpportunityTask', submitRequest(opened.opportunity), { pollTask: true });
  const body: Body = associate
    ? { ...opened.body, Project: { ...asBody(opened.body.Project), OtherSolutionDescription: null } }
    : opened.body;
  const lastModified = await currentLastModified(session, opened.opportunity);
  const { body: reviewed } = await session.setUp(
    'UpdateOpportunity',
    updateRequest({ ...opened, body, lastModified }, 'Approved'),
  );
  return { ...opened, body, lastModified: requireString(getAt(reviewed, 'LastModifiedDate'), 'a LastModifiedDate') };
}

/** Has AWS refer an opportunity and finds its invitation (behaviour E.1). */
export async function createInvitation(
  session: RecordedSession,
): Promise<TestData & { readonly invitation: string; readonly title: string; readonly hidden: string }> {
  const { body, opportunity: hidden } = await createOpportunity(session, { Origin: 'AWS Referral' });
  const title = String(getAt(body, 'Project.Title'));
  const asked = {
    Catalog: 'Sandbox',
    ParticipantType: 'RECEIVER',
    MaxResults: 100,
    Sort: { SortBy: 'InvitationDate', SortOrder: 'DESCENDING' },
  };
  const found = await waitFor(
    async () => {
      const { body: page } = await session.setUp('ListEngagementInvitations', asked);
      const list = getAt(page, 'EngagementInvitationSummaries');
      return Array.isArray(list) ? list.find((one) => getAt(one, 'EngagementTitle') === title.slice(0, 40)) : null;
    },
    { timeoutMs: session.eventuallyConsistent ? 60_000 : 3_000 },
  ).catch((error: unknown) => {
    throw error instanceof DeadlinePassed ? new SetupFailed('no invitation came of an AWS referral') : error;
  });
  return { invitation: requireString(getAt(found, 'Id'), 'an Id'), title, hidden };
}

/** A body with its placeholders replaced. One that names a solution is untested where the account has none. */
export const resolveRequest = (session: RecordedSession, body: unknown, data: TestData): unknown =>
  resolvePlaceholders(body, hasPlaceholder(body, 'solution') ? { ...data, solution: session.solution } : data);

const solutionOf = ({ solutions }: RecordedSession): TestData => (solutions[0] ? { solution: solutions[0] } : {});

/** Sets up what a request needs: its operation's precondition and, where the request names one, a parent opportunity. */
export async function setUpPrecondition(
  session: RecordedSession,
  precondition: Precondition,
  request: unknown,
): Promise<TestData> {
  const data = await setUpSubject(session, precondition);
  if (!hasPlaceholder(request, 'parentOpportunity')) return data;
  return { ...data, parentOpportunity: (await createOpportunity(session)).opportunity };
}

async function setUpSubject(session: RecordedSession, precondition: Precondition): Promise<TestData> {
  switch (precondition) {
    case 'nothing':
      return {};
    case 'draft':
    case 'submittable draft':
      return { ...(await createOpportunity(session)), ...solutionOf(session) };
    case 'associated draft': {
      const opened = await createOpportunity(session);
      await session.setUp('AssociateOpportunity', associateRequest(opened.opportunity, session.solution), {
        retryNotFound: true,
      });
      return { ...opened, ...solutionOf(session) };
    }
    case 'approved opportunity':
      return { ...(await createApprovedOpportunity(session)), ...solutionOf(session) };
    case 'pending invitation':
      return createInvitation(session);
  }
}
