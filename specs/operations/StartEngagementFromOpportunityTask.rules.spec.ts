import { daysFromNow, expect, must, operation, should, test, untested } from '../support/test.ts';
import { changed } from './given/change.ts';
import { cite } from './given/cite.ts';
import { opened, reviewed, submitted } from './given/opportunity.ts';
import { expectComplete, expectNeverSubmitted, expectNotSubmitted, settled, submission } from './given/task.ts';

const submitting = 'StartEngagementFromOpportunityTask';
const rules = (source: string, evidence: 'obs' | 'doc' = 'doc') => cite(source, evidence, 'rules');
const account = (change: object): object => ({ Customer: { Account: change } });

/** What a submission cannot do without, where the launch document or a recording says so. */
const needed = [
  ['SUB-????', 'sales activities', { Project: { SalesActivities: undefined } }, 'facts D', 'obs'],
  ['SUB-????', 'an industry', account({ Industry: undefined }), 'CreateOpportunity, Industry', 'doc'],
  ['SUB-????', 'a website', account({ WebsiteUrl: undefined }), 'CreateOpportunity, WebsiteUrl; facts D', 'doc'],
] as const;
/** The same, where only guides and users say so. */
const expected = [
  ['SUB-????', 'a delivery model', { Project: { DeliveryModels: undefined } }],
  ['SUB-????', 'a use case', { Project: { CustomerUseCase: undefined } }],
  ['SUB-????', 'an expected spend', { Project: { ExpectedCustomerSpend: undefined } }],
  ['SUB-????', 'a title', { Project: { Title: undefined } }],
  ['SUB-????', 'a business problem', { Project: { CustomerBusinessProblem: undefined } }],
  ['SUB-????', 'a need from AWS', { PrimaryNeedsFromAws: undefined }],
  ['SUB-????', 'a customer', { Customer: undefined }],
  ['SUB-????', 'a country', account({ Address: { CountryCode: undefined } })],
  ['SUB-????', 'a postal code', account({ Address: { PostalCode: undefined } })],
  ['SUB-????', 'a state in the United States', account({ Address: { StateOrRegion: undefined } })],
  ['SUB-????', 'a target close date', { LifeCycle: { TargetCloseDate: undefined } }],
] as const;

operation(submitting, () => {
  for (const [id, what, fault, source, evidence] of needed) {
    test(...must(id, `submit no opportunity without ${what}`, rules(source, evidence)), async ({ partner }) => {
      await expectNeverSubmitted(partner, fault);
    });
  }

  for (const [id, what, fault] of expected) {
    test(...should(id, `submit no opportunity without ${what}`, rules('CreateOpportunity (details to complete); facts D')), async ({ partner }) => {
      await expectNeverSubmitted(partner, fault);
    });
  }

  test(...should('SUB-????', 'name sales activities when they are what is missing', rules('facts A.20, D', 'obs')), async ({ partner }) => {
    const complete = await opened(partner);
    await partner.submits(complete.Id);
    const { Id } = await opened(partner, { Project: { SalesActivities: undefined } });
    const reply = await settled(partner, submitting, submission(Id));
    expectNotSubmitted(reply);
    expect(reply.text).toContain('project.salesActivities');
  });

  test(...should('SUB-????', 'submit no opportunity with neither a solution nor a description of another', rules('facts D')), async ({ partner }) => {
    await expectNeverSubmitted(partner, { Project: { OtherSolutionDescription: undefined } });
  });

  test(...must('SUB-????', 'take a description of another solution in place of one', rules('CreateOpportunity, OtherSolutionDescription; facts D', 'obs')), async ({ partner }) => {
    const { Id, RelatedEntityIdentifiers } = await opened(partner, { Project: { OtherSolutionDescription: 'Our own data lake' } });
    expectComplete(await settled(partner, submitting, submission(Id)));
    expect([RelatedEntityIdentifiers.Solutions, (await partner.reads(Id)).LifeCycle?.ReviewStatus]).toEqual([[], 'Submitted']);
  });

  test(...must('SUB-????', 'ask for no website when national security is concerned', rules('CreateOpportunity, WebsiteUrl')), async ({ partner }) => {
    const { Id } = await opened(partner, { ...account({ Industry: 'Government', WebsiteUrl: undefined }), NationalSecurity: 'Yes' });
    expectComplete(await settled(partner, submitting, submission(Id)));
    expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });

  test(...must('SUB-????', 'refuse co-selling with limited visibility', rules('facts A.20, D', 'obs')), async ({ partner }) => {
    const [one, two] = [await opened(partner), await opened(partner)];
    await partner.submits(one.Id);
    expectNotSubmitted(await settled(partner, submitting, changed(submission(two.Id), { AwsSubmission: { Visibility: 'Limited' } })));
    expect((await partner.reads(two.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
  });

  test(...should('SUB-????', 'say that co-selling rules limited visibility out', rules('facts A.20', 'obs')), async ({ partner }) => {
    const { Id } = await opened(partner);
    const reply = await settled(partner, submitting, changed(submission(Id), { AwsSubmission: { Visibility: 'Limited' } }));
    expect(reply.text).toContain('primaryNeedsFromAws');
    expect(reply.text).toContain('Cannot set visibility to limited on a Co-Sell opportunity');
  });

  test(...must('SUB-????', 'submit no opportunity that is submitted already', rules('facts D', 'obs')), async ({ partner }) => {
    const { Id } = await submitted(partner);
    expectNotSubmitted(await settled(partner, submitting, submission(Id)));
    expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });

  test(...must('SUB-????', 'submit no opportunity that is approved already', rules('facts D', 'obs')), async ({ partner }) => {
    const { Id } = await reviewed(partner, 'Approved');
    expectNotSubmitted(await settled(partner, submitting, submission(Id)));
    expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
  });

  test(...must('SUB-????', 'submit no opportunity that was rejected', rules('facts D; GetOpportunity, ReviewStatus Rejected', 'obs')), async ({ partner }) => {
    const { Id } = await reviewed(partner, 'Rejected');
    expectNotSubmitted(await settled(partner, submitting, submission(Id)));
    expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Rejected');
  });

  test(...must('SUB-????', 'submit an opportunity again that needed action', rules('facts C.2, D', 'obs')), async ({ partner }) => {
    const { Id } = await reviewed(partner, 'Action Required');
    expectComplete(await settled(partner, submitting, submission(Id)));
    expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });

  test(...must('SUB-????', 'submit no opportunity whose review status was lost', rules('facts C.6', 'obs')), async ({ partner }) => {
    const { Id } = await opened(partner);
    await partner.updates(Id, { LifeCycle: { ReviewStatus: undefined } });
    expect((await partner.reads(Id)).LifeCycle?.ReviewStatus ?? null).toBeNull();
    expectNotSubmitted(await settled(partner, submitting, submission(Id)));
  });

  test(...must('SUB-????', 'submit no opportunity whose target close date has passed since', rules('CreateOpportunity, TargetCloseDate; facts D', 'obs')), async ({ partner, control }) => {
    const [soon, late] = [await opened(partner, { LifeCycle: { TargetCloseDate: daysFromNow(3) } }), await opened(partner)];
    await control.advance({ days: 5 });
    expectComplete(await settled(partner, submitting, submission(late.Id)));
    expectNotSubmitted(await settled(partner, submitting, submission(soon.Id)));
  });

  test(...untested('SUB-????', 'ask for a marketplace entity or 1 to 10 solutions', 'guides ask for them, recordings submit with a description alone', rules('facts D, J')));
  test(...untested('SUB-????', 'advise to mature a prospect to Qualified before submitting', 'advice: prospects are seen to be submitted', rules('facts C.5')));
});
