import fc from 'fast-check';
import type { Body } from '../body.ts';
import { getAt } from '../bodyPath.ts';
import type { Command } from './command.ts';
import type { ModelDriver } from './driver.ts';
import {
  advanceLock,
  buildUpdate,
  canSubmit,
  type ModelReviewStatus,
  notSubmittable,
  type OpportunityModel,
} from './opportunityModel.ts';
import { pickBy, verifyAfterChange, verifyAgainstModel } from './verify.ts';

const any = fc.nat({ max: 1000 });
const submitRequest = (opportunity: OpportunityModel, ClientToken: string, InvolvementType: string): Body => ({
  Catalog: 'Sandbox',
  ClientToken,
  Identifier: opportunity.id,
  AwsSubmission: { InvolvementType, Visibility: 'Full' },
});
const hasSolution = (opportunity: OpportunityModel): boolean =>
  opportunity.solutions.size > 0 || typeof getAt(opportunity.body, 'Project.OtherSolutionDescription') === 'string';

/** Submits to AWS; a repeated ClientToken returns the same task (behaviour F.6, F.7). */
export const submit: Command<readonly [number, string]> = {
  name: 'submit',
  arbitrary: fc.tuple(any, fc.constantFrom('Co-Sell', 'Co-Sell', 'Co-Sell', 'For Visibility Only')),
  canRun: (model) => model.visible.some((opportunity) => canSubmit(opportunity) && hasSolution(opportunity)),
  run: async (model, [index, involvement], driver) => {
    const opportunity = pickBy(
      model.visible.filter((one) => canSubmit(one) && hasSolution(one)),
      index,
    );
    if (!opportunity) return;
    const body = submitRequest(opportunity, driver.newClientToken(), involvement);
    const { body: task } = await driver.expectResponse(
      'StartEngagementFromOpportunityTask',
      body,
      { kind: 'accepted', expectedBody: { OpportunityId: opportunity.id } },
      { pollTask: true },
    );
    const same = { TaskId: getAt(task, 'TaskId'), OpportunityId: opportunity.id };
    await driver.expectResponse(
      'StartEngagementFromOpportunityTask',
      body,
      { kind: 'accepted', expectedBody: same },
      { pollTask: true },
    );
    opportunity.reviewStatus = 'Submitted';
    if (involvement === 'For Visibility Only') opportunity.visibilityOnly = true;
    await verifyAfterChange(opportunity, driver);
  },
};

/** Only "Pending Submission" and "Action Required" can be submitted (behaviour D). */
export const resubmit: Command<number> = {
  name: 'submit what is submitted',
  arbitrary: any,
  canRun: (model) => model.visible.some((opportunity) => !canSubmit(opportunity)),
  run: async (model, index, driver) => {
    const opportunity = pickBy(
      model.visible.filter((one) => !canSubmit(one)),
      index,
    );
    if (!opportunity) return;
    await driver.expectResponse(
      'StartEngagementFromOpportunityTask',
      submitRequest(opportunity, driver.newClientToken(), 'Co-Sell'),
      { kind: 'rejected', expectedErrors: notSubmittable },
      { pollTask: true },
    );
    await verifyAgainstModel(opportunity, driver);
  },
};

/** In the Sandbox a partner sets the review status in the place of AWS (behaviour C.3). */
export const reviewOpportunity: Command<readonly [number, ModelReviewStatus]> = {
  name: 'review',
  arbitrary: fc.tuple(
    any,
    fc.constantFrom<ModelReviewStatus>('Approved', 'Approved', 'Approved', 'Action Required', 'Rejected'),
  ),
  canRun: (model) => model.visible.some(isReviewable),
  run: async (model, [index, verdict], driver) => {
    const opportunity = pickBy(model.visible.filter(isReviewable), index);
    if (opportunity) await setReviewStatus(opportunity, verdict, driver);
  },
};
/** A review may end before the submission too (behaviour C.3). */
const isReviewable = ({ reviewStatus: status, visibilityOnly }: OpportunityModel): boolean =>
  (status === 'Submitted' || status === 'Pending Submission') && !visibilityOnly;

async function setReviewStatus(
  opportunity: OpportunityModel,
  verdict: ModelReviewStatus,
  driver: ModelDriver,
): Promise<void> {
  // A reviewer who asks for more says what is missing (behaviour C.3).
  const ReviewComments = verdict === 'Action Required' ? 'Please add the <target> Region & the "sizing".' : null;
  const body = buildUpdate(opportunity, { LifeCycle: { ReviewStatus: verdict, ReviewComments } });
  const { body: response } = await driver.expectResponse('UpdateOpportunity', body, {
    kind: 'accepted',
    expectedBody: { Id: opportunity.id, LastModifiedDate: { $after: opportunity.lastModified } },
  });
  advanceLock(opportunity, String(getAt(response, 'LastModifiedDate')));
  opportunity.reviewStatus = verdict;
  await verifyAgainstModel(opportunity, driver);
}
