import { expect, must, operation, shapeRequirement, should, test, untested } from '../support/test.ts';
import { at, changed, pathOf } from './given/change.ts';
import { cite } from './given/cite.ts';
import { accepted, invitedFor } from './given/invitation.ts';
import { hidden, type Malformed, production } from './given/refusals.ts';
import { acceptance, expectComplete, settled } from './given/task.ts';

const accepting = 'StartEngagementByAcceptingInvitationTask';
const about = (what: string, evidence: 'obs' | 'doc' = 'doc') => cite(`${accepting}, ${what}`, evidence, 'lifecycle');
const malformed: readonly Malformed[] = [
  ['ACC-89a6', 'a request that names no catalog', { Catalog: undefined }],
  ['ACC-bc54', 'a request that names no invitation', { Identifier: undefined }],
  ['ACC-5101', 'a request without a client token', { ClientToken: undefined }],
  ['ACC-379d', 'an empty client token', { ClientToken: '' }],
  ['ACC-2693', 'an identifier that is not of the invitation form', { Identifier: 'O1234567' }],
];
/** What the partner learns by accepting (facts E.7). */
const revealed = [
  ['ACC-d881', 'Customer.Account.Address.StreetAddress'],
  ['ACC-c705', 'Customer.Account.Address.City'],
  ['ACC-45d2', 'Customer.Account.Address.PostalCode'],
  ['ACC-6580', 'Customer.Account.CompanyName'],
  ['ACC-23e0', 'Customer.Contacts'],
  ['ACC-7c66', 'Project.Title'],
  ['ACC-9e57', 'Project.CustomerBusinessProblem'],
  ['ACC-b7c6', 'LifeCycle.TargetCloseDate'],
] as const;

operation(accepting, () => {
  test(...must(...shapeRequirement(accepting)), async ({ partner }) => {
    const { Id } = await invitedFor(partner);
    const reply = await settled(partner, accepting, acceptance(Id));
    expectComplete(reply);
    expect(reply.body?.OpportunityId).toMatch(/^O[0-9]{1,19}$/);
  });

  test(
    ...must('ACC-6d69', 'create the opportunity in the account of the partner', about('OpportunityId, steps')),
    async ({ partner }) => {
      const { Id, title, sent } = await invitedFor(partner).then((read) => ({
        ...read,
        title: read.sent.Project?.Title,
      }));
      const reply = await settled(partner, accepting, acceptance(Id));
      const read = await partner.reads(reply.body?.OpportunityId ?? '');
      expect(read.Project?.Title).toBe(title);
      expect(read.Customer?.Account?.CompanyName).toBe(sent.Customer?.Account?.CompanyName);
    },
  );

  for (const [id, path] of revealed) {
    test(
      ...must(id, `copy ${path} over`, cite(`${accepting}, steps; facts E.7`, 'obs', 'lifecycle')),
      async ({ partner }) => {
        const { sent, ...read } = await accepted(partner);
        expect({ [path]: at(read, path) }).toMatchObject({ [path]: at(sent, path) });
      },
    );
  }

  test(
    ...must(
      'ACC-1bf4',
      'make the opportunity Approved, in the stage it was referred in',
      cite('facts C.2, E.7', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      expect((await accepted(partner)).LifeCycle).toMatchObject({ ReviewStatus: 'Approved', Stage: 'Prospect' });
    },
  );

  test(
    ...should('ACC-8750', 'keep the date on which the referral was made', cite('facts E.7', 'obs', 'lifecycle')),
    async ({ partner }) => {
      const read = await accepted(partner);
      const invitation = await partner.does('GetEngagementInvitation', {
        Catalog: 'Sandbox',
        Identifier: read.invitationId,
      });
      expect(Date.parse(read.CreatedDate)).toBeLessThanOrEqual(Date.parse(invitation.InvitationDate ?? ''));
    },
  );

  test(
    ...must(
      'ACC-1a0c',
      'let the accepted opportunity be updated',
      cite('GetOpportunity, ReviewStatus Approved', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await accepted(partner);
      await partner.updates(Id, { LifeCycle: { NextSteps: 'Meet the customer' } });
      expect((await partner.reads(Id)).LifeCycle?.NextSteps).toBe('Meet the customer');
    },
  );

  test(
    ...must('ACC-4147', 'name the invitation that was accepted', about('EngagementInvitationId')),
    async ({ partner }) => {
      const { Id, Arn } = await invitedFor(partner);
      const reply = await settled(partner, accepting, acceptance(Id));
      expect([Id, Arn]).toContain(reply.body?.EngagementInvitationId);
    },
  );

  test(
    ...must('ACC-b5cf', 'take the ARN of an invitation as well', cite('facts B, E.2', 'obs', 'lifecycle')),
    async ({ partner }) => {
      const { Arn } = await invitedFor(partner);
      expectComplete(await settled(partner, accepting, acceptance(Arn ?? '')));
    },
  );

  test(
    ...must('ACC-8cc0', 'not accept an invitation a second time', cite('facts E.10', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const { invitationId } = await accepted(partner);
      const reply = await settled(partner, accepting, acceptance(invitationId));
      expect(reply.problem?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ConflictException|ValidationException|EngagementInvitationConflict|InvitationValidationFailed)$/,
      );
    },
  );

  test(
    ...must(
      'ACC-98e3',
      'not accept an invitation that has expired',
      cite('ListEngagementInvitations, ExpirationDate', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const { Id } = await invitedFor(partner);
      await control.advance({ days: 16 });
      const reply = await settled(partner, accepting, acceptance(Id));
      expect(reply.problem?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ConflictException|ValidationException|EngagementInvitationConflict|InvitationValidationFailed)$/,
      );
    },
  );

  for (const [id, says, fault] of malformed) {
    test(
      ...must(id, `refuse ${says}`, cite(`${accepting}, ${pathOf(fault)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
        await partner.refuses(accepting, acceptance(one.Id), changed(acceptance(two.Id), fault), 'ValidationException');
      },
    );
  }

  test(
    ...must(
      'ACC-f781',
      'not find an invitation that does not exist',
      cite(`${accepting}, Identifier`, 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await invitedFor(partner);
      await partner.does(accepting, acceptance(Id));
      const reply = await settled(partner, accepting, acceptance('engi-zzzzzzzzzzzzz'));
      expect(reply.problem?.name ?? reply.body?.ReasonCode).toMatch(/^(ResourceNotFoundException|Invitation\w+)$/);
    },
  );

  test(
    ...must('ACC-b027', "not accept another account's invitation", cite(`${accepting}, Identifier`, 'doc', 'security')),
    async ({ partner, stranger }) => {
      const [mine, theirs] = [await invitedFor(partner), await invitedFor(stranger)];
      await stranger.does(accepting, acceptance(theirs.Id));
      expect(await stranger.tries(accepting, acceptance(mine.Id))).toBeProblem(hidden);
      expect((await partner.does('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: mine.Id })).Status).toBe(
        'PENDING',
      );
    },
  );

  test(
    ...must('ACC-73a6', 'not reach from one catalog into the other', cite(`${accepting}, Catalog`, 'doc', 'security')),
    async ({ partner, control }) => {
      const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
      await partner.refuses(
        accepting,
        acceptance(one.Id),
        { ...acceptance(two.Id), Catalog: production(control) },
        hidden,
      );
    },
  );

  test(
    ...untested(
      'ACC-55a9',
      'emit an Opportunity Created event when it is done',
      'events arrive on an event bus outside of the API',
      about('events'),
    ),
  );
  test(
    ...untested(
      'ACC-aa31',
      'take tags',
      'they were added after launch, and no operation of the 14 shows them',
      cite('facts B 13', 'doc', 'lifecycle'),
    ),
  );
});
