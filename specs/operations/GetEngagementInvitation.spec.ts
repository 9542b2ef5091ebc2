import {
  describeOperation,
  documented,
  expect,
  must,
  observed,
  shapeRequirement,
  should,
  test,
  untested,
} from '../support/test.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { acceptedOpportunity, createInvitation, rejectedInvitation } from './helpers/invitations.ts';

const invitation = (Identifier: string) => ({ Catalog: 'Sandbox', Identifier });
const day = 24 * 60 * 60 * 1000;
const malformed: readonly InvalidRequestCase[] = [
  ['GEI-9a36', 'a request without Catalog', { Catalog: undefined }],
  ['GEI-354c', 'a request without Identifier', { Identifier: undefined }],
  ['GEI-c85a', 'an Identifier that is not an invitation ID', { Identifier: 'O1234567' }],
  ['GEI-2ecf', 'an empty Identifier', { Identifier: '' }],
  ['GEI-2668', 'Identifier longer than 255 characters', { Identifier: `arn:${'x'.repeat(255)}` }],
];

describeOperation('GetEngagementInvitation', () => {
  test(
    'returns the documented response shape',
    must(...shapeRequirement('GetEngagementInvitation')),
    async ({ reader }) => {
      const { Id } = await createInvitation(reader);
      const read = await reader.expectAccepted('GetEngagementInvitation', invitation(Id));
      expect([read.Id, read.Catalog, read.PayloadType]).toEqual([Id, 'Sandbox', 'OpportunityInvitation']);
    },
  );

  test(
    'returns the same response on both routes',
    must('GEI-0b68', 'shape', observed('behaviour A.2, A.3')),
    async ({ reader }) => {
      const { Id } = await createInvitation(reader);
      const sdk = await reader.expectAccepted('GetEngagementInvitation', invitation(Id), { route: 'sdk' });
      const rest = await reader.expectAccepted('GetEngagementInvitation', invitation(Id), { route: 'rest' });
      expect(rest).toEqual(sdk);
      expect(sdk.Id).toBe(Id);
    },
  );

  test(
    'accepts an invitation ARN as Identifier',
    must('GEI-8bd8', 'lifecycle', observed('GetEngagementInvitation, Identifier; behaviour E.2')),
    async ({ reader }) => {
      const { Id, Arn } = await createInvitation(reader);
      expect((await reader.expectAccepted('GetEngagementInvitation', invitation(Arn ?? ''))).Id).toBe(Id);
    },
  );

  test(
    'returns Id and Arn in the observed format',
    must('GEI-cca2', 'shape', observed('GetEngagementInvitation, Arn; behaviour A.23, E.2')),
    async ({ reader }) => {
      const { Id, Arn } = await createInvitation(reader);
      expect(Id).toMatch(/^engi-[0-9a-z]{13}$/);
      expect(Arn).toBe(`arn:aws:partnercentral:us-east-1::catalog/Sandbox/engagement-invitation/${Id}`);
    },
  );

  test(
    'returns an ExpirationDate 15 days after InvitationDate',
    should('GEI-861f', 'lifecycle', observed('GetEngagementInvitation, ExpirationDate; behaviour E.4, J')),
    async ({ reader }) => {
      const read = await createInvitation(reader);
      expect(Date.parse(read.ExpirationDate ?? '') - Date.parse(read.InvitationDate ?? '')).toBe(15 * day);
    },
  );

  test(
    'omits Customer.Contacts and StreetAddress until the invitation is accepted',
    must('GEI-548c', 'security', documented('behaviour E.6')),
    async ({ reader }) => {
      const contact = {
        FirstName: 'Ada',
        LastName: 'Lane',
        BusinessTitle: 'CTO',
        Email: 'ada.in.hiding@example.com',
        Phone: '+12065550100',
      };
      const hide = { Customer: { Account: { Address: { StreetAddress: '99 Concealed Lane' } }, Contacts: [contact] } };
      const { Id } = await createInvitation(reader, hide);
      const reply = await reader.call('GetEngagementInvitation', invitation(Id));
      expect(reply.body?.Id).toBe(Id);
      expect(reply.text).not.toMatch(/ada\.in\.hiding|Concealed/);
    },
  );

  test(
    'returns Status "PENDING" until the invitation is answered',
    must('GEI-6d3e', 'lifecycle', observed('GetEngagementInvitation, Status; behaviour E.1')),
    async ({ reader }) => {
      const { Id } = await createInvitation(reader);
      expect(await reader.expectAccepted('GetEngagementInvitation', invitation(Id))).toMatchObject({
        Id,
        Status: 'PENDING',
      });
    },
  );

  test(
    'returns Status "ACCEPTED" once the invitation is accepted',
    must('GEI-4706', 'lifecycle', documented('GetEngagementInvitation, Status')),
    async ({ reader }) => {
      const { invitationId } = await acceptedOpportunity(reader);
      expect(await reader.expectAccepted('GetEngagementInvitation', invitation(invitationId))).toMatchObject({
        Id: invitationId,
        Status: 'ACCEPTED',
      });
    },
  );

  test(
    'returns Status "REJECTED" or rejects the request once the invitation is rejected',
    must('GEI-e4b5', 'lifecycle', documented('GetEngagementInvitation, RejectionReason')),
    async ({ reader }) => {
      const Id = await rejectedInvitation(reader, 'Next steps unclear');
      const reply = await reader.call('GetEngagementInvitation', invitation(Id));
      // The data is documented to be out of reach after a rejection; a readable invitation must say so itself.
      expect(reply.body ?? { Status: reply.error?.name }).toMatchObject({
        Status: expect.stringMatching(/^(REJECTED|ResourceNotFoundException|AccessDeniedException)$/),
      });
      expect(reply.body?.RejectionReason).toBeOneOf([undefined, null, 'Next steps unclear']);
    },
  );

  test(
    'returns Status "EXPIRED" after the ExpirationDate',
    must('GEI-bde9', 'lifecycle', documented('ListEngagementInvitations, ExpirationDate; behaviour E.3, E.4')),
    async ({ partner, control }) => {
      const { Id } = await createInvitation(partner);
      await control.advance({ days: 16 });
      expect(await partner.expectAccepted('GetEngagementInvitation', invitation(Id))).toMatchObject({
        Id,
        Status: 'EXPIRED',
      });
    },
  );

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`GetEngagementInvitation, ${firstPath(change)}; behaviour B`)),
      async ({ reader }) => {
        const valid = invitation((await createInvitation(reader)).Id);
        await reader.expectRejected(
          'GetEngagementInvitation',
          valid,
          withChanges(valid, change),
          'ValidationException',
        );
      },
    );
  }

  test(
    'rejects an invitation that does not exist',
    must('GEI-5225', 'validation', documented('GetEngagementInvitation, Identifier')),
    async ({ reader }) => {
      const valid = invitation((await createInvitation(reader)).Id);
      await reader.expectRejected(
        'GetEngagementInvitation',
        valid,
        invitation('engi-zzzzzzzzzzzzz'),
        'ResourceNotFoundException',
      );
    },
  );

  test(
    "rejects another account's invitation",
    must('GEI-dcc9', 'security', documented('GetEngagementInvitation, Identifier')),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createInvitation(partner), await createInvitation(otherPartner)];
      expect((await otherPartner.setUp('GetEngagementInvitation', invitation(theirs.Id))).Id).toBe(theirs.Id);
      expect(await otherPartner.call('GetEngagementInvitation', invitation(mine.Id))).toBeRejectedWith(
        notVisibleErrors,
      );
    },
  );

  test(
    'isolates catalogs',
    must('GEI-7d4e', 'security', documented('GetEngagementInvitation, Catalog')),
    async ({ partner, control }) => {
      const valid = invitation((await createInvitation(partner)).Id);
      await partner.expectRejected(
        'GetEngagementInvitation',
        valid,
        { ...valid, Catalog: productionCatalog(control) },
        notVisibleErrors,
      );
    },
  );

  untested(
    'returns invitations from partners as well as from AWS',
    'GEI-05df',
    'a second partner has to send it, by operations that came after the launch',
    'lifecycle',
    observed('behaviour E.8'),
  );
});
