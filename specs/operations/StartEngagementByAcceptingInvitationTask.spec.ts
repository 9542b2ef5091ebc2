import { expect, must, operation, shapeRequirement, should, test, untested } from '../support/test.ts';
import { at, changed, pathOf } from './given/change.ts';
import { cite } from './given/cite.ts';
import { accepted, invitedFor } from './given/invitation.ts';
import { token } from './given/opportunity.ts';
import { hidden, type Malformed, production } from './given/refusals.ts';
import { acceptance, expectComplete, settled } from './given/task.ts';

const accepting = 'StartEngagementByAcceptingInvitationTask';
const about = (what: string, evidence: 'obs' | 'doc' = 'doc') => cite(`${accepting}, ${what}`, evidence, 'lifecycle');
const malformed: readonly Malformed[] = [
  ['ACC-????', 'a request that names no catalog', { Catalog: undefined }],
  ['ACC-????', 'a request that names no invitation', { Identifier: undefined }],
  ['ACC-????', 'a request without a client token', { ClientToken: undefined }],
  ['ACC-????', 'an empty client token', { ClientToken: '' }],
  ['ACC-????', 'an identifier that is not of the invitation form', { Identifier: 'O1234567' }],
];
/** What the partner learns by accepting (facts E.7). */
const revealed = [
  ['ACC-????', 'Customer.Account.Address.StreetAddress'], ['ACC-????', 'Customer.Account.Address.City'],
  ['ACC-????', 'Customer.Account.Address.PostalCode'], ['ACC-????', 'Customer.Account.CompanyName'], ['ACC-????', 'Customer.Contacts'],
  ['ACC-????', 'Project.Title'], ['ACC-????', 'Project.CustomerBusinessProblem'], ['ACC-????', 'LifeCycle.TargetCloseDate'],
] as const;

operation(accepting, () => {
  test(...must(...shapeRequirement(accepting)), async ({ partner }) => {
    const { Id } = await invitedFor(partner);
    const reply = await settled(partner, accepting, acceptance(Id));
    expectComplete(reply);
    expect(reply.body?.OpportunityId).toMatch(/^O[0-9]{1,19}$/);
  });

  test(...must('ACC-????', 'be served on both routes', cite('facts A.2, A.3', 'obs', 'shape')), async ({ partner }) => {
    const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
    const sdk = await partner.tries(accepting, acceptance(one.Id), { route: 'sdk' });
    const rest = await partner.tries(accepting, acceptance(two.Id), { route: 'rest' });
    expect(['IN_PROGRESS', 'COMPLETE']).toContain(sdk.body?.TaskStatus);
    expect(['IN_PROGRESS', 'COMPLETE']).toContain(rest.body?.TaskStatus);
    expect(rest.body?.TaskId).not.toBe(sdk.body?.TaskId);
  });

  test(...must('ACC-????', 'create the opportunity in the account of the partner', about('steps')), async ({ partner }) => {
    const { Id, title, sent } = await invitedFor(partner).then((read) => ({ ...read, title: read.sent.Project?.Title }));
    const reply = await settled(partner, accepting, acceptance(Id));
    const read = await partner.reads(reply.body?.OpportunityId ?? '');
    expect(read.Project?.Title).toBe(title);
    expect(read.Customer?.Account?.CompanyName).toBe(sent.Customer?.Account?.CompanyName);
  });

  for (const [id, path] of revealed) {
    test(...must(id, `copy ${path} over`, cite(`${accepting}, steps; facts E.7`, 'obs', 'lifecycle')), async ({ partner }) => {
      const { sent, ...read } = await accepted(partner);
      expect({ [path]: at(read, path) }).toMatchObject({ [path]: at(sent, path) });
    });
  }

  test(...must('ACC-????', 'make the opportunity Approved, in the stage it was referred in', cite('facts C.2, E.7', 'obs', 'lifecycle')), async ({ partner }) => {
    expect((await accepted(partner)).LifeCycle).toMatchObject({ ReviewStatus: 'Approved', Stage: 'Prospect' });
  });

  test(...should('ACC-????', 'keep the date on which the referral was made', cite('facts E.7', 'obs', 'lifecycle')), async ({ partner }) => {
    const read = await accepted(partner);
    const invitation = await partner.does('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: read.invitationId });
    expect(Date.parse(read.CreatedDate)).toBeLessThanOrEqual(Date.parse(invitation.InvitationDate ?? ''));
  });

  test(...must('ACC-????', 'let the accepted opportunity be updated', cite('GetOpportunity, ReviewStatus Approved', 'doc', 'lifecycle')), async ({ partner }) => {
    const { Id } = await accepted(partner);
    await partner.updates(Id, { LifeCycle: { NextSteps: 'Meet the customer' } });
    expect((await partner.reads(Id)).LifeCycle?.NextSteps).toBe('Meet the customer');
  });

  test(...must('ACC-????', 'name the invitation that was accepted', about('EngagementInvitationId')), async ({ partner }) => {
    const { Id, Arn } = await invitedFor(partner);
    const reply = await settled(partner, accepting, acceptance(Id));
    expect([Id, Arn]).toContain(reply.body?.EngagementInvitationId);
  });

  test(...must('ACC-????', 'take the ARN of an invitation as well', cite('facts B, E.2', 'obs', 'lifecycle')), async ({ partner }) => {
    const { Arn } = await invitedFor(partner);
    expectComplete(await settled(partner, accepting, acceptance(Arn ?? '')));
  });

  test(...must('ACC-????', 'say when it began, and by which name it is tracked', about('StartTime, TaskId, TaskArn; facts F.4')), async ({ partner }) => {
    const { Id } = await invitedFor(partner);
    const { body } = await settled(partner, accepting, acceptance(Id));
    expect(body?.TaskId).toMatch(/(task|oit)-[0-9a-z]{13}$/);
    expect(body?.TaskArn).toContain(body?.TaskId ?? 'a task id');
    expect(Math.abs(Date.parse(body?.StartTime ?? '') - Date.now())).toBeLessThan(10 * 60_000);
  });

  test(...must('ACC-????', 'give neither message nor reason when it succeeds', about('Message, ReasonCode; facts F.3', 'obs')), async ({ partner }) => {
    const { Id } = await invitedFor(partner);
    const { body } = await settled(partner, accepting, acceptance(Id));
    expect([body?.TaskStatus, body?.Message ?? null, body?.ReasonCode ?? null]).toEqual(['COMPLETE', null, null]);
  });

  test(...must('ACC-????', 'report the same task for the same token and payload', cite(`${accepting}, ClientToken; facts F.6, F.7`, 'doc', 'locking')), async ({ partner }) => {
    const request = acceptance((await invitedFor(partner)).Id);
    const first = await settled(partner, accepting, request);
    const again = await partner.tries(accepting, request);
    expectComplete(again);
    expect([again.body?.TaskId, again.body?.OpportunityId]).toEqual([first.body?.TaskId, first.body?.OpportunityId]);
  });

  test(...must('ACC-????', 'refuse a token that was used for another invitation', cite(`${accepting}, ClientToken; facts F.7`, 'doc', 'locking')), async ({ partner }) => {
    const [one, two] = [acceptance((await invitedFor(partner)).Id), acceptance((await invitedFor(partner)).Id)];
    await partner.does(accepting, one);
    expect(await partner.tries(accepting, { ...two, ClientToken: one.ClientToken })).toBeProblem('ConflictException');
  });

  test(...must('ACC-????', 'show a task as unfinished or finished, and finish it', about('asynchronous; facts F.2')), async ({ partner, control }) => {
    await control.tasks({ Mode: 'deferred', DelaySeconds: 0.2 });
    const request = acceptance((await invitedFor(partner)).Id);
    expect(['IN_PROGRESS', 'COMPLETE']).toContain((await partner.does(accepting, request)).TaskStatus);
    expectComplete(await settled(partner, accepting, request));
  });

  test(...must('ACC-????', 'say why it failed when it fails', about('Message, ReasonCode')), async ({ partner, control }) => {
    await control.tasks({ Mode: 'inline', Fail: { ReasonCode: 'InvitationAccessDenied', Message: 'No leave to accept', Operation: accepting, Count: 1 } });
    const request = acceptance((await invitedFor(partner)).Id);
    const { body } = await settled(partner, accepting, request);
    expect(body).toMatchObject({ TaskStatus: 'FAILED', ReasonCode: 'InvitationAccessDenied', Message: expect.stringContaining('No leave') });
  });

  test(...must('ACC-????', 'not accept an invitation a second time', cite('facts E.10', 'doc', 'lifecycle')), async ({ partner }) => {
    const { invitationId } = await accepted(partner);
    const reply = await settled(partner, accepting, acceptance(invitationId));
    expect(reply.problem?.name ?? reply.body?.ReasonCode).toMatch(/^(ConflictException|ValidationException|EngagementInvitationConflict|InvitationValidationFailed)$/);
  });

  test(...must('ACC-????', 'not accept an invitation that has expired', cite('ListEngagementInvitations, ExpirationDate', 'doc', 'lifecycle')), async ({ partner, control }) => {
    const { Id } = await invitedFor(partner);
    await control.advance({ days: 16 });
    const reply = await settled(partner, accepting, acceptance(Id));
    expect(reply.problem?.name ?? reply.body?.ReasonCode).toMatch(/^(ConflictException|ValidationException|EngagementInvitationConflict|InvitationValidationFailed)$/);
  });

  for (const [id, says, fault] of malformed) {
    test(...must(id, `refuse ${says}`, cite(`${accepting}, ${pathOf(fault)}; facts B`, 'doc', 'validation')), async ({ partner }) => {
      const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
      await partner.refuses(accepting, acceptance(one.Id), changed(acceptance(two.Id), fault), 'ValidationException');
    });
  }

  test(...should('ACC-????', 'refuse a client token of more than 64 characters', cite('facts B, J (ClientToken)', 'doc', 'validation')), async ({ partner }) => {
    const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
    await partner.refuses(accepting, acceptance(one.Id), { ...acceptance(two.Id), ClientToken: token().repeat(2) }, 'ValidationException');
  });

  test(...must('ACC-????', 'not find an invitation that does not exist', cite(`${accepting}, Identifier`, 'doc', 'validation')), async ({ partner }) => {
    const { Id } = await invitedFor(partner);
    await partner.does(accepting, acceptance(Id));
    const reply = await settled(partner, accepting, acceptance('engi-zzzzzzzzzzzzz'));
    expect(reply.problem?.name ?? reply.body?.ReasonCode).toMatch(/^(ResourceNotFoundException|Invitation\w+)$/);
  });

  test(...must('ACC-????', "not accept another account's invitation", cite(`${accepting}, Identifier`, 'doc', 'security')), async ({ partner, stranger }) => {
    const [mine, theirs] = [await invitedFor(partner), await invitedFor(stranger)];
    await stranger.does(accepting, acceptance(theirs.Id));
    expect(await stranger.tries(accepting, acceptance(mine.Id))).toBeProblem(hidden);
    expect((await partner.does('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: mine.Id })).Status).toBe('PENDING');
  });

  test(...must('ACC-????', 'not reach from one catalog into the other', cite(`${accepting}, Catalog`, 'doc', 'security')), async ({ partner, control }) => {
    const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
    await partner.refuses(accepting, acceptance(one.Id), { ...acceptance(two.Id), Catalog: production(control) }, hidden);
  });

  test(...untested('ACC-????', 'emit an Opportunity Created event when it is done', 'events arrive on an event bus outside of the API', about('events')));
  test(...untested('ACC-????', 'take tags', 'they were added after launch, and no operation of the 14 shows them', cite('facts B 13', 'doc', 'lifecycle')));
  test(...should('ACC-????', 'name its task by the form of the text or by the form seen', cite(`${accepting}, TaskId; facts F.4, J`, 'obs', 'shape')), async ({ partner }) => {
    const { body } = await settled(partner, accepting, acceptance((await invitedFor(partner)).Id));
    expect(body?.TaskId).toMatch(/^task-[0-9a-z]{13}$/);
  });
});
