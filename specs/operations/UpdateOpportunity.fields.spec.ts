import { isDeepStrictEqual } from 'node:util';
import type { Partner } from '../support/partner.ts';
import { once } from '../support/sharedRecords.ts';
import {
  contested,
  daysFromNow,
  describeOperation,
  documented,
  expect,
  inferred,
  may,
  must,
  should,
  test,
  untested,
} from '../support/test.ts';
import { changeAt, getAt, withChanges } from './helpers/bodyPath.ts';
import { editing } from './helpers/editable.ts';
import { reviewedOpportunity } from './helpers/opportunities.ts';

const source = 'GetOpportunity, Action Required; behaviour C.4';
/** An address whose parts can be changed one at a time and stay in harmony. */
const german = {
  Customer: {
    Account: { Address: { CountryCode: 'DE', PostalCode: '10115', StateOrRegion: 'Berlin', City: 'Berlin' } },
  },
  PartnerOpportunityIdentifier: 'CRM-0001',
};
const spend = (change: object) => [
  { Amount: '2500', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS', ...change },
];
const contact = {
  Email: 'bo@example.com',
  FirstName: 'Bo',
  LastName: 'Hill',
  BusinessTitle: 'CTO',
  Phone: '+12065550188',
};

const openInActionRequired = [
  ['UPD-56c3', 'Customer.Account.Address.City', 'Hamburg'],
  ['UPD-48e8', 'Customer.Account.Address.CountryCode', 'FR'],
  ['UPD-35d3', 'Customer.Account.Address.PostalCode', '80331'],
  ['UPD-f5e5', 'Customer.Account.Address.StateOrRegion', 'Bavaria'],
  ['UPD-dbde', 'Customer.Account.Address.StreetAddress', '1 New Street'],
  ['UPD-6b50', 'Customer.Account.WebsiteUrl', 'https://corrected.example.com'],
  ['UPD-32ce', 'LifeCycle.TargetCloseDate', daysFromNow(150)],
  ['UPD-1891', 'Project.ExpectedCustomerSpend', spend({ Amount: '9999' })],
  ['UPD-bfc1', 'Project.CustomerBusinessProblem', 'The customer has quite another problem.'],
  ['UPD-caab', 'PartnerOpportunityIdentifier', 'CRM-0002'],
] as const;
const closedInActionRequired = [
  ['UPD-06e7', 'Customer.Account.CompanyName', 'Another Company'],
  ['UPD-872a', 'Customer.Account.Industry', 'Mining'],
  ['UPD-939d', 'Customer.Account.Duns', '987654321'],
  ['UPD-7b55', 'Customer.Account.AwsAccountId', '210987654321'],
  ['UPD-48b6', 'Customer.Contacts', [contact]],
  ['UPD-f6bb', 'LifeCycle.NextSteps', 'Call again'],
  ['UPD-47f1', 'LifeCycle.Stage', 'Qualified'],
  ['UPD-dc32', 'OpportunityType', 'Expansion'],
  ['UPD-9a18', 'PrimaryNeedsFromAws', ['Co-Sell - Pricing Assistance']],
  ['UPD-feb0', 'Project.AdditionalComments', 'Second thoughts'],
  ['UPD-459d', 'Project.ApnPrograms', ['Well-Architected']],
  ['UPD-25da', 'Project.CompetitorName', 'Akamai'],
  ['UPD-3dd4', 'Project.CustomerUseCase', 'Storage & Backup'],
  ['UPD-63c3', 'Project.DeliveryModels', ['Resell']],
  ['UPD-f579', 'Project.OtherSolutionDescription', 'Another solution'],
  ['UPD-f7ad', 'Project.SalesActivities', ['SOW Signed']],
  ['UPD-8a4f', 'Project.Title', 'Another title'],
  ['UPD-c472', 'SoftwareRevenue', { DeliveryModel: 'Contract', Value: { Amount: '99', CurrencyCode: 'USD' } }],
] as const;
const openWhenApproved = [
  ['UPD-a40c', 'Customer.Account.Address.City', 'Hamburg'],
  ['UPD-069f', 'Customer.Account.Address.StreetAddress', '1 New Street'],
  ['UPD-7630', 'Customer.Account.Duns', '987654321'],
  ['UPD-07df', 'Customer.Account.AwsAccountId', '210987654321'],
  ['UPD-426d', 'Customer.Contacts', [contact]],
  ['UPD-eeab', 'LifeCycle.NextSteps', 'Call again'],
  ['UPD-38aa', 'LifeCycle.TargetCloseDate', daysFromNow(150)],
  ['UPD-c0e8', 'LifeCycle.Stage', 'Qualified'],
  ['UPD-76c7', 'Marketing', { Source: 'Marketing Activity', AwsFundingUsed: 'Yes', CampaignName: 'Spring tour' }],
  ['UPD-5613', 'OpportunityType', 'Expansion'],
  ['UPD-467e', 'PrimaryNeedsFromAws', ['Co-Sell - Pricing Assistance']],
  ['UPD-47fe', 'Project.AdditionalComments', 'Second thoughts'],
  ['UPD-4762', 'Project.ApnPrograms', ['Well-Architected']],
  ['UPD-5238', 'Project.CompetitorName', 'Akamai'],
  ['UPD-9a01', 'Project.CustomerUseCase', 'Storage & Backup'],
  ['UPD-07a6', 'Project.DeliveryModels', ['Resell']],
  ['UPD-c822', 'Project.ExpectedCustomerSpend', spend({ Amount: '9999' })],
  ['UPD-9dd7', 'Project.SalesActivities', ['SOW Signed']],
] as const;
const olderRules = documented('behaviour C.4 (older integration)');
/** Open by the pages of this API; closed by the rules of the older integration, or by what one client was told. */
const contestedWhenApproved = [
  ['UPD-6a4c', 'Customer.Account.Address.StateOrRegion', 'Bavaria', olderRules],
  ['UPD-208d', 'Customer.Account.CompanyName', 'Another Company', olderRules],
  [
    'UPD-1d7e',
    'SoftwareRevenue',
    { DeliveryModel: 'Contract', Value: { Amount: '99', CurrencyCode: 'USD' } },
    contested('GetOpportunity, Approved; behaviour C.4; since-launch Q.5'),
  ],
] as const;

/** An opportunity that came back takes a correction: what it takes instead of the changes that it does not. */
const correctOnce = (partner: Partner, Id: string) =>
  once(partner, 'a correction that was accepted', () =>
    partner.updateOpportunity(Id, { LifeCycle: { TargetCloseDate: daysFromNow(200) } }),
  );

/** Changes one member, and sees it changed. The address is that of the first test each time. */
const expectChanged = (partner: Partner, status: 'Action Required' | 'Approved', path: string, value: unknown) =>
  editing(
    partner,
    status,
    german,
    async ({ Id }) => {
      const change = withChanges(german, changeAt(path, value));
      expect(await partner.call('UpdateOpportunity', await partner.buildUpdate(Id, change))).toSucceed();
      expect({ [path]: getAt(await partner.getOpportunity(Id), path) }).toMatchObject({ [path]: value });
    },
    (before) => !isDeepStrictEqual(getAt(before, path), value),
  );

describeOperation('UpdateOpportunity', () => {
  for (const [id, path, value] of openInActionRequired) {
    test(
      `changes ${path} in ReviewStatus "Action Required"`,
      must(id, 'lifecycle', documented(source)),
      async ({ partner }) => {
        await expectChanged(partner, 'Action Required', path, value);
      },
    );
  }

  for (const [id, path, value] of closedInActionRequired) {
    test(
      `keeps ${path} unchanged in ReviewStatus "Action Required"`,
      must(id, 'lifecycle', documented(source)),
      async ({ partner }) => {
        await editing(partner, 'Action Required', german, async (before) => {
          const reply = await partner.call(
            'UpdateOpportunity',
            await partner.buildUpdate(before.Id, changeAt(path, value)),
          );
          expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException']);
          expect(getAt(await partner.getOpportunity(before.Id), path)).toEqual(getAt(before, path));
          await correctOnce(partner, before.Id);
        });
      },
    );
  }

  test(
    'rejects a change of Project.Title in ReviewStatus "Action Required"',
    should('UPD-5d39', 'lifecycle', inferred(source)),
    async ({ partner }) => {
      await editing(partner, 'Action Required', german, async ({ Id }) => {
        const closed = () => partner.buildUpdate(Id, { Project: { Title: 'Another title' } });
        expect(await partner.call('UpdateOpportunity', await closed())).toBeRejectedWith('ValidationException', {
          FieldName: 'project.title',
        });
        await correctOnce(partner, Id);
      });
    },
  );

  for (const [id, path, value] of openWhenApproved) {
    test(
      `changes ${path} in ReviewStatus "Approved"`,
      must(id, 'lifecycle', documented('GetOpportunity, Approved; behaviour C.4')),
      async ({ partner }) => {
        await expectChanged(partner, 'Approved', path, value);
      },
    );
  }

  for (const [id, path, value, citation] of contestedWhenApproved) {
    test(
      `changes or rejects ${path} in ReviewStatus "Approved"`,
      may(id, 'lifecycle', citation),
      async ({ partner }) => {
        await editing(partner, 'Approved', german, async (before) => {
          const reply = await partner.call(
            'UpdateOpportunity',
            await partner.buildUpdate(before.Id, changeAt(path, value)),
          );
          expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException']);
          // In a member that was sent, those that were not are null.
          const expected = reply.ok ? value : (getAt(before, path) ?? null);
          expect({ [path]: getAt(await partner.getOpportunity(before.Id), path) ?? null }).toMatchObject({
            [path]: expected,
          });
        });
      },
    );
  }

  test(
    'returns ACTION_NOT_PERMITTED for a change of Project.Title in ReviewStatus "Approved"',
    should('UPD-0834', 'lifecycle', inferred('behaviour D')),
    async ({ partner }) => {
      await editing(partner, 'Approved', german, async ({ Id }) => {
        const reply = await partner.call(
          'UpdateOpportunity',
          await partner.buildUpdate(Id, { Project: { Title: 'Another title' } }),
        );
        expect(reply).toBeRejectedWith('ValidationException', {
          Code: 'ACTION_NOT_PERMITTED',
          FieldName: 'project.title',
        });
      });
    },
  );

  test(
    'changes or rejects ExpectedCustomerSpend.TargetCompany in ReviewStatus "Action Required"',
    may('UPD-b55f', 'lifecycle', documented('behaviour C.4 (newer page)')),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Action Required', german);
      const value = spend({ TargetCompany: 'Our Own Company' });
      const reply = await partner.call(
        'UpdateOpportunity',
        await partner.buildUpdate(Id, { Project: { ExpectedCustomerSpend: value as never } }),
      );
      expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException']);
      // Without a contract duration another company is rewritten, since May 2026 (since-launch J.5).
      expect(reply.ok ? ['Our Own Company', 'AWS'] : ['AWS']).toContain(
        (await partner.getOpportunity(Id)).Project?.ExpectedCustomerSpend?.[0]?.TargetCompany,
      );
    },
  );

  untested(
    'changes spend CurrencyCode and Frequency in ReviewStatus "Action Required"',
    'UPD-8a70',
    'one value of each is accepted, so there is nothing to change it to',
    'lifecycle',
    documented('ListOpportunities, Action Required; behaviour B.1'),
  );
  untested(
    'changes ExpectedMonthlyAWSRevenue in ReviewStatus "Action Required"',
    'UPD-186e',
    'the text names it, the syntax does not have it: ExpectedCustomerSpend took its place',
    'lifecycle',
    documented('GetOpportunity, Action Required; behaviour J'),
  );
  untested(
    'accepts little more than comments in Stage "Launched"',
    'UPD-358b',
    'known of the older integration by file alone, and it depends on the kind of partner',
    'lifecycle',
    inferred('behaviour C.4'),
  );
  untested(
    'keeps NationalSecurity unchanged in ReviewStatus "Approved"',
    'UPD-1151',
    'known of the older integration by file alone',
    'lifecycle',
    inferred('behaviour C.4'),
  );
});
