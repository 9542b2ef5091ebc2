import { expect, must, operation, should, test, untested } from '../support/test.ts';
import { at } from './given/change.ts';
import { cite } from './given/cite.ts';
import { invitedFor } from './given/invitation.ts';

/** Where each part of the invitation comes from in the referral (facts E.5). */
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
  ['GEI-8d24', 'EngagementDescription', 'Project.CustomerBusinessProblem'],
] as const;
/** What the service adds of its own (facts E.5). */
const added = [
  ['GEI-306b', 'Payload.OpportunityInvitation.ReceiverResponsibilities', ['Services Partner', 'Software Partner']],
  ['GEI-5a2b', 'ExistingMembers.0.CompanyName', 'AWS'],
  ['GEI-eb16', 'RejectionReason', null],
] as const;

operation('GetEngagementInvitation', () => {
  for (const [id, path, origin] of derived) {
    test(
      ...must(
        id,
        `show ${origin} of the referral as ${path.replace('Payload.OpportunityInvitation.', '')}`,
        cite(`GetEngagementInvitation, ${path}; facts E.5`, 'obs', 'lifecycle'),
      ),
      async ({ partner }) => {
        const { sent, ...read } = await invitedFor(partner);
        expect(at(read, path)).toBe(at(sent, origin));
      },
    );
  }

  test(
    ...should(
      'GEI-b04f',
      'cut the title of the engagement to 40 characters',
      cite('GetEngagementInvitation, EngagementTitle; facts E.5', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const title = `${Date.now()} Moving the archive of a whole city to the cloud`;
      expect((await invitedFor(partner, { Project: { Title: title } })).EngagementTitle).toBe(title.slice(0, 40));
    },
  );

  test(
    ...must(
      'GEI-08a7',
      'say that it comes from AWS and to whom it goes',
      cite('GetEngagementInvitation, SenderCompanyName, Receiver; facts E.5', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await invitedFor(partner);
      expect(read.SenderCompanyName).toBe('AWS');
      expect(read.Receiver?.Account?.AwsAccountId).toMatch(/^[0-9]{12}$/);
    },
  );

  test(
    ...should(
      'GEI-a4bf',
      'give one contact on the side of AWS',
      cite('GetEngagementInvitation, SenderContacts; facts E.5', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const contacts = (await invitedFor(partner)).Payload?.OpportunityInvitation?.SenderContacts ?? [];
      expect(contacts.map((contact) => contact.BusinessTitle)).toEqual(['PDM']);
    },
  );

  for (const [id, path, value] of added) {
    test(
      ...should(
        id,
        `show ${JSON.stringify(value)} as ${path}`,
        cite(`GetEngagementInvitation, ${path}; facts E.5`, 'obs', 'lifecycle'),
      ),
      async ({ partner }) => {
        expect(at(await invitedFor(partner), path)).toEqual(value);
      },
    );
  }

  test(
    ...must(
      'GEI-951e',
      'name the account that is invited',
      cite('GetEngagementInvitation, Receiver.Account.AwsAccountId', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      expect((await invitedFor(partner)).Receiver?.Account?.AwsAccountId).toBe(control.account);
    },
  );

  test(
    ...should('GEI-c6fc', 'name the engagement that it opens', cite('facts E.5', 'obs', 'shape')),
    async ({ partner }) => {
      expect((await invitedFor(partner)).EngagementId).toMatch(/^eng-[0-9a-z]{14}$/);
    },
  );

  test(
    ...should('GEI-4af3', 'say in a message where it comes from', cite('facts E.5', 'obs', 'lifecycle')),
    async ({ partner }) => {
      expect((await invitedFor(partner)).InvitationMessage).toMatch(/AWS/);
    },
  );

  test(
    ...untested(
      'GEI-7e65',
      'say aws as the sender in the production catalog',
      'referrals from AWS reach that catalog by people at AWS alone',
      cite('GetEngagementInvitation, SenderAwsAccountId; facts E.5', 'obs', 'lifecycle'),
    ),
  );
});
