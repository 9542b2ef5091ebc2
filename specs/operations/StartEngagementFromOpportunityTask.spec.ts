import { describeOperation, expect, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { associateRequest } from './helpers/associations.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { createdOpportunity, fullCreateRequest } from './helpers/opportunities.ts';
import { expectTaskComplete, pollTask, submitRequest } from './helpers/tasks.ts';

const submitting = 'StartEngagementFromOpportunityTask';
const about = (what: string, evidence: 'obs' | 'doc' = 'doc') =>
  citation(`${submitting}, ${what}`, evidence, 'lifecycle');
const malformed: readonly InvalidRequestCase[] = [
  ['SUB-8b0f', 'a request that names no catalog', { Catalog: undefined }],
  ['SUB-fd87', 'a request that names no opportunity', { Identifier: undefined }],
  ['SUB-c959', 'an identifier that is not of the opportunity form', { Identifier: 'engi-0000000000000' }],
  ['SUB-2529', 'a request without a client token', { ClientToken: undefined }],
  ['SUB-d597', 'an empty client token', { ClientToken: '' }],
  ['SUB-1a9b', 'a request that does not say what is asked of AWS', { AwsSubmission: undefined }],
  ['SUB-e6f5', 'a submission without a type of involvement', { AwsSubmission: { InvolvementType: undefined } }],
  ['SUB-0698', 'a type of involvement that is not documented', { AwsSubmission: { InvolvementType: 'Deal Support' } }],
  ['SUB-3cf6', 'a visibility that is not documented', { AwsSubmission: { Visibility: 'Secret' } }],
];

describeOperation(submitting, () => {
  test(...must(...shapeRequirement(submitting)), async ({ partner }) => {
    const { Id } = await createdOpportunity(partner, fullCreateRequest());
    const reply = await pollTask(partner, submitting, submitRequest(Id));
    expectTaskComplete(reply);
    expect(reply.body?.OpportunityId).toBe(Id);
  });

  test(
    ...must('SUB-2efa', 'be served on both routes', citation('facts A.2, A.3', 'obs', 'shape')),
    async ({ partner }) => {
      const [one, two] = [await createdOpportunity(partner), await createdOpportunity(partner)];
      const sdk = await partner.call(submitting, submitRequest(one.Id), { route: 'sdk' });
      const rest = await partner.call(submitting, submitRequest(two.Id), { route: 'rest' });
      expect([sdk.body?.OpportunityId, rest.body?.OpportunityId]).toEqual([one.Id, two.Id]);
    },
  );

  test(...must('SUB-34ff', 'submit the opportunity to AWS', about('steps; facts C.2', 'obs')), async ({ partner }) => {
    const { Id, LifeCycle } = await createdOpportunity(partner);
    expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
    expect([LifeCycle?.ReviewStatus, (await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus]).toEqual([
      'Pending Submission',
      'Submitted',
    ]);
  });

  test(...must('SUB-29c5', 'change LastModifiedDate', citation('facts C.6', 'obs', 'locking')), async ({ partner }) => {
    const before = await createdOpportunity(partner);
    expectTaskComplete(await pollTask(partner, submitting, submitRequest(before.Id)));
    expect(Date.parse((await partner.getOpportunity(before.Id)).LastModifiedDate)).toBeGreaterThan(
      Date.parse(before.LastModifiedDate),
    );
  });

  test(...must('SUB-898d', 'name the opportunity that was submitted', about('OpportunityId')), async ({ partner }) => {
    const { Id } = await createdOpportunity(partner);
    const { body } = await pollTask(partner, submitting, submitRequest(Id));
    expect(body?.OpportunityId).toBe(Id);
  });

  test(
    ...should(
      'SUB-0ae7',
      'name the engagement and the invitation once it is complete',
      citation('facts F.2, F.3', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const { body } = await pollTask(partner, submitting, submitRequest(Id));
      expect(body?.EngagementId).toMatch(/^eng-[0-9a-z]{14}$/);
      expect(body?.EngagementInvitationId).toMatch(/^engi-[0-9a-z]{13}$/);
    },
  );

  test(
    ...must('SUB-0d63', 'submit with a solution associated', citation('CreateOpportunity, steps', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner, { Project: { OtherSolutionDescription: undefined } });
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions'));
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    ...must('SUB-ab27', 'submit for visibility only', about('AwsSubmission.InvolvementType')),
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
    ...should(
      'SUB-8a0f',
      'write the need for no support back when visibility is all that is asked',
      citation('facts F.8', 'obs', 'lifecycle'),
    ),
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
    ...must(
      'SUB-42f2',
      'keep the needs that were sent when co-selling is asked',
      citation('facts F.8', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id, PrimaryNeedsFromAws } = await createdOpportunity(partner);
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).PrimaryNeedsFromAws).toEqual(PrimaryNeedsFromAws);
    },
  );

  test(...should('SUB-9a43', 'ask for no visibility', about('AwsSubmission.Visibility')), async ({ partner }) => {
    const { Id } = await createdOpportunity(partner);
    expectTaskComplete(
      await pollTask(partner, submitting, withChanges(submitRequest(Id), { AwsSubmission: { Visibility: undefined } })),
    );
    expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });

  for (const [id, says, fault] of malformed) {
    test(
      ...must(id, `refuse ${says}`, citation(`${submitting}, ${firstPath(fault)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        const [one, two] = [await createdOpportunity(partner), await createdOpportunity(partner)];
        await partner.expectRejected(
          submitting,
          submitRequest(one.Id),
          withChanges(submitRequest(two.Id), fault),
          'ValidationException',
        );
        expect((await partner.getOpportunity(two.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
      },
    );
  }

  test(
    ...must(
      'SUB-7375',
      'not find an opportunity that does not exist',
      citation(`${submitting}, Identifier`, 'doc', 'validation'),
    ),
    async ({ partner }) => {
      await partner.setUp(submitting, submitRequest((await createdOpportunity(partner)).Id));
      const reply = await pollTask(partner, submitting, submitRequest('O9999999999'));
      expect(reply.error?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ResourceNotFoundException|Opportunity(AccessDenied|ValidationFailed))$/,
      );
    },
  );

  test(
    ...must(
      'SUB-c74b',
      "not submit another account's opportunity",
      citation(`${submitting}, Identifier`, 'doc', 'security'),
    ),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createdOpportunity(partner), await createdOpportunity(otherPartner)];
      await otherPartner.setUp(submitting, submitRequest(theirs.Id));
      expect(await otherPartner.call(submitting, submitRequest(mine.Id))).toBeRejectedWith(notVisibleErrors);
      expect((await partner.getOpportunity(mine.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    ...must(
      'SUB-dd09',
      'not reach from one catalog into the other',
      citation(`${submitting}, Catalog`, 'doc', 'security'),
    ),
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

  test(
    ...untested(
      'SUB-b578',
      'accept an invitation and create an opportunity',
      'the text describes the sister operation; every source shows that this one submits',
      about('description; facts F.1'),
    ),
  );
});
