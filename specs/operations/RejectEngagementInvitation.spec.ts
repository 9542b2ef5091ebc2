import type { ExpectedErrors } from '../support/matchers.ts';
import type { Partner } from '../support/partner.ts';
import {
  describeOperation,
  documented,
  expect,
  must,
  note,
  observed,
  shapeRequirement,
  should,
  test,
} from '../support/test.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { acceptedOpportunity, createInvitation, rejectedInvitation } from './helpers/invitations.ts';
import { expectRejectedBeside } from './helpers/rejected.ts';
import { acceptRequest, pollTask } from './helpers/tasks.ts';

const rejecting = (Identifier: string, RejectionReason: string | null = 'Next steps unclear') => ({
  Catalog: 'Sandbox',
  Identifier,
  RejectionReason,
});
const malformed: readonly InvalidRequestCase[] = [
  ['REJ-0b94', 'a request without Catalog', { Catalog: undefined }],
  ['REJ-15c5', 'a request without Identifier', { Identifier: undefined }],
  ['REJ-7396', 'an Identifier that is not an invitation ID', { Identifier: 'invitation-1' }],
  ['REJ-c4a2', 'an empty RejectionReason', { RejectionReason: '' }],
  ['REJ-7c12', 'RejectionReason longer than 80 characters', { RejectionReason: 'x'.repeat(81) }],
  ['REJ-7b98', 'RejectionReason with a line break', { RejectionReason: 'line\nbreak' }],
];
const reasons = [
  ['REJ-7c31', 'Customer problem unclear'],
  ['REJ-fe8f', 'Next steps unclear'],
  ['REJ-1b34', 'Unable to support'],
  ['REJ-0571', 'Duplicate of Partner Referral'],
  ['REJ-ee08', 'Other'],
] as const;

/** One invitation was rejected; another, which the invalid request is about, is pending. */
const expectRejectionRejected = (
  partner: Partner,
  invalidate: (valid: object) => object,
  errors: ExpectedErrors,
): Promise<void> =>
  expectRejectedBeside(
    partner,
    'RejectEngagementInvitation',
    async () => rejecting((await createInvitation(partner)).Id),
    invalidate,
    errors,
  );

describeOperation('RejectEngagementInvitation', () => {
  test(
    'returns the documented response shape',
    must(...shapeRequirement('RejectEngagementInvitation')),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      const reply = await partner.call('RejectEngagementInvitation', rejecting(Id));
      expect(reply).toSucceed();
      expect(reply.text).toBe('');
    },
  );

  test(
    'returns an empty body on both routes',
    must('REJ-e4dd', 'shape', observed('RejectEngagementInvitation, returns; behaviour A.3, A.7')),
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
      `accepts RejectionReason "${reason}"`,
      must(id, 'lifecycle', documented('RejectEngagementInvitation, RejectionReason')),
      async ({ partner }) => {
        const { Id } = await createInvitation(partner);
        expect(await partner.call('RejectEngagementInvitation', rejecting(Id, reason))).toSucceed();
        const again = await partner.call('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: Id });
        expect(again.body?.Status ?? 'REJECTED').toBe('REJECTED');
      },
    );
  }

  test(
    'accepts RejectionReason of 1 to 80 printable characters',
    should('REJ-90dc', 'validation', documented('behaviour B.1, E.9')),
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
    'accepts a request without RejectionReason',
    should('REJ-523a', 'validation', documented('RejectEngagementInvitation, RejectionReason; behaviour E.9, J')),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      expect(await partner.call('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier: Id })).toSucceed();
    },
  );

  test(
    'accepts the ARN of an invitation as Identifier',
    must('REJ-affc', 'validation', observed('behaviour B, E.2')),
    async ({ partner }) => {
      const { Arn } = await createInvitation(partner);
      expect(await partner.call('RejectEngagementInvitation', rejecting(Arn ?? ''))).toSucceed();
    },
  );

  test(
    'rejects GetOpportunity for a referral after its invitation is rejected',
    must('REJ-c0f1', 'security', documented('RejectEngagementInvitation')),
    async ({ partner }) => {
      await acceptedOpportunity(partner);
      const { Id, hiddenId } = await createInvitation(partner);
      await partner.setUp('RejectEngagementInvitation', rejecting(Id));
      expect(await partner.call('GetOpportunity', { Catalog: 'Sandbox', Identifier: hiddenId })).toBeRejectedWith(
        notVisibleErrors,
      );
    },
  );

  test(
    'rejects accepting an invitation that was rejected',
    must('REJ-3a92', 'lifecycle', documented('ListEngagementInvitations, Status; behaviour E.10')),
    async ({ partner }) => {
      await acceptedOpportunity(partner);
      const Id = await rejectedInvitation(partner, 'Unable to support');
      const reply = await pollTask(partner, 'StartEngagementByAcceptingInvitationTask', acceptRequest(Id));
      expect(reply.error?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ConflictException|ValidationException|ResourceNotFoundException|AccessDeniedException|EngagementInvitationConflict|Invitation\w+)$/,
      );
    },
  );

  test(
    'rejects an invitation that was already rejected',
    must('REJ-d50b', 'lifecycle', documented('behaviour B, E.10')),
    async ({ partner }) => {
      const Id = await rejectedInvitation(partner, 'Other');
      expect(await partner.call('RejectEngagementInvitation', rejecting(Id))).toBeRejectedWith([
        'ConflictException',
        ...notVisibleErrors,
      ]);
    },
  );

  test(
    'rejects an invitation that was already accepted',
    must('REJ-01ef', 'lifecycle', documented('behaviour B, E.10')),
    async ({ partner }) => {
      await partner.setUp('RejectEngagementInvitation', rejecting((await createInvitation(partner)).Id));
      const { invitationId, Id } = await acceptedOpportunity(partner);
      expect(await partner.call('RejectEngagementInvitation', rejecting(invitationId))).toBeRejectedWith([
        'ConflictException',
        'ValidationException',
      ]);
      expect((await partner.getOpportunity(Id)).Id).toBe(Id);
    },
  );

  test(
    'rejects an expired invitation',
    must('REJ-2e5b', 'lifecycle', documented('behaviour E.4, E.10')),
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

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`RejectEngagementInvitation, ${firstPath(change)}; behaviour B`)),
      async ({ partner }) => {
        await expectRejectionRejected(partner, (valid) => withChanges(valid, change), 'ValidationException');
      },
    );
  }

  test(
    'rejects an Identifier that does not exist',
    must('REJ-3601', 'validation', documented('RejectEngagementInvitation, Identifier')),
    async ({ partner }) => {
      const unknown = { Identifier: 'engi-zzzzzzzzzzzzz' };
      await expectRejectionRejected(partner, (valid) => ({ ...valid, ...unknown }), 'ResourceNotFoundException');
    },
  );

  test(
    "rejects another account's invitation and leaves it unchanged",
    must('REJ-e3d2', 'security', documented('RejectEngagementInvitation, Identifier')),
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
    'isolates catalogs',
    must('REJ-93a9', 'security', documented('RejectEngagementInvitation, Catalog')),
    async ({ partner, control }) => {
      const elsewhere = { Catalog: productionCatalog(control) };
      await expectRejectionRejected(partner, (valid) => ({ ...valid, ...elsewhere }), notVisibleErrors);
    },
  );

  note(
    'keeps RejectionReason for AWS to analyze',
    'REJ-a09d',
    'what AWS makes of a reason is not visible',
    documented('RejectEngagementInvitation, RejectionReason'),
  );
});
