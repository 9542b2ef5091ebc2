import { expect, must, operation, shapeRequirement, should, test, untested } from '../support/test.ts';
import { changed, pathOf } from './given/change.ts';
import { cite } from './given/cite.ts';
import { associating } from './given/entities.ts';
import { everyMember, opened, token } from './given/opportunity.ts';
import { hidden, type Malformed, production } from './given/refusals.ts';
import { expectComplete, settled, submission } from './given/task.ts';

const submitting = 'StartEngagementFromOpportunityTask';
const about = (what: string, evidence: 'obs' | 'doc' = 'doc') => cite(`${submitting}, ${what}`, evidence, 'lifecycle');
const malformed: readonly Malformed[] = [
  ['SUB-????', 'a request that names no catalog', { Catalog: undefined }],
  ['SUB-????', 'a request that names no opportunity', { Identifier: undefined }],
  ['SUB-????', 'an identifier that is not of the opportunity form', { Identifier: 'engi-0000000000000' }],
  ['SUB-????', 'a request without a client token', { ClientToken: undefined }],
  ['SUB-????', 'an empty client token', { ClientToken: '' }],
  ['SUB-????', 'a request that does not say what is asked of AWS', { AwsSubmission: undefined }],
  ['SUB-????', 'a submission without a type of involvement', { AwsSubmission: { InvolvementType: undefined } }],
  ['SUB-????', 'a type of involvement that is not documented', { AwsSubmission: { InvolvementType: 'Deal Support' } }],
  ['SUB-????', 'a visibility that is not documented', { AwsSubmission: { Visibility: 'Secret' } }],
];
/** Reasons for a failure that the syntax of the document knows (facts F.5). */
const reasonCodes = [
  ['SUB-????', 'OpportunityValidationFailed'], ['SUB-????', 'OpportunitySubmissionFailed'], ['SUB-????', 'OpportunityAccessDenied'],
  ['SUB-????', 'OpportunityConflict'], ['SUB-????', 'EngagementAccessDenied'], ['SUB-????', 'EngagementValidationFailed'],
  ['SUB-????', 'ResourceSnapshotJobAccessDenied'], ['SUB-????', 'EngagementInvitationConflict'], ['SUB-????', 'InternalError'],
] as const;

operation(submitting, () => {
  test(...must(...shapeRequirement(submitting)), async ({ partner }) => {
    const { Id } = await opened(partner, everyMember());
    const reply = await settled(partner, submitting, submission(Id));
    expectComplete(reply);
    expect(reply.body?.OpportunityId).toBe(Id);
  });

  test(...must('SUB-????', 'be served on both routes', cite('facts A.2, A.3', 'obs', 'shape')), async ({ partner }) => {
    const [one, two] = [await opened(partner), await opened(partner)];
    const sdk = await partner.tries(submitting, submission(one.Id), { route: 'sdk' });
    const rest = await partner.tries(submitting, submission(two.Id), { route: 'rest' });
    expect([sdk.body?.OpportunityId, rest.body?.OpportunityId]).toEqual([one.Id, two.Id]);
  });

  test(...must('SUB-????', 'submit the opportunity to AWS', about('steps; facts C.2', 'obs')), async ({ partner }) => {
    const { Id, LifeCycle } = await opened(partner);
    expectComplete(await settled(partner, submitting, submission(Id)));
    expect([LifeCycle?.ReviewStatus, (await partner.reads(Id)).LifeCycle?.ReviewStatus]).toEqual(['Pending Submission', 'Submitted']);
  });

  test(...must('SUB-????', 'change LastModifiedDate', cite('facts C.6', 'obs', 'locking')), async ({ partner }) => {
    const before = await opened(partner);
    expectComplete(await settled(partner, submitting, submission(before.Id)));
    expect(Date.parse((await partner.reads(before.Id)).LastModifiedDate)).toBeGreaterThan(Date.parse(before.LastModifiedDate));
  });

  test(...must('SUB-????', 'name the opportunity that was submitted', about('OpportunityId')), async ({ partner }) => {
    const { Id } = await opened(partner);
    const { body } = await settled(partner, submitting, submission(Id));
    expect(body?.OpportunityId).toBe(Id);
  });

  test(...should('SUB-????', 'name the engagement and the invitation once it is complete', cite('facts F.2, F.3', 'obs', 'lifecycle')), async ({ partner }) => {
    const { Id } = await opened(partner);
    const { body } = await settled(partner, submitting, submission(Id));
    expect(body?.EngagementId).toMatch(/^eng-[0-9a-z]{14}$/);
    expect(body?.EngagementInvitationId).toMatch(/^engi-[0-9a-z]{13}$/);
  });

  test(...must('SUB-????', 'say when it began, and by which name it is tracked', about('StartTime, TaskId, TaskArn; facts F.4')), async ({ partner }) => {
    const { Id } = await opened(partner);
    const { body } = await settled(partner, submitting, submission(Id));
    expect(body?.TaskId).toMatch(/(task|oit)-[0-9a-z]{13}$/);
    expect(body?.TaskArn).toContain(body?.TaskId ?? 'a task id');
    expect(Math.abs(Date.parse(body?.StartTime ?? '') - Date.now())).toBeLessThan(10 * 60_000);
  });

  test(...must('SUB-????', 'give neither message nor reason when it succeeds', about('Message, ReasonCode; facts F.3', 'obs')), async ({ partner }) => {
    const { Id } = await opened(partner);
    const { body } = await settled(partner, submitting, submission(Id));
    expect([body?.OpportunityId, body?.Message ?? null, body?.ReasonCode ?? null]).toEqual([Id, null, null]);
  });

  test(...must('SUB-????', 'report the same task for the same token and payload', cite(`${submitting}, ClientToken; facts F.6, F.7`, 'doc', 'locking')), async ({ partner }) => {
    const request = submission((await opened(partner)).Id);
    const first = await settled(partner, submitting, request);
    const again = await partner.tries(submitting, request);
    expectComplete(again);
    expect([again.body?.TaskId, again.body?.OpportunityId]).toEqual([first.body?.TaskId, request.Identifier]);
  });

  test(...must('SUB-????', 'submit once for one token', cite(`${submitting}, ClientToken`, 'doc', 'locking')), async ({ partner }) => {
    const request = submission((await opened(partner)).Id);
    expectComplete(await settled(partner, submitting, request));
    const after = await partner.reads(request.Identifier);
    await settled(partner, submitting, request);
    expect(await partner.reads(request.Identifier)).toEqual(after);
  });

  test(...must('SUB-????', 'refuse a token that was used for another opportunity', cite(`${submitting}, ClientToken; facts F.7`, 'doc', 'locking')), async ({ partner }) => {
    const [one, two] = [submission((await opened(partner)).Id), submission((await opened(partner)).Id)];
    await partner.does(submitting, one);
    expect(await partner.tries(submitting, { ...two, ClientToken: one.ClientToken })).toBeProblem('ConflictException');
  });

  test(...must('SUB-????', 'show a task as unfinished or finished, and finish it', about('asynchronous; facts F.2')), async ({ partner, control }) => {
    await control.tasks({ Mode: 'deferred', DelaySeconds: 0.2 });
    const request = submission((await opened(partner)).Id);
    expect(['IN_PROGRESS', 'COMPLETE']).toContain((await partner.does(submitting, request)).TaskStatus);
    expectComplete(await settled(partner, submitting, request));
    expect((await partner.reads(request.Identifier)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });

  for (const [id, ReasonCode] of reasonCodes) {
    test(...must(id, `say ${ReasonCode} when it fails for that reason`, about('ReasonCode, Message')), async ({ partner, control }) => {
      await control.tasks({ Mode: 'inline', Fail: { ReasonCode, Message: 'This went wrong', Operation: submitting, Count: 1 } });
      const { Id } = await opened(partner);
      const { body } = await settled(partner, submitting, submission(Id));
      expect(body).toMatchObject({ TaskStatus: 'FAILED', ReasonCode, Message: expect.stringContaining('This went wrong') });
      expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    });
  }

  test(...should('SUB-????', 'repeat a failure for its token, and try anew for a new one', cite('facts F.7', 'obs', 'locking')), async ({ partner, control }) => {
    await control.tasks({ Mode: 'inline', Fail: { ReasonCode: 'InternalError', Operation: submitting, Count: 1 } });
    const failed = submission((await opened(partner)).Id);
    expect((await settled(partner, submitting, failed)).body?.TaskStatus).toBe('FAILED');
    expect((await settled(partner, submitting, failed)).body?.TaskStatus).toBe('FAILED');
    expectComplete(await settled(partner, submitting, { ...failed, ClientToken: token() }));
  });

  test(...must('SUB-????', 'submit with a solution associated', cite('CreateOpportunity, steps', 'doc', 'lifecycle')), async ({ partner }) => {
    const { Id } = await opened(partner, { Project: { OtherSolutionDescription: undefined } });
    await partner.does('AssociateOpportunity', await associating(partner, Id, 'Solutions'));
    expectComplete(await settled(partner, submitting, submission(Id)));
    expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });

  test(...must('SUB-????', 'submit for visibility only', about('AwsSubmission.InvolvementType')), async ({ partner }) => {
    const { Id } = await opened(partner);
    expectComplete(await settled(partner, submitting, changed(submission(Id), { AwsSubmission: { InvolvementType: 'For Visibility Only' } })));
    expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });

  test(...should('SUB-????', 'write the need for no support back when visibility is all that is asked', cite('facts F.8', 'obs', 'lifecycle')), async ({ partner }) => {
    const { Id } = await opened(partner);
    expectComplete(await settled(partner, submitting, changed(submission(Id), { AwsSubmission: { InvolvementType: 'For Visibility Only' } })));
    expect((await partner.reads(Id)).PrimaryNeedsFromAws).toEqual([expect.stringMatching(/^Do Not Need Support/)]);
  });

  test(...must('SUB-????', 'keep the needs that were sent when co-selling is asked', cite('facts F.8', 'obs', 'lifecycle')), async ({ partner }) => {
    const { Id, PrimaryNeedsFromAws } = await opened(partner);
    expectComplete(await settled(partner, submitting, submission(Id)));
    expect((await partner.reads(Id)).PrimaryNeedsFromAws).toEqual(PrimaryNeedsFromAws);
  });

  test(...should('SUB-????', 'ask for no visibility', about('AwsSubmission.Visibility')), async ({ partner }) => {
    const { Id } = await opened(partner);
    expectComplete(await settled(partner, submitting, changed(submission(Id), { AwsSubmission: { Visibility: undefined } })));
    expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });

  for (const [id, says, fault] of malformed) {
    test(...must(id, `refuse ${says}`, cite(`${submitting}, ${pathOf(fault)}; facts B`, 'doc', 'validation')), async ({ partner }) => {
      const [one, two] = [await opened(partner), await opened(partner)];
      await partner.refuses(submitting, submission(one.Id), changed(submission(two.Id), fault), 'ValidationException');
      expect((await partner.reads(two.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
    });
  }

  test(...must('SUB-????', 'not find an opportunity that does not exist', cite(`${submitting}, Identifier`, 'doc', 'validation')), async ({ partner }) => {
    await partner.does(submitting, submission((await opened(partner)).Id));
    const reply = await settled(partner, submitting, submission('O9999999999'));
    expect(reply.problem?.name ?? reply.body?.ReasonCode).toMatch(/^(ResourceNotFoundException|Opportunity(AccessDenied|ValidationFailed))$/);
  });

  test(...must('SUB-????', "not submit another account's opportunity", cite(`${submitting}, Identifier`, 'doc', 'security')), async ({ partner, stranger }) => {
    const [mine, theirs] = [await opened(partner), await opened(stranger)];
    await stranger.does(submitting, submission(theirs.Id));
    expect(await stranger.tries(submitting, submission(mine.Id))).toBeProblem(hidden);
    expect((await partner.reads(mine.Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
  });

  test(...must('SUB-????', 'not reach from one catalog into the other', cite(`${submitting}, Catalog`, 'doc', 'security')), async ({ partner, control }) => {
    const [one, two] = [await opened(partner), await opened(partner)];
    await partner.refuses(submitting, submission(one.Id), { ...submission(two.Id), Catalog: production(control) }, hidden);
  });

  test(...untested('SUB-????', 'accept an invitation and create an opportunity', 'the text describes the sister operation; every source shows that this one submits', about('description; facts F.1')));
  test(...untested('SUB-????', 'take one of the five reason codes of the text', 'they are spelled otherwise in the syntax, and no source shows them on the wire', about('ReasonCode; facts F.5')));
});
