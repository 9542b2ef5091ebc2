import { randomUUID } from 'node:crypto';
import { describeOperation, documented, expect, must, observed, should, superseded, test } from '../support/test.ts';
import { getAt } from './helpers/bodyPath.ts';
import { productionCatalog } from './helpers/invalidRequests.ts';
import { createInvitation, rejectedInvitation } from './helpers/invitations.ts';

/** Where each part of the invitation comes from in the referral (behaviour E.5). */
const derived = [
  ['GEI-99df', 'Payload.OpportunityInvitation.Project.Title', 'Project.Title'],
  ['GEI-279d', 'Payload.OpportunityInvitation.Project.BusinessProblem', 'Project.CustomerBusinessProblem'],
  ['GEI-430a', 'Payload.OpportunityInvitation.Project.TargetCompletionDate', 'LifeCycle.TargetCloseDate'],
  [
    'GEI-0daf',
    'Payload.OpportunityInvitation.Project.ExpectedCustomerSpend.0.Amount',
    'Project.ExpectedCustomerSpend.0.Amount',
  ],
  ['GEI-136e', 'Payload.OpportunityInvitation.Customer.CompanyName', 'Customer.Account.CompanyName'],
  ['GEI-f1f2', 'Payload.OpportunityInvitation.Customer.CountryCode', 'Customer.Account.Address.CountryCode'],
  ['GEI-df79', 'Payload.OpportunityInvitation.Customer.Industry', 'Customer.Account.Industry'],
  ['GEI-52ca', 'Payload.OpportunityInvitation.Customer.WebsiteUrl', 'Customer.Account.WebsiteUrl'],
  [
    'GEI-6f74',
    'Payload.OpportunityInvitation.Project.ExpectedCustomerSpend.0.Frequency',
    'Project.ExpectedCustomerSpend.0.Frequency',
  ],
  [
    'GEI-5b1f',
    'Payload.OpportunityInvitation.Project.ExpectedCustomerSpend.0.CurrencyCode',
    'Project.ExpectedCustomerSpend.0.CurrencyCode',
  ],
  [
    'GEI-6b25',
    'Payload.OpportunityInvitation.Project.ExpectedCustomerSpend.0.TargetCompany',
    'Project.ExpectedCustomerSpend.0.TargetCompany',
  ],
  ['GEI-8d24', 'EngagementDescription', 'Project.CustomerBusinessProblem'],
] as const;
/** What the service adds of its own (behaviour E.5). */
const added = [
  ['GEI-306b', 'Payload.OpportunityInvitation.ReceiverResponsibilities', ['Services Partner', 'Software Partner']],
  ['GEI-5a2b', 'ExistingMembers.0.CompanyName', 'AWS'],
  ['GEI-7250', 'ExistingMembers.0.WebsiteUrl', 'www.aws.com'],
  ['GEI-eb16', 'RejectionReason', null],
] as const;

/** A path as titles show it: without the payload's own prefix, list items in brackets. */
const shown = (path: string): string => path.replace('Payload.OpportunityInvitation.', '').replace(/\.(\d+)/g, '[$1]');

function derivedTitle(path: string, origin: string): string {
  const [from, to] = [shown(origin), shown(path)];
  return `returns the referral's ${from}${to === from ? '' : ` as ${to}`}`;
}

describeOperation('GetEngagementInvitation', () => {
  for (const [id, path, origin] of derived) {
    test(
      derivedTitle(path, origin),
      must(id, 'lifecycle', observed(`GetEngagementInvitation, ${path}; behaviour E.5`)),
      async ({ partner }) => {
        // Not by createInvitation, which takes an invitation with another title for a set-up that failed.
        const { invitationId: Identifier, sent } = await partner.receiveReferral();
        const read = await partner.expectAccepted('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier });
        expect(getAt(sent, origin)).toBeDefined();
        expect(getAt(read, path)).toBe(getAt(sent, origin));
      },
    );
  }

  test(
    'returns the first 40 characters of Project.Title as EngagementTitle',
    should('GEI-b04f', 'lifecycle', observed('GetEngagementInvitation, EngagementTitle; behaviour E.5')),
    async ({ reader }) => {
      const title = `${Date.now()} Moving the archive of a whole city to the cloud`;
      expect((await createInvitation(reader, { Project: { Title: title } })).EngagementTitle).toBe(title.slice(0, 40));
    },
  );

  test(
    'returns a Project.Title of 39 and one of 40 characters whole as EngagementTitle',
    should('GEI-75d1', 'lifecycle', observed('GetEngagementInvitation, EngagementTitle; behaviour E.5')),
    async ({ partner }) => {
      for (const length of [39, 40]) {
        const Title = `${randomUUID()} archive`.slice(0, length);
        const { invitationId } = await partner.receiveReferral({ Project: { Title } });
        const request = { Catalog: 'Sandbox', Identifier: invitationId };
        expect(await partner.expectAccepted('GetEngagementInvitation', request)).toMatchObject({
          EngagementTitle: Title,
        });
      }
    },
  );

  test(
    'returns an empty EngagementTitle, or none, for a Project.Title of no characters',
    should(
      'GEI-c67c',
      'lifecycle',
      superseded('engagement-title-length', documented('since-launch J.3.8; behaviour E.5')),
    ),
    // Emulators only: without a title nothing tells a referral from others.
    async ({ partner, control }) => {
      const { Identifier } = await control.createInvitation({ Project: { Title: '' } });
      const request = { Catalog: 'Sandbox', Identifier };
      const { EngagementTitle } = await partner.expectAccepted('GetEngagementInvitation', request);
      expect(EngagementTitle ?? '').toBe('');
    },
  );

  test(
    'returns SenderCompanyName "AWS" and a 12-digit Receiver.Account.AwsAccountId',
    must('GEI-08a7', 'lifecycle', observed('GetEngagementInvitation, SenderCompanyName, Receiver; behaviour E.5')),
    async ({ reader }) => {
      const read = await createInvitation(reader);
      expect(read.SenderCompanyName).toBe('AWS');
      expect(read.Receiver?.Account?.AwsAccountId).toMatch(/^[0-9]{12}$/);
    },
  );

  test(
    'returns one SenderContacts entry, with BusinessTitle "PDM"',
    should('GEI-a4bf', 'lifecycle', observed('GetEngagementInvitation, SenderContacts; behaviour E.5')),
    async ({ reader }) => {
      const contacts = (await createInvitation(reader)).Payload?.OpportunityInvitation?.SenderContacts ?? [];
      expect(contacts.map((contact) => contact.BusinessTitle)).toEqual(['PDM']);
    },
  );

  for (const [id, path, value] of added) {
    test(
      `returns ${JSON.stringify(value)} as ${shown(path)}`,
      should(id, 'lifecycle', observed(`GetEngagementInvitation, ${path}; behaviour E.5`)),
      async ({ reader }) => {
        const { Id } = await createInvitation(reader);

        const { raw } = await reader.call('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: Id });

        // ReceiverResponsibilities was null in November 2024 (behaviour E.5).
        const earlier = path.endsWith('ReceiverResponsibilities') ? [null] : [];
        expect([value, ...earlier]).toContainEqual(getAt(raw, path));
      },
    );
  }

  test(
    'returns the invited account as Receiver.Account.AwsAccountId',
    must('GEI-951e', 'lifecycle', documented('GetEngagementInvitation, Receiver.Account.AwsAccountId')),
    async ({ partner, control }) => {
      expect((await createInvitation(partner)).Receiver?.Account?.AwsAccountId).toBe(control.account);
    },
  );

  test(
    'returns the RejectionReason of a rejected invitation',
    must('GEI-b3d9', 'lifecycle', documented('GetEngagementInvitation, RejectionReason')),
    async ({ partner }) => {
      const Identifier = await rejectedInvitation(partner, 'Next steps unclear');
      const { body } = await partner.call('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier });
      test.skip(body === null, 'the target does not show an invitation that was rejected');
      expect([body?.Id, body?.RejectionReason]).toEqual([Identifier, 'Next steps unclear']);
    },
  );

  test(
    'returns an EngagementId of the form eng-[0-9a-z]{14}',
    should('GEI-c6fc', 'shape', observed('behaviour E.5')),
    async ({ reader }) => {
      // It was null in November 2024 (behaviour E.5).
      const { EngagementId } = await createInvitation(reader);
      expect(EngagementId ?? 'eng-00000000000000').toMatch(/^eng-[0-9a-z]{14}$/);
    },
  );

  test(
    'returns an InvitationMessage that mentions AWS',
    should('GEI-4af3', 'lifecycle', observed('behaviour E.5')),
    async ({ reader }) => {
      expect((await createInvitation(reader)).InvitationMessage).toMatch(/AWS/);
    },
  );

  test(
    'returns SenderAwsAccountId "aws" in Catalog "AWS"',
    must('GEI-7e65', 'lifecycle', observed('GetEngagementInvitation, SenderAwsAccountId; behaviour E.5')),
    async ({ partner, control }) => {
      const Catalog = productionCatalog(control);
      const { Identifier } = await control.createInvitation({ Catalog });
      const { Id, SenderAwsAccountId } = await partner.expectAccepted('GetEngagementInvitation', {
        Catalog,
        Identifier,
      });
      expect({ Id, SenderAwsAccountId }).toEqual({ Id: Identifier, SenderAwsAccountId: 'aws' });
    },
  );
});
