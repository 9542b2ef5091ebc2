import fc from 'fast-check';
import { asBody, type Body } from '../body.ts';
import { getAt, setAt } from '../bodyPath.ts';
import { partnerDrafts } from '../drafts.ts';
import { email, personName } from '../parts/contacts.ts';
import { comment, nextStep } from '../parts/prose.ts';
import { text } from '../parts/text.ts';
import { closedLostReasons } from '../parts/values.ts';
import { resolvePlaceholders } from '../placeholders.ts';
import type { Command } from './command.ts';
import {
  type AccountModel,
  advanceLock,
  buildUpdate,
  canProgress,
  conflict,
  notFound,
  notPermitted,
  type OpportunityModel,
  openStages,
} from './opportunityModel.ts';
import { pickBy, verifyAfterAssociation, verifyAfterChange, verifyAgainstModel } from './verify.ts';

/** Complete drafts at stage Prospect without national security, whose customer is masked when read (behaviour D). */
export const completeDrafts: fc.Arbitrary<Body> = partnerDrafts({ nationalSecurity: false }).map((body) =>
  setAt(body, 'LifeCycle.Stage', 'Prospect'),
);
const any = fc.nat({ max: 1000 });

export const newOpportunityModel = (
  createRequest: Body,
  response: unknown,
  origin: OpportunityModel['origin'],
): OpportunityModel => ({
  id: origin === 'Partner Referral' ? String(getAt(response, 'Id')) : null,
  hiddenId: String(getAt(response, 'Id')),
  lastModified: String(getAt(response, 'LastModifiedDate')),
  staleLastModified: [],
  createRequest,
  body: createRequest,
  reviewStatus: 'Pending Submission',
  stage: 'Prospect',
  solutions: new Set(),
  visibilityOnly: false,
  origin,
  invitation: null,
});

export const create: Command<Body> = {
  name: 'create',
  arbitrary: completeDrafts,
  canRun: () => true,
  run: async (model, draft, driver) => {
    const body = asBody(resolvePlaceholders(draft, { token: driver.newClientToken() })) ?? {};
    const expectedBody = {
      Id: { $not: model.opportunities.map(({ hiddenId }) => hiddenId) },
      PartnerOpportunityIdentifier: body.PartnerOpportunityIdentifier ?? null,
    };
    const { body: response } = await driver.expectResponse('CreateOpportunity', body, {
      kind: 'accepted',
      expectedBody,
    });
    const opportunity = newOpportunityModel(body, response, 'Partner Referral');
    model.opportunities.push(opportunity);
    await verifyAgainstModel(opportunity, driver);
  },
};

/** A repeated ClientToken and body return the first opportunity (behaviour B.2). */
export const repeatCreate: Command<number> = {
  name: 'create again with the same token',
  arbitrary: any,
  canRun: (model) => model.opportunities.length > 0,
  run: async (model, index, driver) => {
    const opportunity = pickBy(model.opportunities, index);
    if (!opportunity) return;
    await driver.expectResponse('CreateOpportunity', opportunity.createRequest, {
      kind: 'accepted',
      expectedBody: { Id: opportunity.hiddenId },
    });
    if (opportunity.id !== null) await verifyAgainstModel(opportunity, driver);
  },
};

export const reuseToken: Command<number> = {
  name: 'create something else with the same token',
  arbitrary: any,
  canRun: (model) => model.opportunities.length > 0,
  run: async (model, index, driver) => {
    const opportunity = pickBy(model.opportunities, index);
    if (!opportunity) return;
    await driver.expectResponse(
      'CreateOpportunity',
      setAt(opportunity.createRequest, 'Project.Title', 'Something else'),
      {
        kind: 'rejected',
        expectedErrors: conflict,
      },
    );
  },
};

/** Replaces a draft as a whole: members that are not sent become null (behaviour B.2). */
export const updateDraft: Command<readonly [number, Body]> = {
  name: 'update a draft',
  arbitrary: fc.tuple(any, completeDrafts),
  canRun: (model) => model.visible.some(isDraft),
  run: async (model, [index, draft], driver) => {
    const opportunity = pickBy(model.visible.filter(isDraft), index);
    if (!opportunity) return;
    const next = {
      ...draft,
      Origin: opportunity.createRequest.Origin,
      ClientToken: opportunity.createRequest.ClientToken,
    };
    await replaceOpportunity(opportunity, buildUpdate({ ...opportunity, body: next }), next, driver);
  },
};
const isDraft = ({ reviewStatus }: OpportunityModel): boolean => reviewStatus === 'Pending Submission';

async function replaceOpportunity(
  opportunity: OpportunityModel,
  body: Body,
  next: Body,
  driver: Parameters<Command<Body>['run']>[2],
): Promise<void> {
  const { body: response } = await driver.expectResponse('UpdateOpportunity', body, {
    kind: 'accepted',
    expectedBody: { Id: opportunity.id, LastModifiedDate: { $after: opportunity.lastModified } },
  });
  advanceLock(opportunity, String(getAt(response, 'LastModifiedDate')));
  opportunity.body = next;
  await verifyAgainstModel(opportunity, driver);
}

interface Change {
  readonly which: number;
  readonly stage: string;
  readonly comments: string;
  readonly nextSteps: string;
  readonly closedLostReason: string;
}
/** Changes the stage of an approved opportunity, at times to Launched or Closed Lost (behaviour C.4, C.5). */
export const updateApproved: Command<Change> = {
  name: 'update an approved opportunity',
  arbitrary: fc.record({
    which: any,
    stage: fc.constantFrom(...openStages, 'Launched', 'Closed Lost'),
    comments: text({ max: 255, usual: comment, multiline: true }),
    nextSteps: text({ max: 255, usual: nextStep, multiline: true }),
    closedLostReason: fc.constantFrom(...closedLostReasons),
  }),
  canRun: (model) => model.visible.some(canProgress),
  run: async (model, { which, stage, comments, nextSteps, closedLostReason }, driver) => {
    const opportunity = pickBy(model.visible.filter(canProgress), which);
    if (!opportunity) return;
    // Committed and Launched need a solution (behaviour C.5).
    const to =
      (stage === 'Committed' || stage === 'Launched') && opportunity.solutions.size === 0 ? 'Qualified' : stage;
    const next = setAt(setAt(opportunity.body, 'Project.AdditionalComments', comments), 'LifeCycle', {
      ...asBody(opportunity.body.LifeCycle),
      NextSteps: nextSteps,
      ClosedLostReason: to === 'Closed Lost' ? closedLostReason : null,
    });
    opportunity.stage = to;
    await replaceOpportunity(opportunity, buildUpdate({ ...opportunity, body: next }), next, driver);
  },
};

/** A stale LastModifiedDate is rejected, and nothing changes (behaviour C.6). */
export const staleUpdate: Command<readonly [number, number]> = {
  name: 'update with an old lock',
  arbitrary: fc.tuple(any, any),
  canRun: (model) => model.editable.some(({ staleLastModified }) => staleLastModified.length > 0),
  run: async (model, [index, old], driver) => {
    const opportunity = pickBy(
      model.editable.filter(({ staleLastModified }) => staleLastModified.length > 0),
      index,
    );
    const lock = opportunity && pickBy(opportunity.staleLastModified, old);
    if (!opportunity || !lock) return;
    const body = setAt(buildUpdate(opportunity, {}, lock), 'Project.AdditionalComments', 'Too late');
    await driver.expectResponse('UpdateOpportunity', body, { kind: 'rejected', expectedErrors: conflict });
    await verifyAgainstModel(opportunity, driver);
  },
};

/** An opportunity under review, or rejected, cannot be updated (behaviour C.4). */
export const updateLocked: Command<number> = {
  name: 'update while locked',
  arbitrary: any,
  canRun: (model) => model.visible.some(isLocked),
  run: async (model, index, driver) => {
    const opportunity = pickBy(model.visible.filter(isLocked), index);
    if (!opportunity) return;
    const body = setAt(buildUpdate(opportunity), 'Project.AdditionalComments', 'Changed under review');
    await driver.expectResponse('UpdateOpportunity', body, { kind: 'rejected', expectedErrors: notPermitted });
    await verifyAgainstModel(opportunity, driver);
  },
};
const isLocked = ({ reviewStatus, visibilityOnly }: OpportunityModel): boolean =>
  (reviewStatus === 'Submitted' || reviewStatus === 'Rejected') && !visibilityOnly;

export const associateRequest = (opportunity: OpportunityModel, RelatedEntityIdentifier: string): Body => ({
  Catalog: 'Sandbox',
  OpportunityIdentifier: opportunity.id,
  RelatedEntityType: 'Solutions',
  RelatedEntityIdentifier,
});
const editableIn = (model: AccountModel): readonly OpportunityModel[] => model.editable;
const canBeAssociated = (model: AccountModel, solution: string | undefined): boolean =>
  solution !== undefined && editableIn(model).some((opportunity) => !opportunity.solutions.has(solution));

/** Associating a solution sets OtherSolutionDescription to null (behaviour B.2). */
export const associate: Command<readonly [number, number]> = {
  name: 'associate a solution',
  arbitrary: fc.tuple(any, any),
  canRun: (model, [, solutionIndex]) => canBeAssociated(model, pickBy(model.solutions, solutionIndex)),
  run: async (model, [index, solutionIndex], driver) => {
    const solution = pickBy(model.solutions, solutionIndex) ?? '';
    const opportunity = pickBy(
      editableIn(model).filter((one) => !one.solutions.has(solution)),
      index,
    );
    if (!opportunity) return;
    await driver.expectResponse('AssociateOpportunity', associateRequest(opportunity, solution), { kind: 'accepted' });
    opportunity.solutions.add(solution);
    opportunity.body = setAt(opportunity.body, 'Project.OtherSolutionDescription', null);
    await verifyAfterAssociation(opportunity, driver);
  },
};

/** Never the last solution of an approved opportunity, which needs a replacement first (behaviour B.2). */
export const disassociate: Command<readonly [number, number]> = {
  name: 'disassociate a solution',
  arbitrary: fc.tuple(any, any),
  canRun: (model, [, solutionIndex]) =>
    editableIn(model).some((one) => canDisassociate(one, pickBy(model.solutions, solutionIndex) ?? '')),
  run: async (model, [index, solutionIndex], driver) => {
    const solution = pickBy(model.solutions, solutionIndex) ?? '';
    const opportunity = pickBy(
      editableIn(model).filter((one) => canDisassociate(one, solution)),
      index,
    );
    if (!opportunity) return;
    await driver.expectResponse('DisassociateOpportunity', associateRequest(opportunity, solution), {
      kind: 'accepted',
    });
    opportunity.solutions.delete(solution);
    await verifyAfterAssociation(opportunity, driver);
  },
};
const canDisassociate = ({ solutions: attached, reviewStatus }: OpportunityModel, solution: string): boolean =>
  attached.has(solution) && (reviewStatus === 'Pending Submission' || attached.size > 1);

export const disassociateUnassociated: Command<readonly [number, number]> = {
  name: 'disassociate what is not associated',
  arbitrary: fc.tuple(any, any),
  canRun: (model, [, solutionIndex]) => canBeAssociated(model, pickBy(model.solutions, solutionIndex)),
  run: async (model, [index, solutionIndex], driver) => {
    const solution = pickBy(model.solutions, solutionIndex) ?? '';
    const opportunity = pickBy(
      editableIn(model).filter((one) => !one.solutions.has(solution)),
      index,
    );
    if (!opportunity) return;
    await driver.expectResponse('DisassociateOpportunity', associateRequest(opportunity, solution), {
      kind: 'rejected',
      expectedErrors: notFound,
    });
    await verifyAgainstModel(opportunity, driver);
  },
};

export const assign: Command<readonly [number, string, string]> = {
  name: 'assign to a colleague',
  arbitrary: fc.tuple(any, email, personName),
  canRun: (model) => editableIn(model).length > 0,
  run: async (model, [index, Email, name], driver) => {
    const opportunity = pickBy(editableIn(model), index);
    if (!opportunity) return;
    const Assignee = { Email, FirstName: name, LastName: name, BusinessTitle: 'PartnerAccountManager' };
    await driver.expectResponse(
      'AssignOpportunity',
      { Catalog: 'Sandbox', Identifier: opportunity.id, Assignee },
      { kind: 'accepted' },
    );
    await verifyAfterChange(opportunity, driver);
  },
};
