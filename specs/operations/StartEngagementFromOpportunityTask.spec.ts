import {
  describeOperation,
  documented,
  expect,
  must,
  observed,
  shapeRequirement,
  should,
  test,
  untested,
} from '../support/test.ts';
import { associateRequest } from './helpers/associations.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { createdOpportunity, fullCreateRequest } from './helpers/opportunities.ts';
import { acceptedOnce, expectRejectedBeside } from './helpers/rejected.ts';
import { expectTaskComplete, pollTask, submissionOnce, submitRequest } from './helpers/tasks.ts';

const submitting = 'StartEngagementFromOpportunityTask';
const malformed: readonly InvalidRequestCase[] = [
  ['SUB-8b0f', 'a request without Catalog', { Catalog: undefined }],
  ['SUB-fd87', 'a request without Identifier', { Identifier: undefined }],
  ['SUB-c959', 'an Identifier that is not an opportunity ID', { Identifier: 'engi-0000000000000' }],
  ['SUB-2529', 'a request without ClientToken', { ClientToken: undefined }],
  ['SUB-d597', 'an empty ClientToken', { ClientToken: '' }],
  ['SUB-1a9b', 'a request without AwsSubmission', { AwsSubmission: undefined }],
  ['SUB-e6f5', 'a request without AwsSubmission.InvolvementType', { AwsSubmission: { InvolvementType: undefined } }],
  [
    'SUB-0698',
    'an undocumented AwsSubmission.InvolvementType value',
    { AwsSubmission: { InvolvementType: 'Deal Support' } },
  ],
  ['SUB-3cf6', 'an undocumented AwsSubmission.Visibility value', { AwsSubmission: { Visibility: 'Secret' } }],
];

describeOperation(submitting, () => {
  test('returns the documented response shape', must(...shapeRequirement(submitting)), async ({ partner }) => {
    const { Id } = await createdOpportunity(partner, fullCreateRequest());
    const reply = await pollTask(partner, submitting, submitRequest(Id));
    expectTaskComplete(reply);
    expect(reply.body?.OpportunityId).toBe(Id);
  });

  test(
    'accepts requests on both routes',
    must('SUB-2efa', 'shape', observed('behaviour A.2, A.3')),
    async ({ partner }) => {
      const [one, two] = [await createdOpportunity(partner), await createdOpportunity(partner)];
      const sdk = await partner.call(submitting, submitRequest(one.Id), { route: 'sdk' });
      const rest = await partner.call(submitting, submitRequest(two.Id), { route: 'rest' });
      expect([sdk.body?.OpportunityId, rest.body?.OpportunityId]).toEqual([one.Id, two.Id]);
    },
  );

  test(
    'changes ReviewStatus from "Pending Submission" to "Submitted" or "In review"',
    must('SUB-34ff', 'lifecycle', observed('StartEngagementFromOpportunityTask, steps; behaviour C.2')),
    async ({ partner }) => {
      const { before, after } = await submissionOnce(partner);
      expect(before.LifeCycle?.ReviewStatus).toBe('Pending Submission');
      // A reviewer of AWS may have begun already.
      expect(after.LifeCycle?.ReviewStatus).toBeOneOf(['Submitted', 'In review']);
    },
  );

  test('changes LastModifiedDate', must('SUB-29c5', 'locking', observed('behaviour C.6')), async ({ partner }) => {
    const { before, after } = await submissionOnce(partner);
    expect(Date.parse(after.LastModifiedDate)).toBeGreaterThan(Date.parse(before.LastModifiedDate));
  });

  test(
    'returns the submitted opportunity as OpportunityId',
    must('SUB-898d', 'lifecycle', documented('StartEngagementFromOpportunityTask, OpportunityId')),
    async ({ partner }) => {
      const { before, task } = await submissionOnce(partner);
      expect(task.OpportunityId).toBe(before.Id);
    },
  );

  test(
    'returns EngagementId and EngagementInvitationId of a COMPLETE task',
    should('SUB-0ae7', 'lifecycle', observed('behaviour F.2, F.3')),
    async ({ partner }) => {
      const { task } = await submissionOnce(partner);
      // EngagementId was null in November 2024 (behaviour F.2).
      expect(task.EngagementId ?? 'eng-00000000000000').toMatch(/^eng-[0-9a-z]{14}$/);
      expect(task.EngagementInvitationId).toMatch(/^engi-[0-9a-z]{13}$/);
    },
  );

  test(
    'accepts submission of an opportunity with an associated solution',
    must('SUB-0d63', 'lifecycle', documented('CreateOpportunity, steps')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner, { Project: { OtherSolutionDescription: undefined } });
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions'));
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    'accepts InvolvementType "For Visibility Only"',
    must('SUB-ab27', 'lifecycle', documented('StartEngagementFromOpportunityTask, AwsSubmission.InvolvementType')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      expectTaskComplete(
        await pollTask(
          partner,
          submitting,
          withChanges(submitRequest(Id), { AwsSubmission: { InvolvementType: 'For Visibility Only' } }),
        ),
      );
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    'sets PrimaryNeedsFromAws to "Do Not Need Support…" for "For Visibility Only"',
    should('SUB-8a0f', 'lifecycle', observed('behaviour F.8')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      expectTaskComplete(
        await pollTask(
          partner,
          submitting,
          withChanges(submitRequest(Id), { AwsSubmission: { InvolvementType: 'For Visibility Only' } }),
        ),
      );
      expect((await partner.getOpportunity(Id)).PrimaryNeedsFromAws).toEqual([
        expect.stringMatching(/^Do Not Need Support/),
      ]);
    },
  );

  test(
    'keeps PrimaryNeedsFromAws for InvolvementType "Co-Sell"',
    must('SUB-42f2', 'lifecycle', observed('behaviour F.8')),
    async ({ partner }) => {
      const { before, after } = await submissionOnce(partner);
      expect(after.PrimaryNeedsFromAws).toEqual(before.PrimaryNeedsFromAws);
    },
  );

  test(
    'accepts a request without AwsSubmission.Visibility',
    should('SUB-9a43', 'lifecycle', documented('StartEngagementFromOpportunityTask, AwsSubmission.Visibility')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      expectTaskComplete(
        await pollTask(
          partner,
          submitting,
          withChanges(submitRequest(Id), { AwsSubmission: { Visibility: undefined } }),
        ),
      );
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`${submitting}, ${firstPath(change)}; behaviour B`)),
      async ({ partner }) => {
        let draft = '';
        const pending = async () => submitRequest((await createdOpportunity(partner)).Id);
        await expectRejectedBeside(partner, submitting, pending, (valid) => {
          draft = valid.Identifier;
          return withChanges(valid, change);
        });
        expect((await partner.getOpportunity(draft)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
      },
    );
  }

  test(
    'rejects an Identifier that does not exist',
    must('SUB-7375', 'validation', documented(`${submitting}, Identifier`)),
    async ({ partner }) => {
      await acceptedOnce(partner, submitting, async () => submitRequest((await createdOpportunity(partner)).Id));
      const reply = await pollTask(partner, submitting, submitRequest('O9999999999'));
      expect(reply.error?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ResourceNotFoundException|Opportunity(AccessDenied|ValidationFailed))$/,
      );
    },
  );

  test(
    "rejects another account's opportunity and leaves it unchanged",
    must('SUB-c74b', 'security', documented(`${submitting}, Identifier`)),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createdOpportunity(partner), await createdOpportunity(otherPartner)];
      await otherPartner.setUp(submitting, submitRequest(theirs.Id));
      expect(await otherPartner.call(submitting, submitRequest(mine.Id))).toBeRejectedWith(notVisibleErrors);
      expect((await partner.getOpportunity(mine.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    'isolates catalogs',
    must('SUB-dd09', 'security', documented(`${submitting}, Catalog`)),
    async ({ partner, control }) => {
      const [one, two] = [await createdOpportunity(partner), await createdOpportunity(partner)];
      await partner.expectRejected(
        submitting,
        submitRequest(one.Id),
        { ...submitRequest(two.Id), Catalog: productionCatalog(control) },
        notVisibleErrors,
      );
    },
  );

  untested(
    'accepts an invitation and returns a new opportunity',
    'SUB-b578',
    'the text describes the sister operation; every source shows that this one submits',
    'lifecycle',
    documented('StartEngagementFromOpportunityTask, description; behaviour F.1'),
  );
});
