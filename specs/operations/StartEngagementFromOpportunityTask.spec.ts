import { expect, must, operation, shapeRequirement, should, test, untested } from '../support/test.ts';
import { changed, pathOf } from './given/change.ts';
import { cite } from './given/cite.ts';
import { associating } from './given/entities.ts';
import { everyMember, opened } from './given/opportunity.ts';
import { hidden, type Malformed, production } from './given/refusals.ts';
import { expectComplete, settled, submission } from './given/task.ts';

const submitting = 'StartEngagementFromOpportunityTask';
const about = (what: string, evidence: 'obs' | 'doc' = 'doc') => cite(`${submitting}, ${what}`, evidence, 'lifecycle');
const malformed: readonly Malformed[] = [
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

operation(submitting, () => {
  test(...must(...shapeRequirement(submitting)), async ({ partner }) => {
    const { Id } = await opened(partner, everyMember());
    const reply = await settled(partner, submitting, submission(Id));
    expectComplete(reply);
    expect(reply.body?.OpportunityId).toBe(Id);
  });

  test(...must('SUB-2efa', 'be served on both routes', cite('facts A.2, A.3', 'obs', 'shape')), async ({ partner }) => {
    const [one, two] = [await opened(partner), await opened(partner)];
    const sdk = await partner.tries(submitting, submission(one.Id), { route: 'sdk' });
    const rest = await partner.tries(submitting, submission(two.Id), { route: 'rest' });
    expect([sdk.body?.OpportunityId, rest.body?.OpportunityId]).toEqual([one.Id, two.Id]);
  });

  test(...must('SUB-34ff', 'submit the opportunity to AWS', about('steps; facts C.2', 'obs')), async ({ partner }) => {
    const { Id, LifeCycle } = await opened(partner);
    expectComplete(await settled(partner, submitting, submission(Id)));
    expect([LifeCycle?.ReviewStatus, (await partner.reads(Id)).LifeCycle?.ReviewStatus]).toEqual([
      'Pending Submission',
      'Submitted',
    ]);
  });

  test(...must('SUB-29c5', 'change LastModifiedDate', cite('facts C.6', 'obs', 'locking')), async ({ partner }) => {
    const before = await opened(partner);
    expectComplete(await settled(partner, submitting, submission(before.Id)));
    expect(Date.parse((await partner.reads(before.Id)).LastModifiedDate)).toBeGreaterThan(
      Date.parse(before.LastModifiedDate),
    );
  });

  test(...must('SUB-898d', 'name the opportunity that was submitted', about('OpportunityId')), async ({ partner }) => {
    const { Id } = await opened(partner);
    const { body } = await settled(partner, submitting, submission(Id));
    expect(body?.OpportunityId).toBe(Id);
  });

  test(
    ...should(
      'SUB-0ae7',
      'name the engagement and the invitation once it is complete',
      cite('facts F.2, F.3', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      const { body } = await settled(partner, submitting, submission(Id));
      expect(body?.EngagementId).toMatch(/^eng-[0-9a-z]{14}$/);
      expect(body?.EngagementInvitationId).toMatch(/^engi-[0-9a-z]{13}$/);
    },
  );

  test(
    ...must('SUB-0d63', 'submit with a solution associated', cite('CreateOpportunity, steps', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const { Id } = await opened(partner, { Project: { OtherSolutionDescription: undefined } });
      await partner.does('AssociateOpportunity', await associating(partner, Id, 'Solutions'));
      expectComplete(await settled(partner, submitting, submission(Id)));
      expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    ...must('SUB-ab27', 'submit for visibility only', about('AwsSubmission.InvolvementType')),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      expectComplete(
        await settled(
          partner,
          submitting,
          changed(submission(Id), { AwsSubmission: { InvolvementType: 'For Visibility Only' } }),
        ),
      );
      expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    ...should(
      'SUB-8a0f',
      'write the need for no support back when visibility is all that is asked',
      cite('facts F.8', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      expectComplete(
        await settled(
          partner,
          submitting,
          changed(submission(Id), { AwsSubmission: { InvolvementType: 'For Visibility Only' } }),
        ),
      );
      expect((await partner.reads(Id)).PrimaryNeedsFromAws).toEqual([expect.stringMatching(/^Do Not Need Support/)]);
    },
  );

  test(
    ...must(
      'SUB-42f2',
      'keep the needs that were sent when co-selling is asked',
      cite('facts F.8', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id, PrimaryNeedsFromAws } = await opened(partner);
      expectComplete(await settled(partner, submitting, submission(Id)));
      expect((await partner.reads(Id)).PrimaryNeedsFromAws).toEqual(PrimaryNeedsFromAws);
    },
  );

  test(...should('SUB-9a43', 'ask for no visibility', about('AwsSubmission.Visibility')), async ({ partner }) => {
    const { Id } = await opened(partner);
    expectComplete(
      await settled(partner, submitting, changed(submission(Id), { AwsSubmission: { Visibility: undefined } })),
    );
    expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });

  for (const [id, says, fault] of malformed) {
    test(
      ...must(id, `refuse ${says}`, cite(`${submitting}, ${pathOf(fault)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        const [one, two] = [await opened(partner), await opened(partner)];
        await partner.refuses(
          submitting,
          submission(one.Id),
          changed(submission(two.Id), fault),
          'ValidationException',
        );
        expect((await partner.reads(two.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
      },
    );
  }

  test(
    ...must(
      'SUB-7375',
      'not find an opportunity that does not exist',
      cite(`${submitting}, Identifier`, 'doc', 'validation'),
    ),
    async ({ partner }) => {
      await partner.does(submitting, submission((await opened(partner)).Id));
      const reply = await settled(partner, submitting, submission('O9999999999'));
      expect(reply.problem?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ResourceNotFoundException|Opportunity(AccessDenied|ValidationFailed))$/,
      );
    },
  );

  test(
    ...must(
      'SUB-c74b',
      "not submit another account's opportunity",
      cite(`${submitting}, Identifier`, 'doc', 'security'),
    ),
    async ({ partner, stranger }) => {
      const [mine, theirs] = [await opened(partner), await opened(stranger)];
      await stranger.does(submitting, submission(theirs.Id));
      expect(await stranger.tries(submitting, submission(mine.Id))).toBeProblem(hidden);
      expect((await partner.reads(mine.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    ...must('SUB-dd09', 'not reach from one catalog into the other', cite(`${submitting}, Catalog`, 'doc', 'security')),
    async ({ partner, control }) => {
      const [one, two] = [await opened(partner), await opened(partner)];
      await partner.refuses(
        submitting,
        submission(one.Id),
        { ...submission(two.Id), Catalog: production(control) },
        hidden,
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
