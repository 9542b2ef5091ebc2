import fc from 'fast-check';
import { asBody, type Body } from '../body.ts';
import { getAt } from '../bodyPath.ts';
import { resolvePlaceholders } from '../placeholders.ts';
import type { Command } from './command.ts';
import { latestFirst } from './listOrder.ts';
import { completeDrafts, newOpportunityModel } from './opportunityCommands.ts';
import { notFound, notPending, type OpportunityModel } from './opportunityModel.ts';
import { pickBy, verifyAgainstModel } from './verify.ts';

const any = fc.nat({ max: 1000 });

/** Creates an AWS referral: the opportunity is hidden, and the account gets an invitation (behaviour E.1, B.2). */
export const refer: Command<Body> = {
  name: 'create an AWS referral',
  arbitrary: completeDrafts,
  canRun: (model) => model.referrals.length < 3,
  run: async (model, draft, driver) => {
    // Before it is accepted, an invitation is known by its title alone (behaviour E.11), so each title is unique.
    const token = driver.newClientToken();
    const title = `Referral ${token.slice(0, 13)}`;
    const body: Body = {
      ...asBody(resolvePlaceholders(draft, { token })),
      Origin: 'AWS Referral',
      Project: { ...asBody(draft.Project), Title: title },
    };
    const { body: response } = await driver.expectResponse('CreateOpportunity', body, { kind: 'accepted' });
    const opportunity = newOpportunityModel(body, response, 'AWS Referral');
    model.opportunities.push(opportunity);
    await driver.expectResponse(
      'GetOpportunity',
      { Catalog: 'Sandbox', Identifier: opportunity.hiddenId },
      { kind: 'rejected', expectedErrors: notFound },
    );
    const listRequest = {
      Catalog: 'Sandbox',
      ParticipantType: 'RECEIVER',
      MaxResults: 100,
      Sort: { SortBy: 'InvitationDate', SortOrder: 'DESCENDING' },
    };
    const id = await driver.waitFor(async () => {
      const { body: page } = await driver.expectResponse('ListEngagementInvitations', listRequest, {
        kind: 'accepted',
      });
      const rows = getAt(page, 'EngagementInvitationSummaries');
      const row = Array.isArray(rows) ? rows.find((one) => getAt(one, 'EngagementTitle') === title) : null;
      return row ? String(getAt(row, 'Id')) : null;
    });
    opportunity.invitation = { id, status: 'PENDING' };
    await verifyInvitation(opportunity, driver);
  },
};

/** Checks what GetEngagementInvitation returns (behaviour E.3, E.5). */
async function verifyInvitation(
  opportunity: OpportunityModel,
  driver: Parameters<Command<Body>['run']>[2],
): Promise<void> {
  if (!opportunity.invitation) return;
  const { id, status } = opportunity.invitation;
  const open = status === 'PENDING';
  const title = getAt(opportunity.createRequest, 'Project.Title');
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

/** Accepting an invitation makes the opportunity visible, approved and at its first stage (behaviour C.2, E.7). */
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
    opportunity.id = String(getAt(body, 'OpportunityId'));
    opportunity.reviewStatus = 'Approved';
    const { body: read } = await driver.expectResponse(
      'GetOpportunity',
      { Catalog: 'Sandbox', Identifier: opportunity.id },
      { kind: 'accepted' },
      { retryNotFound: true },
    );
    opportunity.lastModified = String(getAt(read, 'LastModifiedDate'));
    await verifyAgainstModel(opportunity, driver);
    await verifyInvitation(opportunity, driver);
  },
};

/** After a rejection the opportunity cannot be read (behaviour E.9). */
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
      kind: 'rejected',
      expectedErrors: [...notFound, { error: 'AccessDeniedException' }],
    });
    await verifyInvitation(opportunity, driver);
  },
};

/** An accepted or rejected invitation can be neither accepted nor rejected again (behaviour E.10). */
export const acceptOrRejectClosedInvitation: Command<readonly [number, boolean]> = {
  name: 'accept or reject a closed invitation',
  arbitrary: fc.tuple(any, fc.boolean()),
  canRun: (model) => model.referrals.some((opportunity) => !isPending(opportunity)),
  run: async (model, [index, byTask], driver) => {
    const opportunity = pickBy(
      model.referrals.filter((one) => !isPending(one)),
      index,
    );
    if (!opportunity?.invitation) return;
    const rejection = { kind: 'rejected', expectedErrors: notPending } as const;
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

/** Lists every visible opportunity of the account, latest change first (behaviour B.2). */
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
