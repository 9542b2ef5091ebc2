import fc from 'fast-check';
import { asBody, type Body } from '../body.ts';
import { getAt as at } from '../bodyPath.ts';
import { resolvePlaceholders } from '../placeholders.ts';
import type { Command } from './command.ts';
import { latestFirst } from './listOrder.ts';
import { completeDrafts, newOpportunityModel } from './opportunityCommands.ts';
import { notFound, notPending, type OpportunityModel } from './opportunityModel.ts';
import { pickBy, verifyAgainstModel } from './verify.ts';

const any = fc.nat({ max: 1000 });

/** AWS refers an opportunity: it stays hidden, and an invitation comes (behaviour E.1, B.2). */
export const refer: Command<Body> = {
  name: 'be referred to by AWS',
  arbitrary: completeDrafts,
  canRun: (model) => model.referrals.length < 3,
  run: async (model, draft, driver) => {
    // Titles tell invitations apart before they are accepted (behaviour E.11), so each is its own.
    const token = driver.newClientToken();
    const title = `Referral ${token.slice(0, 13)}`;
    const body: Body = {
      ...asBody(resolvePlaceholders(draft, { token })),
      Origin: 'AWS Referral',
      Project: { ...asBody(draft.Project), Title: title },
    };
    const { body: answer } = await driver.expectResponse('CreateOpportunity', body, { kind: 'accepted' });
    const opportunity = newOpportunityModel(body, answer, 'AWS Referral');
    model.opportunities.push(opportunity);
    await driver.expectResponse(
      'GetOpportunity',
      { Catalog: 'Sandbox', Identifier: opportunity.hiddenId },
      { kind: 'refused', expectedErrors: notFound },
    );
    const asked = {
      Catalog: 'Sandbox',
      ParticipantType: 'RECEIVER',
      MaxResults: 100,
      Sort: { SortBy: 'InvitationDate', SortOrder: 'DESCENDING' },
    };
    const id = await driver.waitFor(async () => {
      const { body: page } = await driver.expectResponse('ListEngagementInvitations', asked, { kind: 'accepted' });
      const rows = at(page, 'EngagementInvitationSummaries');
      const row = Array.isArray(rows) ? rows.find((one) => at(one, 'EngagementTitle') === title) : null;
      return row ? String(at(row, 'Id')) : null;
    });
    opportunity.invitation = { id, status: 'PENDING' };
    await verifyInvitation(opportunity, driver);
  },
};

/** What an invitation must show (behaviour E.3, E.5). */
async function verifyInvitation(
  opportunity: OpportunityModel,
  driver: Parameters<Command<Body>['run']>[2],
): Promise<void> {
  if (!opportunity.invitation) return;
  const { id, status } = opportunity.invitation;
  const open = status === 'PENDING';
  const title = at(opportunity.createRequest, 'Project.Title');
  const expectedBody = {
    Id: id,
    Status: status,
    Catalog: 'Sandbox',
    ...(open ? { EngagementTitle: title, Payload: { OpportunityInvitation: { Project: { Title: title } } } } : {}),
  };
  await driver.expectResponse(
    'GetEngagementInvitation',
    { Catalog: 'Sandbox', Identifier: id },
    { kind: 'accepted', expectedBody },
  );
}

const isPending = ({ invitation }: OpportunityModel): boolean => invitation?.status === 'PENDING';
const acceptRequest = (opportunity: OpportunityModel, ClientToken: string): Body => ({
  Catalog: 'Sandbox',
  ClientToken,
  Identifier: opportunity.invitation?.id,
});

/** Accepting makes the opportunity visible, approved, at its first stage (behaviour C.2, E.7). */
export const accept: Command<number> = {
  name: 'accept an invitation',
  arbitrary: any,
  canRun: (model) => model.opportunities.some(isPending),
  run: async (model, index, driver) => {
    const opportunity = pickBy(model.opportunities.filter(isPending), index);
    if (!opportunity?.invitation) return;
    const name = 'StartEngagementByAcceptingInvitationTask';
    const { body } = await driver.expectResponse(
      name,
      acceptRequest(opportunity, driver.newClientToken()),
      { kind: 'accepted' },
      { pollTask: true },
    );
    opportunity.invitation.status = 'ACCEPTED';
    opportunity.id = String(at(body, 'OpportunityId'));
    opportunity.reviewStatus = 'Approved';
    const { body: read } = await driver.expectResponse(
      'GetOpportunity',
      { Catalog: 'Sandbox', Identifier: opportunity.id },
      { kind: 'accepted' },
      { retryNotFound: true },
    );
    opportunity.lastModified = String(at(read, 'LastModifiedDate'));
    await verifyAgainstModel(opportunity, driver);
    await verifyInvitation(opportunity, driver);
  },
};

/** Rejecting closes the way to the opportunity's data (behaviour E.9). */
export const reject: Command<number> = {
  name: 'reject an invitation',
  arbitrary: any,
  canRun: (model) => model.opportunities.some(isPending),
  run: async (model, index, driver) => {
    const opportunity = pickBy(model.opportunities.filter(isPending), index);
    if (!opportunity?.invitation) return;
    const body = { Catalog: 'Sandbox', Identifier: opportunity.invitation.id, RejectionReason: 'Unable to support' };
    await driver.expectResponse('RejectEngagementInvitation', body, { kind: 'accepted' });
    opportunity.invitation.status = 'REJECTED';
    const hidden = { Catalog: 'Sandbox', Identifier: opportunity.hiddenId };
    await driver.expectResponse('GetOpportunity', hidden, {
      kind: 'refused',
      expectedErrors: [...notFound, { error: 'AccessDeniedException' }],
    });
    await verifyInvitation(opportunity, driver);
  },
};

/** What is closed can neither be accepted nor rejected (behaviour E.10). */
export const answerClosedInvitation: Command<readonly [number, boolean]> = {
  name: 'answer an invitation twice',
  arbitrary: fc.tuple(any, fc.boolean()),
  canRun: (model) => model.referrals.some((opportunity) => !isPending(opportunity)),
  run: async (model, [index, byTask], driver) => {
    const opportunity = pickBy(
      model.referrals.filter((one) => !isPending(one)),
      index,
    );
    if (!opportunity?.invitation) return;
    const rejection = { kind: 'refused', expectedErrors: notPending } as const;
    if (byTask)
      await driver.expectResponse(
        'StartEngagementByAcceptingInvitationTask',
        acceptRequest(opportunity, driver.newClientToken()),
        rejection,
        {
          pollTask: true,
        },
      );
    else
      await driver.expectResponse(
        'RejectEngagementInvitation',
        { Catalog: 'Sandbox', Identifier: opportunity.invitation.id, RejectionReason: 'Other' },
        rejection,
      );
    await verifyInvitation(opportunity, driver);
  },
};

export const get: Command<number> = {
  name: 'read',
  arbitrary: any,
  canRun: (model) => model.visible.length > 0,
  run: async (model, index, driver) => {
    const opportunity = pickBy(model.visible, index);
    if (opportunity) await verifyAgainstModel(opportunity, driver);
  },
};

/** Latest change first, all of the account's own and nothing hidden (behaviour B.2). */
export const list: Command<boolean> = {
  name: 'list',
  arbitrary: fc.boolean(),
  canRun: (model) => model.visible.length > 0 && model.visible.length <= 20,
  run: async (model, whole, driver) => {
    const ordered = latestFirst(model.visible);
    const only = whole && driver.isolatedAccount ? {} : { Identifier: model.visible.map(({ id }) => id) };
    const rows = ordered.map(({ id, lastModified, reviewStatus, stage }) => ({
      Id: id,
      LastModifiedDate: lastModified,
      LifeCycle: { ReviewStatus: reviewStatus, Stage: stage },
    }));
    await driver.expectResponse(
      'ListOpportunities',
      { Catalog: 'Sandbox', MaxResults: 100, ...only },
      { kind: 'accepted', expectedBody: { OpportunitySummaries: rows, NextToken: null } },
    );
  },
};
