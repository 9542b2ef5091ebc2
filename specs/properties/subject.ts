import { randomUUID } from 'node:crypto';
import { DeadlinePassed, until } from '../../client/poll.ts';
import { get } from '../../generators/faults/at.ts';
import { asBody, type Body, type Need, type Subject } from '../../generators/generator.ts';
import { opportunity } from '../support/opportunity.ts';
import { SetupFailed } from '../support/outcome.ts';
import type { Tape } from './tape.ts';

const solution = 'S-1234567';
const text = (value: unknown, what: string): string => {
  if (typeof value !== 'string') throw new SetupFailed(`the target answered without ${what}`);
  return value;
};

/** An opportunity as it was created, with what an update of it must carry. */
export interface Opened extends Subject {
  readonly opportunity: string;
  readonly lastModified: string;
  /** The members that an update has to send again. */
  readonly body: Body;
}

/** Creates an opportunity as a set-up step, and waits until it can be read where that takes a while. */
export async function opens(tape: Tape, changes: Body = {}): Promise<Opened> {
  const body: Body = { ...asBody(opportunity()), ...changes, ClientToken: randomUUID() };
  const { body: created } = await tape.does('CreateOpportunity', body);
  const Id = text(get(created, 'Id'), 'an Id');
  const hidden = body.Origin === 'AWS Referral';
  if (tape.eventual && !hidden) await lockOf(tape, Id);
  return {
    opportunity: Id,
    lastModified: text(get(created, 'LastModifiedDate'), 'a LastModifiedDate'),
    body,
  };
}

/** What UpdateOpportunity takes of a created opportunity, so that nothing changes (facts B.2, C.6). */
export function asUpdate(
  { body, opportunity: Identifier, lastModified: LastModifiedDate }: Opened,
  review: string,
): Body {
  const { ClientToken: _token, Origin: _origin, OpportunityTeam: _team, ...rest } = body;
  return { ...rest, Identifier, LastModifiedDate, LifeCycle: { ...asBody(body.LifeCycle), ReviewStatus: review } };
}

/** The present lock of an opportunity. */
export async function lockOf(tape: Tape, Identifier: string): Promise<string> {
  const { body } = await tape.does('GetOpportunity', { Catalog: 'Sandbox', Identifier }, { patient: true });
  return text(get(body, 'LastModifiedDate'), 'a LastModifiedDate');
}

export const association = (OpportunityIdentifier: string, RelatedEntityIdentifier: string = solution): Body => ({
  Catalog: 'Sandbox',
  OpportunityIdentifier,
  RelatedEntityType: 'Solutions',
  RelatedEntityIdentifier,
});

export const submission = (Identifier: string, more: Body = {}): Body => ({
  Catalog: 'Sandbox',
  ClientToken: randomUUID(),
  Identifier,
  AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full', ...more },
});

/** Creates, associates unless told not to, submits, and lets the review end well (facts C.3). */
export async function approves(tape: Tape, changes: Body = {}, associate = true): Promise<Opened> {
  const opened = await opens(tape, changes);
  if (associate) await tape.does('AssociateOpportunity', association(opened.opportunity), { patient: true });
  await tape.does('StartEngagementFromOpportunityTask', submission(opened.opportunity), { settles: true });
  const body: Body = associate
    ? { ...opened.body, Project: { ...asBody(opened.body.Project), OtherSolutionDescription: null } }
    : opened.body;
  const lastModified = await lockOf(tape, opened.opportunity);
  const { body: reviewed } = await tape.does(
    'UpdateOpportunity',
    asUpdate({ ...opened, body, lastModified }, 'Approved'),
  );
  return { ...opened, body, lastModified: text(get(reviewed, 'LastModifiedDate'), 'a LastModifiedDate') };
}

/** Has AWS refer an opportunity and finds its invitation (facts E.1). */
export async function invites(
  tape: Tape,
): Promise<Subject & { readonly invitation: string; readonly title: string; readonly hidden: string }> {
  const { body, opportunity: hidden } = await opens(tape, { Origin: 'AWS Referral' });
  const title = String(get(body, 'Project/Title'));
  const asked = {
    Catalog: 'Sandbox',
    ParticipantType: 'RECEIVER',
    MaxResults: 100,
    Sort: { SortBy: 'InvitationDate', SortOrder: 'DESCENDING' },
  };
  const found = await until(
    async () => {
      const { body: page } = await tape.does('ListEngagementInvitations', asked);
      const list = get(page, 'EngagementInvitationSummaries');
      return Array.isArray(list) ? list.find((one) => get(one, 'EngagementTitle') === title.slice(0, 40)) : null;
    },
    { deadlineMs: tape.eventual ? 60_000 : 3_000 },
  ).catch((error: unknown) => {
    throw error instanceof DeadlinePassed ? new SetupFailed('no invitation came of an AWS referral') : error;
  });
  return { invitation: text(get(found, 'Id'), 'an Id'), title, hidden };
}

/** Makes what a request of an operation needs. */
export async function prepare(tape: Tape, need: Need): Promise<Subject> {
  switch (need) {
    case 'nothing':
      return {};
    case 'draft':
    case 'submittable draft':
      return { ...(await opens(tape)), solution };
    case 'associated draft': {
      const opened = await opens(tape);
      await tape.does('AssociateOpportunity', association(opened.opportunity), { patient: true });
      return { ...opened, solution };
    }
    case 'approved opportunity':
      return { ...(await approves(tape)), solution };
    case 'pending invitation':
      return invites(tape);
  }
}
