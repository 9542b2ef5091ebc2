import { expect, must, operation, shapeRequirement, should, test, untested } from '../support/test.ts';
import { changed, pathOf } from './given/change.ts';
import { cite } from './given/cite.ts';
import { accepted, invitedFor, rejected } from './given/invitation.ts';
import { hidden, type Malformed, production } from './given/refusals.ts';

const invitation = (Identifier: string) => ({ Catalog: 'Sandbox', Identifier });
const day = 24 * 60 * 60 * 1000;
const malformed: readonly Malformed[] = [
  ['GEI-9a36', 'a request that names no catalog', { Catalog: undefined }],
  ['GEI-354c', 'a request that names no invitation', { Identifier: undefined }],
  ['GEI-c85a', 'an identifier that is not of the invitation form', { Identifier: 'O1234567' }],
  ['GEI-2ecf', 'an empty identifier', { Identifier: '' }],
  ['GEI-2668', 'an identifier longer than 255 characters', { Identifier: `arn:${'x'.repeat(255)}` }],
];

operation('GetEngagementInvitation', () => {
  test(...must(...shapeRequirement('GetEngagementInvitation')), async ({ partner }) => {
    const { Id } = await invitedFor(partner);
    const read = await partner.asserting().does('GetEngagementInvitation', invitation(Id));
    expect([read.Id, read.Catalog, read.PayloadType]).toEqual([Id, 'Sandbox', 'OpportunityInvitation']);
  });

  test(
    ...must('GEI-0b68', 'be served alike on both routes', cite('facts A.2, A.3', 'obs', 'shape')),
    async ({ partner }) => {
      const { Id } = await invitedFor(partner);
      const sdk = await partner.asserting().does('GetEngagementInvitation', invitation(Id), { route: 'sdk' });
      const rest = await partner.asserting().does('GetEngagementInvitation', invitation(Id), { route: 'rest' });
      expect(rest).toEqual(sdk);
      expect(sdk.Id).toBe(Id);
    },
  );

  test(
    ...must(
      'GEI-8bd8',
      'find an invitation by its ARN as well',
      cite('GetEngagementInvitation, Identifier; facts E.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id, Arn } = await invitedFor(partner);
      expect((await partner.asserting().does('GetEngagementInvitation', invitation(Arn ?? ''))).Id).toBe(Id);
    },
  );

  test(
    ...must(
      'GEI-cca2',
      'give the ARN in the form recorded',
      cite('GetEngagementInvitation, Arn; facts A.23, E.2', 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const { Id, Arn } = await invitedFor(partner);
      expect(Id).toMatch(/^engi-[0-9a-z]{13}$/);
      expect(Arn).toBe(`arn:aws:partnercentral:us-east-1::catalog/Sandbox/engagement-invitation/${Id}`);
    },
  );

  test(
    ...should(
      'GEI-861f',
      'expire 15 days after it was sent',
      cite('GetEngagementInvitation, ExpirationDate; facts E.4, J', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await invitedFor(partner);
      expect(Date.parse(read.ExpirationDate ?? '') - Date.parse(read.InvitationDate ?? '')).toBe(15 * day);
    },
  );

  test(
    ...must(
      'GEI-548c',
      'keep customer contacts and street back until it is accepted',
      cite('facts E.6', 'doc', 'security'),
    ),
    async ({ partner }) => {
      const contact = {
        FirstName: 'Ada',
        LastName: 'Lane',
        BusinessTitle: 'CTO',
        Email: 'ada.in.hiding@example.com',
        Phone: '+12065550100',
      };
      const hide = { Customer: { Account: { Address: { StreetAddress: '99 Concealed Lane' } }, Contacts: [contact] } };
      const { Id } = await invitedFor(partner, hide);
      const reply = await partner.tries('GetEngagementInvitation', invitation(Id));
      expect(reply.body?.Id).toBe(Id);
      expect(reply.text).not.toMatch(/ada\.in\.hiding|Concealed/);
    },
  );

  test(
    ...must(
      'GEI-6d3e',
      'be PENDING until it is answered',
      cite('GetEngagementInvitation, Status; facts E.1', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await invitedFor(partner);
      expect(await partner.asserting().does('GetEngagementInvitation', invitation(Id))).toMatchObject({
        Id,
        Status: 'PENDING',
      });
    },
  );

  test(
    ...must(
      'GEI-4706',
      'be ACCEPTED once it was accepted',
      cite('GetEngagementInvitation, Status', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { invitationId } = await accepted(partner);
      expect(await partner.asserting().does('GetEngagementInvitation', invitation(invitationId))).toMatchObject({
        Id: invitationId,
        Status: 'ACCEPTED',
      });
    },
  );

  test(
    ...must(
      'GEI-e4b5',
      'be REJECTED, for the reason given, once it was rejected',
      cite('GetEngagementInvitation, RejectionReason', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const Id = await rejected(partner, 'Next steps unclear');
      const reply = await partner.tries('GetEngagementInvitation', invitation(Id));
      // The data is documented to be out of reach after a rejection; a readable invitation must say so itself.
      expect(reply.body ?? { Status: reply.problem?.name }).toMatchObject({
        Status: expect.stringMatching(/^(REJECTED|ResourceNotFoundException|AccessDeniedException)$/),
      });
      expect([undefined, null, 'Next steps unclear']).toContain(reply.body?.RejectionReason);
    },
  );

  test(
    ...must(
      'GEI-bde9',
      'be EXPIRED after its expiration date',
      cite('ListEngagementInvitations, ExpirationDate; facts E.3, E.4', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      const { Id } = await invitedFor(partner);
      await control.advance({ days: 16 });
      expect(await partner.asserting().does('GetEngagementInvitation', invitation(Id))).toMatchObject({
        Id,
        Status: 'EXPIRED',
      });
    },
  );

  for (const [id, says, change] of malformed) {
    test(
      ...must(id, `refuse ${says}`, cite(`GetEngagementInvitation, ${pathOf(change)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        const valid = invitation((await invitedFor(partner)).Id);
        await partner.refuses('GetEngagementInvitation', valid, changed(valid, change), 'ValidationException');
      },
    );
  }

  test(
    ...must(
      'GEI-5225',
      'not find an invitation that does not exist',
      cite('GetEngagementInvitation, Identifier', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const valid = invitation((await invitedFor(partner)).Id);
      await partner.refuses(
        'GetEngagementInvitation',
        valid,
        invitation('engi-zzzzzzzzzzzzz'),
        'ResourceNotFoundException',
      );
    },
  );

  test(
    ...must(
      'GEI-dcc9',
      "hide another account's invitation",
      cite('GetEngagementInvitation, Identifier', 'doc', 'security'),
    ),
    async ({ partner, stranger }) => {
      const [mine, theirs] = [await invitedFor(partner), await invitedFor(stranger)];
      expect((await stranger.does('GetEngagementInvitation', invitation(theirs.Id))).Id).toBe(theirs.Id);
      expect(await stranger.tries('GetEngagementInvitation', invitation(mine.Id))).toBeProblem(hidden);
    },
  );

  test(
    ...must(
      'GEI-7d4e',
      'not show one catalog in the other',
      cite('GetEngagementInvitation, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const valid = invitation((await invitedFor(partner)).Id);
      await partner.refuses('GetEngagementInvitation', valid, { ...valid, Catalog: production(control) }, hidden);
    },
  );

  test(
    ...untested(
      'GEI-05df',
      'come from a partner as well as from AWS',
      'a second partner has to send it, by operations outside of the 14',
      cite('facts E.8', 'obs', 'lifecycle'),
    ),
  );
});
