import { describeOperation, expect, must, should, test, untested } from '../support/test.ts';
import { getAt } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { createInvitation } from './helpers/invitations.ts';

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

describeOperation('GetEngagementInvitation', () => {
  for (const [id, path, origin] of derived) {
    test(
      ...must(
        id,
        `show ${origin} of the referral as ${path.replace('Payload.OpportunityInvitation.', '')}`,
        citation(`GetEngagementInvitation, ${path}; facts E.5`, 'obs', 'lifecycle'),
      ),
      async ({ partner }) => {
        const { sent, ...read } = await createInvitation(partner);
        expect(getAt(read, path)).toBe(getAt(sent, origin));
      },
    );
  }

  test(
    ...should(
      'GEI-b04f',
      'cut the title of the engagement to 40 characters',
      citation('GetEngagementInvitation, EngagementTitle; facts E.5', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const title = `${Date.now()} Moving the archive of a whole city to the cloud`;
      expect((await createInvitation(partner, { Project: { Title: title } })).EngagementTitle).toBe(title.slice(0, 40));
    },
  );

  test(
    ...must(
      'GEI-08a7',
      'say that it comes from AWS and to whom it goes',
      citation('GetEngagementInvitation, SenderCompanyName, Receiver; facts E.5', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await createInvitation(partner);
      expect(read.SenderCompanyName).toBe('AWS');
      expect(read.Receiver?.Account?.AwsAccountId).toMatch(/^[0-9]{12}$/);
    },
  );

  test(
    ...should(
      'GEI-a4bf',
      'give one contact on the side of AWS',
      citation('GetEngagementInvitation, SenderContacts; facts E.5', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const contacts = (await createInvitation(partner)).Payload?.OpportunityInvitation?.SenderContacts ?? [];
      expect(contacts.map((contact) => contact.BusinessTitle)).toEqual(['PDM']);
    },
  );

  for (const [id, path, value] of added) {
    test(
      ...should(
        id,
        `show ${JSON.stringify(value)} as ${path}`,
        citation(`GetEngagementInvitation, ${path}; facts E.5`, 'obs', 'lifecycle'),
      ),
      async ({ partner }) => {
        expect(getAt(await createInvitation(partner), path)).toEqual(value);
      },
    );
  }

  test(
    ...must(
      'GEI-951e',
      'name the account that is invited',
      citation('GetEngagementInvitation, Receiver.Account.AwsAccountId', 'doc', 'lifecycle'),
    ),
    async ({ partner, control }) => {
      expect((await createInvitation(partner)).Receiver?.Account?.AwsAccountId).toBe(control.account);
    },
  );

  test(
    ...should('GEI-c6fc', 'name the engagement that it opens', citation('facts E.5', 'obs', 'shape')),
    async ({ partner }) => {
      expect((await createInvitation(partner)).EngagementId).toMatch(/^eng-[0-9a-z]{14}$/);
    },
  );

  test(
    ...should('GEI-4af3', 'say in a message where it comes from', citation('facts E.5', 'obs', 'lifecycle')),
    async ({ partner }) => {
      expect((await createInvitation(partner)).InvitationMessage).toMatch(/AWS/);
    },
  );

  test(
    ...untested(
      'GEI-7e65',
      'say aws as the sender in the production catalog',
      'referrals from AWS reach that catalog by people at AWS alone',
      citation('GetEngagementInvitation, SenderAwsAccountId; facts E.5', 'obs', 'lifecycle'),
    ),
  );
});
