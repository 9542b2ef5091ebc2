import { daysFromNow, describeOperation, expect, must, should, test, untested } from '../support/test.ts';
import { withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { createdOpportunity, reviewedOpportunity, submittedOpportunity } from './helpers/opportunities.ts';
import {
  expectNotSubmittable,
  expectNotSubmitted,
  expectTaskComplete,
  pollTask,
  submitRequest,
} from './helpers/tasks.ts';

const submitting = 'StartEngagementFromOpportunityTask';
const rules = (source: string, evidence: 'obs' | 'doc' = 'doc') => citation(source, evidence, 'rules');
const account = (change: object): object => ({ Customer: { Account: change } });

/** What a submission cannot do without, where the launch document or a recording says so. */
const needed = [
  ['SUB-5829', 'sales activities', { Project: { SalesActivities: undefined } }, 'facts D', 'obs'],
  ['SUB-f75a', 'an industry', account({ Industry: undefined }), 'CreateOpportunity, Industry', 'doc'],
  ['SUB-b0f1', 'a website', account({ WebsiteUrl: undefined }), 'CreateOpportunity, WebsiteUrl; facts D', 'doc'],
] as const;
/** The same, where only guides and users say so. */
const expected = [
  ['SUB-24f6', 'a delivery model', { Project: { DeliveryModels: undefined } }],
  ['SUB-79c1', 'a use case', { Project: { CustomerUseCase: undefined } }],
  ['SUB-a0fc', 'an expected spend', { Project: { ExpectedCustomerSpend: undefined } }],
  ['SUB-51bc', 'a title', { Project: { Title: undefined } }],
  ['SUB-95be', 'a need from AWS', { PrimaryNeedsFromAws: undefined }],
  ['SUB-7b3e', 'a customer', { Customer: undefined }],
  ['SUB-9eb6', 'a country', account({ Address: { CountryCode: undefined } })],
  ['SUB-75c4', 'a postal code', account({ Address: { PostalCode: undefined } })],
  ['SUB-306f', 'a state in the United States', account({ Address: { StateOrRegion: undefined } })],
  ['SUB-7aa2', 'a target close date', { LifeCycle: { TargetCloseDate: undefined } }],
] as const;

describeOperation(submitting, () => {
  for (const [id, what, fault, source, evidence] of needed) {
    test(...must(id, `submit no opportunity without ${what}`, rules(source, evidence)), async ({ partner }) => {
      await expectNotSubmittable(partner, fault);
    });
  }

  for (const [id, what, fault] of expected) {
    test(
      ...should(id, `submit no opportunity without ${what}`, rules('CreateOpportunity (details to complete); facts D')),
      async ({ partner }) => {
        await expectNotSubmittable(partner, fault);
      },
    );
  }

  test(
    ...should('SUB-8db1', 'name sales activities when they are what is missing', rules('facts A.20, D', 'obs')),
    async ({ partner }) => {
      const complete = await createdOpportunity(partner);
      await partner.submitOpportunity(complete.Id);
      const { Id } = await createdOpportunity(partner, { Project: { SalesActivities: undefined } });
      const reply = await pollTask(partner, submitting, submitRequest(Id));
      expectNotSubmitted(reply);
      expect(reply.text).toContain('project.salesActivities');
    },
  );

  test(
    ...should(
      'SUB-f28b',
      'submit no opportunity with neither a solution nor a description of another',
      rules('facts D'),
    ),
    async ({ partner }) => {
      await expectNotSubmittable(partner, { Project: { OtherSolutionDescription: undefined } });
    },
  );

  test(
    ...must(
      'SUB-47e7',
      'take a description of another solution in place of one',
      rules('CreateOpportunity, OtherSolutionDescription; facts D', 'obs'),
    ),
    async ({ partner }) => {
      const { Id, RelatedEntityIdentifiers } = await createdOpportunity(partner, {
        Project: { OtherSolutionDescription: 'Our own data lake' },
      });
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect([RelatedEntityIdentifiers.Solutions, (await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus]).toEqual([
        [],
        'Submitted',
      ]);
    },
  );

  test(
    ...must(
      'SUB-b7b7',
      'ask for no website when national security is concerned',
      rules('CreateOpportunity, WebsiteUrl'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner, {
        ...account({ Industry: 'Government', WebsiteUrl: undefined }),
        NationalSecurity: 'Yes',
      });
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    ...must('SUB-b5a1', 'refuse co-selling with limited visibility', rules('facts A.20, D', 'obs')),
    async ({ partner }) => {
      const [one, two] = [await createdOpportunity(partner), await createdOpportunity(partner)];
      await partner.submitOpportunity(one.Id);
      expectNotSubmitted(
        await pollTask(
          partner,
          submitting,
          withChanges(submitRequest(two.Id), { AwsSubmission: { Visibility: 'Limited' } }),
        ),
      );
      expect((await partner.getOpportunity(two.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    ...should('SUB-db1c', 'say that co-selling rules limited visibility out', rules('facts A.20', 'obs')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const reply = await pollTask(
        partner,
        submitting,
        withChanges(submitRequest(Id), { AwsSubmission: { Visibility: 'Limited' } }),
      );
      expect(reply.text).toContain('primaryNeedsFromAws');
      expect(reply.text).toContain('Cannot set visibility to limited on a Co-Sell opportunity');
    },
  );

  test(
    ...must('SUB-760b', 'submit no opportunity that is submitted already', rules('facts D', 'obs')),
    async ({ partner }) => {
      const { Id } = await submittedOpportunity(partner);
      expectNotSubmitted(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    ...must('SUB-9f8e', 'submit no opportunity that is approved already', rules('facts D', 'obs')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      expectNotSubmitted(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
    },
  );

  test(
    ...must(
      'SUB-d43e',
      'submit no opportunity that was rejected',
      rules('facts D; GetOpportunity, ReviewStatus Rejected', 'obs'),
    ),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Rejected');
      expectNotSubmitted(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Rejected');
    },
  );

  test(
    ...must('SUB-9efb', 'submit an opportunity again that needed action', rules('facts C.2, D', 'obs')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Action Required');
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    ...must('SUB-05ea', 'submit no opportunity whose review status was lost', rules('facts C.6', 'obs')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.updateOpportunity(Id, { LifeCycle: { ReviewStatus: undefined } });
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus ?? null).toBeNull();
      expectNotSubmitted(await pollTask(partner, submitting, submitRequest(Id)));
    },
  );

  test(
    ...must(
      'SUB-4c90',
      'submit no opportunity whose target close date has passed since',
      rules('CreateOpportunity, TargetCloseDate; facts D', 'obs'),
    ),
    async ({ partner, control }) => {
      const [soon, late] = [
        await createdOpportunity(partner, { LifeCycle: { TargetCloseDate: daysFromNow(3) } }),
        await createdOpportunity(partner),
      ];
      await control.advance({ days: 5 });
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(late.Id)));
      expectNotSubmitted(await pollTask(partner, submitting, submitRequest(soon.Id)));
    },
  );

  test(
    ...untested(
      'SUB-867d',
      'ask for a marketplace entity or 1 to 10 solutions',
      'guides ask for them, recordings submit with a description alone',
      rules('facts D, J'),
    ),
  );
  test(
    ...untested(
      'SUB-c207',
      'advise to mature a prospect to Qualified before submitting',
      'advice: prospects are seen to be submitted',
      rules('facts C.5'),
    ),
  );

  test(
    ...should('SUB-a78b', 'ask for no postal code and no state when national security is concerned', rules('facts D')),
    async ({ partner }) => {
      const masked = account({
        Industry: 'Government',
        WebsiteUrl: undefined,
        Address: { PostalCode: undefined, StateOrRegion: undefined },
      });
      const { Id } = await createdOpportunity(partner, { ...masked, NationalSecurity: 'Yes' });
      expectTaskComplete(await pollTask(partner, submitting, submitRequest(Id)));
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    ...untested(
      'SUB-0b52',
      'ask for a description when the solution is Other',
      'Other has not been seen to be taken as a solution',
      rules('CreateOpportunity, OtherSolutionDescription; facts J'),
    ),
  );
  test(
    ...untested(
      'SUB-dd13',
      'carry out its six steps in their order',
      'the steps are calls that the service makes to itself',
      rules('facts F.1'),
    ),
  );
  test(
    ...untested(
      'SUB-1ace',
      'take a token that another operation has used',
      'one user saw it taken for a repetition, no document speaks of it',
      rules('facts F.7', 'obs'),
    ),
  );
});
