import {
  describeOperation,
  documented,
  expect,
  must,
  observed,
  shapeRequirement,
  should,
  test,
} from '../support/test.ts';
import { firstPath, getAt, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { acceptanceOnce, acceptedOpportunity, createInvitation } from './helpers/invitations.ts';
import { acceptedOnce, expectRejectedBeside } from './helpers/rejected.ts';
import { acceptRequest, expectTaskComplete, pollTask } from './helpers/tasks.ts';

const accepting = 'StartEngagementByAcceptingInvitationTask';
const malformed: readonly InvalidRequestCase[] = [
  ['ACC-89a6', 'a request without Catalog', { Catalog: undefined }],
  ['ACC-bc54', 'a request without Identifier', { Identifier: undefined }],
  ['ACC-5101', 'a request without ClientToken', { ClientToken: undefined }],
  ['ACC-379d', 'an empty ClientToken', { ClientToken: '' }],
  ['ACC-2693', 'an Identifier that is not an invitation ID', { Identifier: 'O1234567' }],
];
/** What the partner learns by accepting (behaviour E.7). */
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
  test('returns the documented response shape', must(...shapeRequirement(accepting)), async ({ partner }) => {
    const { Id } = await createInvitation(partner);
    const reply = await pollTask(partner, accepting, acceptRequest(Id));
    expectTaskComplete(reply);
    expect(reply.body?.OpportunityId).toMatch(/^O[0-9]{1,19}$/);
  });

  test(
    "returns the OpportunityId of a new opportunity in the partner's account",
    must('ACC-6d69', 'lifecycle', documented('StartEngagementByAcceptingInvitationTask, OpportunityId, steps')),
    async ({ partner }) => {
      const { Id, title, sent } = await createInvitation(partner).then((read) => ({
        ...read,
        title: read.sent.Project?.Title,
      }));
      const reply = await pollTask(partner, accepting, acceptRequest(Id));
      // What the task names must be there: a target that names another opportunity is at fault, not the set-up.
      const read = await partner.asserting().getOpportunity(reply.body?.OpportunityId ?? '');
      expect(read.Project?.Title).toBe(title);
      expect(read.Customer?.Account?.CompanyName).toBe(sent.Customer?.Account?.CompanyName);
    },
  );

  for (const [id, path] of revealed) {
    test(
      `keeps the referral's ${path} in the accepted opportunity`,
      must(id, 'lifecycle', observed(`${accepting}, steps; behaviour E.7`)),
      async ({ reader }) => {
        const { sent, ...read } = await acceptedOpportunity(reader);
        expect({ [path]: getAt(read, path) }).toMatchObject({ [path]: getAt(sent, path) });
      },
    );
  }

  test(
    'sets ReviewStatus to "Approved" and keeps the Stage of the referral',
    must('ACC-1bf4', 'lifecycle', observed('behaviour C.2, E.7')),
    async ({ reader }) => {
      expect((await acceptedOpportunity(reader)).LifeCycle).toMatchObject({
        ReviewStatus: 'Approved',
        Stage: 'Prospect',
      });
    },
  );

  test(
    'keeps a CreatedDate no later than the InvitationDate of the referral',
    should('ACC-8750', 'lifecycle', observed('behaviour E.7')),
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
    'accepts updates of the accepted opportunity',
    must('ACC-1a0c', 'lifecycle', documented('GetOpportunity, ReviewStatus Approved')),
    async ({ partner }) => {
      const { Id } = await acceptedOpportunity(partner);
      await partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'Meet the customer' } });
      expect((await partner.getOpportunity(Id)).LifeCycle?.NextSteps).toBe('Meet the customer');
    },
  );

  test(
    'returns the accepted invitation as EngagementInvitationId',
    must('ACC-4147', 'lifecycle', documented('StartEngagementByAcceptingInvitationTask, EngagementInvitationId')),
    async ({ partner }) => {
      const { Id, Arn, task } = await acceptanceOnce(partner);
      expect(task.EngagementInvitationId).toBeOneOf([Id, Arn]);
    },
  );

  test(
    'accepts an invitation ARN as Identifier',
    must('ACC-b5cf', 'lifecycle', observed('behaviour B, E.2')),
    async ({ partner }) => {
      const { Arn } = await createInvitation(partner);
      expectTaskComplete(await pollTask(partner, accepting, acceptRequest(Arn ?? '')));
    },
  );

  test(
    'rejects an invitation that was already accepted',
    must('ACC-8cc0', 'lifecycle', documented('behaviour E.10')),
    async ({ partner }) => {
      const { invitationId } = await acceptedOpportunity(partner);
      const reply = await pollTask(partner, accepting, acceptRequest(invitationId));
      expect(reply.error?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ConflictException|ValidationException|EngagementInvitationConflict|InvitationValidationFailed)$/,
      );
    },
  );

  test(
    'rejects an invitation that has expired',
    must('ACC-98e3', 'lifecycle', documented('ListEngagementInvitations, ExpirationDate')),
    async ({ partner, control }) => {
      await acceptedOpportunity(partner);
      const { Id } = await createInvitation(partner);
      await control.advance({ days: 16 });
      const reply = await pollTask(partner, accepting, acceptRequest(Id));
      expect(reply.error?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ConflictException|ValidationException|EngagementInvitationConflict|InvitationValidationFailed)$/,
      );
    },
  );

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`${accepting}, ${firstPath(change)}; behaviour B`)),
      async ({ partner }) => {
        const pending = async () => acceptRequest((await createInvitation(partner)).Id);
        await expectRejectedBeside(partner, accepting, pending, (valid) => withChanges(valid, change));
      },
    );
  }

  test(
    'rejects an invitation that does not exist',
    must('ACC-f781', 'validation', documented(`${accepting}, Identifier`)),
    async ({ partner }) => {
      await acceptedOnce(partner, accepting, async () => acceptRequest((await createInvitation(partner)).Id));
      const reply = await pollTask(partner, accepting, acceptRequest('engi-zzzzzzzzzzzzz'));
      expect(reply.error?.name ?? reply.body?.ReasonCode).toMatch(/^(ResourceNotFoundException|Invitation\w+)$/);
    },
  );

  test(
    "rejects another account's invitation and leaves it unchanged",
    must('ACC-b027', 'security', documented(`${accepting}, Identifier`)),
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
    'isolates catalogs',
    must('ACC-73a6', 'security', documented(`${accepting}, Catalog`)),
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
});
