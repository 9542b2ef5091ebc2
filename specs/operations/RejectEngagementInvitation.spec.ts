import { expect, must, operation, shapeRequirement, should, test, untested } from '../support/test.ts';
import { changed, pathOf } from './given/change.ts';
import { cite } from './given/cite.ts';
import { accepted, invitedFor, rejected } from './given/invitation.ts';
import { hidden, type Malformed, production } from './given/refusals.ts';
import { acceptance, settled } from './given/task.ts';

const rejecting = (Identifier: string, RejectionReason: string | null = 'Next steps unclear') => ({
  Catalog: 'Sandbox',
  Identifier,
  RejectionReason,
});
const malformed: readonly Malformed[] = [
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

operation('RejectEngagementInvitation', () => {
  test(...must(...shapeRequirement('RejectEngagementInvitation')), async ({ partner }) => {
    const { Id } = await invitedFor(partner);
    const reply = await partner.tries('RejectEngagementInvitation', rejecting(Id));
    expect(reply).toSucceed();
    expect(reply.text).toBe('');
  });

  test(
    ...must(
      'REJ-e4dd',
      'answer on both routes with an empty body',
      cite('RejectEngagementInvitation, returns; facts A.3, A.7', 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
      const sdk = await partner.tries('RejectEngagementInvitation', rejecting(one.Id), { route: 'sdk' });
      const rest = await partner.tries('RejectEngagementInvitation', rejecting(two.Id), { route: 'rest' });
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
        cite('RejectEngagementInvitation, RejectionReason', 'doc', 'lifecycle'),
      ),
      async ({ partner }) => {
        const { Id } = await invitedFor(partner);
        expect(await partner.tries('RejectEngagementInvitation', rejecting(Id, reason))).toSucceed();
        const again = await partner.tries('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: Id });
        expect(again.body?.Status ?? 'REJECTED').toBe('REJECTED');
      },
    );
  }

  test(
    ...should(
      'REJ-90dc',
      'take any reason of 1 to 80 printable characters',
      cite('facts B.1, E.9', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await invitedFor(partner);
      expect(
        await partner.tries(
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
      cite('RejectEngagementInvitation, RejectionReason; facts E.9, J', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await invitedFor(partner);
      expect(await partner.tries('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier: Id })).toSucceed();
    },
  );

  test(
    ...must('REJ-affc', 'take the ARN of an invitation as well', cite('facts B, E.2', 'obs', 'validation')),
    async ({ partner }) => {
      const { Arn } = await invitedFor(partner);
      expect(await partner.tries('RejectEngagementInvitation', rejecting(Arn ?? ''))).toSucceed();
    },
  );

  test(
    ...must(
      'REJ-c0f1',
      'put the data of the opportunity out of reach',
      cite('RejectEngagementInvitation', 'doc', 'security'),
    ),
    async ({ partner }) => {
      const { Id, hiddenId } = await invitedFor(partner);
      await partner.does('RejectEngagementInvitation', rejecting(Id));
      expect(await partner.tries('GetOpportunity', { Catalog: 'Sandbox', Identifier: hiddenId })).toBeProblem(hidden);
    },
  );

  test(
    ...must(
      'REJ-3a92',
      'be final: a rejected invitation cannot be accepted',
      cite('ListEngagementInvitations, Status; facts E.10', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const Id = await rejected(partner, 'Unable to support');
      const reply = await settled(partner, 'StartEngagementByAcceptingInvitationTask', acceptance(Id));
      expect(reply.problem?.name ?? reply.body?.ReasonCode).toMatch(
        /^(ConflictException|ValidationException|ResourceNotFoundException|AccessDeniedException|EngagementInvitationConflict|Invitation\w+)$/,
      );
    },
  );

  test(
    ...must('REJ-d50b', 'refuse an invitation that was rejected before', cite('facts B, E.10', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const Id = await rejected(partner, 'Other');
      expect(await partner.tries('RejectEngagementInvitation', rejecting(Id))).toBeProblem([
        'ConflictException',
        ...hidden,
      ]);
    },
  );

  test(
    ...must('REJ-01ef', 'refuse an invitation that was accepted before', cite('facts B, E.10', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const { invitationId, Id } = await accepted(partner);
      expect(await partner.tries('RejectEngagementInvitation', rejecting(invitationId))).toBeProblem([
        'ConflictException',
        'ValidationException',
      ]);
      expect((await partner.reads(Id)).Id).toBe(Id);
    },
  );

  test(
    ...must('REJ-2e5b', 'refuse an invitation that has expired', cite('facts E.4, E.10', 'doc', 'lifecycle')),
    async ({ partner, control }) => {
      const [fresh, old] = [await invitedFor(partner), await invitedFor(partner)];
      await partner.does('RejectEngagementInvitation', rejecting(fresh.Id));
      await control.advance({ days: 16 });
      expect(await partner.tries('RejectEngagementInvitation', rejecting(old.Id))).toBeProblem([
        'ConflictException',
        'ValidationException',
      ]);
    },
  );

  for (const [id, says, fault] of malformed) {
    test(
      ...must(id, `refuse ${says}`, cite(`RejectEngagementInvitation, ${pathOf(fault)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
        await partner.refuses(
          'RejectEngagementInvitation',
          rejecting(one.Id),
          changed(rejecting(two.Id), fault),
          'ValidationException',
        );
      },
    );
  }

  test(
    ...must(
      'REJ-3601',
      'not find an invitation that does not exist',
      cite('RejectEngagementInvitation, Identifier', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await invitedFor(partner);
      await partner.refuses(
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
      cite('RejectEngagementInvitation, Identifier', 'doc', 'security'),
    ),
    async ({ partner, stranger }) => {
      const [mine, theirs] = [await invitedFor(partner), await invitedFor(stranger)];
      await stranger.does('RejectEngagementInvitation', rejecting(theirs.Id));
      expect(await stranger.tries('RejectEngagementInvitation', rejecting(mine.Id))).toBeProblem(hidden);
      expect((await partner.does('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: mine.Id })).Status).toBe(
        'PENDING',
      );
    },
  );

  test(
    ...must(
      'REJ-93a9',
      'not reach from one catalog into the other',
      cite('RejectEngagementInvitation, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
      await partner.refuses(
        'RejectEngagementInvitation',
        rejecting(one.Id),
        { ...rejecting(two.Id), Catalog: production(control) },
        hidden,
      );
    },
  );

  test(
    ...untested(
      'REJ-a09d',
      'help AWS to see patterns in the reasons',
      'what AWS makes of a reason is not visible',
      cite('RejectEngagementInvitation, RejectionReason', 'doc', 'lifecycle'),
    ),
  );
});
