import fc from 'fast-check';
import { get as at } from '../faults/at.ts';
import { asBody, type Body, standIn } from '../generator.ts';
import type { Move } from './commands.ts';
import { look, pick } from './look.ts';
import { type Known, notFound, notPending } from './model.ts';
import { asOrdered } from './order.ts';
import { drafts, opened } from './partner.ts';

const any = fc.nat({ max: 1000 });

/** AWS refers an opportunity: it stays hidden, and an invitation comes (facts E.1, B.2). */
export const refer: Move<Body> = {
  name: 'be referred to by AWS',
  drawn: drafts,
  possible: (model) => model.invited.length < 3,
  make: async (model, draft, teller) => {
    // Titles tell invitations apart before they are accepted (facts E.11), so each is its own.
    const token = teller.token();
    const title = `Referral ${token.slice(0, 13)}`;
    const body: Body = {
      ...asBody(standIn(draft, { token })),
      Origin: 'AWS Referral',
      Project: { ...asBody(draft.Project), Title: title },
    };
    const { body: answer } = await teller.asks('CreateOpportunity', body, { kind: 'accepted' });
    const known = opened(body, answer, 'AWS Referral');
    model.all.push(known);
    await teller.asks(
      'GetOpportunity',
      { Catalog: 'Sandbox', Identifier: known.createdId },
      { kind: 'refused', admissible: notFound },
    );
    const asked = {
      Catalog: 'Sandbox',
      ParticipantType: 'RECEIVER',
      MaxResults: 100,
      Sort: { SortBy: 'InvitationDate', SortOrder: 'DESCENDING' },
    };
    const id = await teller.until(async () => {
      const { body: page } = await teller.asks('ListEngagementInvitations', asked, { kind: 'accepted' });
      const rows = at(page, 'EngagementInvitationSummaries');
      const row = Array.isArray(rows) ? rows.find((one) => at(one, 'EngagementTitle') === title) : null;
      return row ? String(at(row, 'Id')) : null;
    });
    known.invitation = { id, status: 'PENDING' };
    await lookAtInvitation(known, teller);
  },
};

/** What an invitation must show (facts E.3, E.5). */
async function lookAtInvitation(known: Known, teller: Parameters<Move<Body>['make']>[2]): Promise<void> {
  if (!known.invitation) return;
  const { id, status } = known.invitation;
  const open = status === 'PENDING';
  const title = at(known.created, 'Project/Title');
  const holds = {
    Id: id,
    Status: status,
    Catalog: 'Sandbox',
    ...(open ? { EngagementTitle: title, Payload: { OpportunityInvitation: { Project: { Title: title } } } } : {}),
  };
  await teller.asks('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: id }, { kind: 'accepted', holds });
}

const isPending = ({ invitation }: Known): boolean => invitation?.status === 'PENDING';
const acceptance = (known: Known, ClientToken: string): Body => ({
  Catalog: 'Sandbox',
  ClientToken,
  Identifier: known.invitation?.id,
});

/** Accepting makes the opportunity visible, approved, at its first stage (facts C.2, E.7). */
export const accept: Move<number> = {
  name: 'accept an invitation',
  drawn: any,
  possible: (model) => model.all.some(isPending),
  make: async (model, drawn, teller) => {
    const known = pick(model.all.filter(isPending), drawn);
    if (!known?.invitation) return;
    const name = 'StartEngagementByAcceptingInvitationTask';
    const { body } = await teller.asks(
      name,
      acceptance(known, teller.token()),
      { kind: 'accepted' },
      { settles: true },
    );
    known.invitation.status = 'ACCEPTED';
    known.id = String(at(body, 'OpportunityId'));
    known.review = 'Approved';
    const { body: read } = await teller.asks(
      'GetOpportunity',
      { Catalog: 'Sandbox', Identifier: known.id },
      { kind: 'accepted' },
      { patient: true },
    );
    known.lock = String(at(read, 'LastModifiedDate'));
    await look(known, teller);
    await lookAtInvitation(known, teller);
  },
};

/** Rejecting closes the way to the opportunity's data (facts E.9). */
export const reject: Move<number> = {
  name: 'reject an invitation',
  drawn: any,
  possible: (model) => model.all.some(isPending),
  make: async (model, drawn, teller) => {
    const known = pick(model.all.filter(isPending), drawn);
    if (!known?.invitation) return;
    const body = { Catalog: 'Sandbox', Identifier: known.invitation.id, RejectionReason: 'Unable to support' };
    await teller.asks('RejectEngagementInvitation', body, { kind: 'accepted' });
    known.invitation.status = 'REJECTED';
    const hidden = { Catalog: 'Sandbox', Identifier: known.createdId };
    await teller.asks('GetOpportunity', hidden, {
      kind: 'refused',
      admissible: [...notFound, { error: 'AccessDeniedException' }],
    });
    await lookAtInvitation(known, teller);
  },
};

/** What is closed can neither be accepted nor rejected (facts E.10). */
export const declineAgain: Move<readonly [number, boolean]> = {
  name: 'answer an invitation twice',
  drawn: fc.tuple(any, fc.boolean()),
  possible: (model) => model.invited.some((known) => !isPending(known)),
  make: async (model, [drawn, byTask], teller) => {
    const known = pick(
      model.invited.filter((one) => !isPending(one)),
      drawn,
    );
    if (!known?.invitation) return;
    const refused = { kind: 'refused', admissible: notPending } as const;
    if (byTask)
      await teller.asks('StartEngagementByAcceptingInvitationTask', acceptance(known, teller.token()), refused, {
        settles: true,
      });
    else
      await teller.asks(
        'RejectEngagementInvitation',
        { Catalog: 'Sandbox', Identifier: known.invitation.id, RejectionReason: 'Other' },
        refused,
      );
    await lookAtInvitation(known, teller);
  },
};

export const get: Move<number> = {
  name: 'read',
  drawn: any,
  possible: (model) => model.visible.length > 0,
  make: async (model, drawn, teller) => {
    const known = pick(model.visible, drawn);
    if (known) await look(known, teller);
  },
};

/** Latest change first, all of the account's own and nothing hidden (facts B.2). */
export const list: Move<boolean> = {
  name: 'list',
  drawn: fc.boolean(),
  possible: (model) => model.visible.length > 0 && model.visible.length <= 20,
  make: async (model, whole, teller) => {
    const ordered = asOrdered(model.visible);
    const only = whole && teller.alone ? {} : { Identifier: model.visible.map(({ id }) => id) };
    const rows = ordered.map(({ id, lock, review, stage }) => ({
      Id: id,
      LastModifiedDate: lock,
      LifeCycle: { ReviewStatus: review, Stage: stage },
    }));
    await teller.asks(
      'ListOpportunities',
      { Catalog: 'Sandbox', MaxResults: 100, ...only },
      { kind: 'accepted', holds: { OpportunitySummaries: rows, NextToken: null } },
    );
  },
};
