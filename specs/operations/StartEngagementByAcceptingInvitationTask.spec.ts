import { describeOperation, expect, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { firstPath, getAt, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { acceptedOpportunity, createInvitation } from './helpers/invitations.ts';
import { acceptRequest, expectTaskComplete, pollTask } from './helpers/tasks.ts';

const accepting = 'StartEngagementByAcceptingInvitationTask';
const about = (what: string, evidence: 'obs' | 'doc' = 'doc') =>
  citation(`${accepting}, ${what}`, evidence, 'lifecycle');
const malformed: readonly InvalidRequestCase[] = [
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

describeOperation(accepting, () => {
  test(...must(...shapeRequirement(accepting)), async ({ partner }) => {
    const { Id } = await createInvitation(partner);
    const reply = await pollTask(partner, accepting, acceptRequest(Id));
    expectTaskComplete(reply);
    expect(reply.body?.OpportunityId).toMatch(/^O[0-9]{1,19}$/);
  });

  test(
    ...must('ACC-6d69', 'create the opportunity in the account of the partner', about('OpportunityId, steps')),
    async ({ partner }) => {
      const { Id, title, sent } = await createInvitation(partner).then((read) => ({
        ...read,
        title: read.sent.Project?.Title,
      }));
      const reply = await pollTask(partner, accepting, acceptRequest(Id));
      const read = await partner.getOpportunity(reply.body?.OpportunityId ?? '');
      expect(read.Project?.Title).toBe(title);
      expect(read.Customer?.Account?.CompanyName).toBe(sent.Customer?.Account?.CompanyName);
    },
  );

  for (const [id, path] of revealed) {
    test(
      ...must(id, `copy ${path} over`, citation(`${accepting}, steps; facts E.7`, 'obs', 'lifecycle')),
      async ({ partner }) => {
        const { sent, ...read } = await acceptedOpportunity(partner);
        expect({ [path]: getAt(read, path) }).toMatchObject({ [path]: getAt(sent, path) });
      },
    );
  }

  test(
    ...must(
      'ACC-1bf4',
      'make the opportunity Approved, in the stage it was referred in',
      citation('facts C.2, E.7', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      expect((await acceptedOpportunity(partner)).LifeCycle).toMatchObject({
        ReviewStatus: 'Approved',
        Stage: 'Prospect',
      });
    },
  );

  test(
    ...should('ACC-8750', 'keep the date on which the referral was made', citation('facts E.7', 'obs', 'lifecycle')),
    async ({ partner }) => {
      const read = await acceptedOpportunity(partner);
      const invitation = await partner.setUp('GetEngagementInvitation', {
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
      citation('GetOpportunity, ReviewStatus Approved', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await acceptedOpportunity(partner);
      await partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'Meet the customer' } });
      expect((await partner.getOpportunity(Id)).LifeCycle?.NextSteps).toBe('Meet the customer');
    },
  );

  test(
    ...must('ACC-4147', 'name the invitation that was accepted', about('EngagementInvitationId')),
    async ({ partner }) => {
      const { Id, Arn } = await createInvitation(partner);
      const reply = await pollTask(partner, accepting, acceptRequest(Id));
      expect([Id, Arn]).toContain(reply.body?.EngagementInvitationId);
    },
  );

  test(
    ...must('ACC-b5cf', 'take the ARN of an invitation as well', citation('facts B, E.2', 'obs', 'lifecycle')),
    async ({ partner }) => {
      const { Arn } = await createInvitation(partner);
      expectTaskComplete(await pollTask(partner, accepting, acceptRequest(Arn ?? '')));
    },
  );

  test(
    ...must('ACC-8cc0', 'not accept an invitation a second time', citation('facts E.10', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const { invitationId } = await acceptedOpportunity(partner);
      const reply = await pollTask(partner, accepting, acceptRequest(invitationId));
      expect(reply.error?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ConflictException|ValidationException|EngagementInvitationConflict|InvitationValidationFailed)$/,
      );
    },
  );

  test(
    ...must(
      'ACC-98e3',
      'not accept an invitation that has expired',
      citation('ListEngagementInvitations, ExpirationDate', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const { Id } = await createInvitation(partner);
      await control.advance({ days: 16 });
      const reply = await pollTask(partner, accepting, acceptRequest(Id));
      expect(reply.error?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ConflictException|ValidationException|EngagementInvitationConflict|InvitationValidationFailed)$/,
      );
    },
  );

  for (const [id, says, fault] of malformed) {
    test(
      ...must(id, `refuse ${says}`, citation(`${accepting}, ${firstPath(fault)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        const [one, two] = [await createInvitation(partner), await createInvitation(partner)];
        await partner.expectRejected(
          accepting,
          acceptRequest(one.Id),
          withChanges(acceptRequest(two.Id), fault),
          'ValidationException',
        );
      },
    );
  }

  test(
    ...must(
      'ACC-f781',
      'not find an invitation that does not exist',
      citation(`${accepting}, Identifier`, 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      await partner.setUp(accepting, acceptRequest(Id));
      const reply = await pollTask(partner, accepting, acceptRequest('engi-zzzzzzzzzzzzz'));
      expect(reply.error?.name ?? reply.body?.ReasonCode).toMatch(/^(ResourceNotFoundException|Invitation\w+)$/);
    },
  );

  test(
    ...must(
      'ACC-b027',
      "not accept another account's invitation",
      citation(`${accepting}, Identifier`, 'doc', 'security'),
    ),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createInvitation(partner), await createInvitation(otherPartner)];
      await otherPartner.setUp(accepting, acceptRequest(theirs.Id));
      expect(await otherPartner.call(accepting, acceptRequest(mine.Id))).toBeRejectedWith(notVisibleErrors);
      expect((await partner.setUp('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: mine.Id })).Status).toBe(
        'PENDING',
      );
    },
  );

  test(
    ...must(
      'ACC-73a6',
      'not reach from one catalog into the other',
      citation(`${accepting}, Catalog`, 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const [one, two] = [await createInvitation(partner), await createInvitation(partner)];
      await partner.expectRejected(
        accepting,
        acceptRequest(one.Id),
        { ...acceptRequest(two.Id), Catalog: productionCatalog(control) },
        notVisibleErrors,
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
      citation('facts B 13', 'doc', 'lifecycle'),
    ),
  );
});
