import { describeOperation, expect, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { acceptedOpportunity, createInvitation, rejectedInvitation } from './helpers/invitations.ts';
import { acceptRequest, pollTask } from './helpers/tasks.ts';

const rejecting = (Identifier: string, RejectionReason: string | null = 'Next steps unclear') => ({
  Catalog: 'Sandbox',
  Identifier,
  RejectionReason,
});
const malformed: readonly InvalidRequestCase[] = [
  ['REJ-0b94', 'a request that names no catalog', { Catalog: undefined }],
  ['REJ-15c5', 'a request that names no invitation', { Identifier: undefined }],
  ['REJ-7396', 'an identifier that is not of the invitation form', { Identifier: 'invitation-1' }],
  ['REJ-c4a2', 'an empty reason', { RejectionReason: '' }],
  ['REJ-7c12', 'a reason of more than 80 characters', { RejectionReason: 'x'.repeat(81) }],
  ['REJ-7b98', 'a reason with a line break', { RejectionReason: 'line\nbreak' }],
];
const reasons = [
  ['REJ-7c31', 'Customer problem unclear'],
  ['REJ-fe8f', 'Next steps unclear'],
  ['REJ-1b34', 'Unable to support'],
  ['REJ-0571', 'Duplicate of Partner Referral'],
  ['REJ-ee08', 'Other'],
] as const;

describeOperation('RejectEngagementInvitation', () => {
  test(...must(...shapeRequirement('RejectEngagementInvitation')), async ({ partner }) => {
    const { Id } = await createInvitation(partner);
    const reply = await partner.call('RejectEngagementInvitation', rejecting(Id));
    expect(reply).toSucceed();
    expect(reply.text).toBe('');
  });

  test(
    ...must(
      'REJ-e4dd',
      'answer on both routes with an empty body',
      citation('RejectEngagementInvitation, returns; facts A.3, A.7', 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const [one, two] = [await createInvitation(partner), await createInvitation(partner)];
      const sdk = await partner.call('RejectEngagementInvitation', rejecting(one.Id), { route: 'sdk' });
      const rest = await partner.call('RejectEngagementInvitation', rejecting(two.Id), { route: 'rest' });
      expect(sdk).toSucceed();
      expect(rest).toSucceed();
      expect([sdk.text, rest.text]).toEqual(['', '']);
    },
  );

  for (const [id, reason] of reasons) {
    test(
      ...must(
        id,
        `take '${reason}' as a reason`,
        citation('RejectEngagementInvitation, RejectionReason', 'doc', 'lifecycle'),
      ),
      async ({ partner }) => {
        const { Id } = await createInvitation(partner);
        expect(await partner.call('RejectEngagementInvitation', rejecting(Id, reason))).toSucceed();
        const again = await partner.call('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: Id });
        expect(again.body?.Status ?? 'REJECTED').toBe('REJECTED');
      },
    );
  }

  test(
    ...should(
      'REJ-90dc',
      'take any reason of 1 to 80 printable characters',
      citation('facts B.1, E.9', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      expect(
        await partner.call(
          'RejectEngagementInvitation',
          rejecting(Id, `Our calendar is full until May – sorry ${'!'.repeat(40)}`.slice(0, 80)),
        ),
      ).toSucceed();
    },
  );

  test(
    ...should(
      'REJ-523a',
      'ask for no reason',
      citation('RejectEngagementInvitation, RejectionReason; facts E.9, J', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      expect(await partner.call('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier: Id })).toSucceed();
    },
  );

  test(
    ...must('REJ-affc', 'take the ARN of an invitation as well', citation('facts B, E.2', 'obs', 'validation')),
    async ({ partner }) => {
      const { Arn } = await createInvitation(partner);
      expect(await partner.call('RejectEngagementInvitation', rejecting(Arn ?? ''))).toSucceed();
    },
  );

  test(
    ...must(
      'REJ-c0f1',
      'put the data of the opportunity out of reach',
      citation('RejectEngagementInvitation', 'doc', 'security'),
    ),
    async ({ partner }) => {
      const { Id, hiddenId } = await createInvitation(partner);
      await partner.setUp('RejectEngagementInvitation', rejecting(Id));
      expect(await partner.call('GetOpportunity', { Catalog: 'Sandbox', Identifier: hiddenId })).toBeRejectedWith(
        notVisibleErrors,
      );
    },
  );

  test(
    ...must(
      'REJ-3a92',
      'be final: a rejected invitation cannot be accepted',
      citation('ListEngagementInvitations, Status; facts E.10', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const Id = await rejectedInvitation(partner, 'Unable to support');
      const reply = await pollTask(partner, 'StartEngagementByAcceptingInvitationTask', acceptRequest(Id));
      expect(reply.error?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ConflictException|ValidationException|ResourceNotFoundException|AccessDeniedException|EngagementInvitationConflict|Invitation\w+)$/,
      );
    },
  );

  test(
    ...must('REJ-d50b', 'refuse an invitation that was rejected before', citation('facts B, E.10', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const Id = await rejectedInvitation(partner, 'Other');
      expect(await partner.call('RejectEngagementInvitation', rejecting(Id))).toBeRejectedWith([
        'ConflictException',
        ...notVisibleErrors,
      ]);
    },
  );

  test(
    ...must('REJ-01ef', 'refuse an invitation that was accepted before', citation('facts B, E.10', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const { invitationId, Id } = await acceptedOpportunity(partner);
      expect(await partner.call('RejectEngagementInvitation', rejecting(invitationId))).toBeRejectedWith([
        'ConflictException',
        'ValidationException',
      ]);
      expect((await partner.getOpportunity(Id)).Id).toBe(Id);
    },
  );

  test(
    ...must('REJ-2e5b', 'refuse an invitation that has expired', citation('facts E.4, E.10', 'doc', 'lifecycle')),
    async ({ partner, control }) => {
      const [fresh, old] = [await createInvitation(partner), await createInvitation(partner)];
      await partner.setUp('RejectEngagementInvitation', rejecting(fresh.Id));
      await control.advance({ days: 16 });
      expect(await partner.call('RejectEngagementInvitation', rejecting(old.Id))).toBeRejectedWith([
        'ConflictException',
        'ValidationException',
      ]);
    },
  );

  for (const [id, says, fault] of malformed) {
    test(
      ...must(
        id,
        `refuse ${says}`,
        citation(`RejectEngagementInvitation, ${firstPath(fault)}; facts B`, 'doc', 'validation'),
      ),
      async ({ partner }) => {
        const [one, two] = [await createInvitation(partner), await createInvitation(partner)];
        await partner.expectRejected(
          'RejectEngagementInvitation',
          rejecting(one.Id),
          withChanges(rejecting(two.Id), fault),
          'ValidationException',
        );
      },
    );
  }

  test(
    ...must(
      'REJ-3601',
      'not find an invitation that does not exist',
      citation('RejectEngagementInvitation, Identifier', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      await partner.expectRejected(
        'RejectEngagementInvitation',
        rejecting(Id),
        rejecting('engi-zzzzzzzzzzzzz'),
        'ResourceNotFoundException',
      );
    },
  );

  test(
    ...must(
      'REJ-e3d2',
      "keep its hands off another account's invitation",
      citation('RejectEngagementInvitation, Identifier', 'doc', 'security'),
    ),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createInvitation(partner), await createInvitation(otherPartner)];
      await otherPartner.setUp('RejectEngagementInvitation', rejecting(theirs.Id));
      expect(await otherPartner.call('RejectEngagementInvitation', rejecting(mine.Id))).toBeRejectedWith(
        notVisibleErrors,
      );
      expect((await partner.setUp('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: mine.Id })).Status).toBe(
        'PENDING',
      );
    },
  );

  test(
    ...must(
      'REJ-93a9',
      'not reach from one catalog into the other',
      citation('RejectEngagementInvitation, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const [one, two] = [await createInvitation(partner), await createInvitation(partner)];
      await partner.expectRejected(
        'RejectEngagementInvitation',
        rejecting(one.Id),
        { ...rejecting(two.Id), Catalog: productionCatalog(control) },
        notVisibleErrors,
      );
    },
  );

  test(
    ...untested(
      'REJ-a09d',
      'help AWS to see patterns in the reasons',
      'what AWS makes of a reason is not visible',
      citation('RejectEngagementInvitation, RejectionReason', 'doc', 'lifecycle'),
    ),
  );
});
