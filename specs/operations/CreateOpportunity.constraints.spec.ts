import {
  describeOperation,
  documented,
  expect,
  inferred,
  may,
  must,
  should,
  superseded,
  test,
} from '../support/test.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import type { InvalidRequestCase } from './helpers/invalidRequests.ts';
import { createdOpportunity, createRequest, expectCreated, newClientToken } from './helpers/opportunities.ts';

const long = (length: number): string => 'x'.repeat(length);
const account = (change: object): object => ({ Customer: { Account: change } });
const address = (change: object): object => account({ Address: change });
const contact = (change: object): object => ({
  Customer: {
    Contacts: [
      {
        FirstName: 'Ada',
        LastName: 'Lane',
        BusinessTitle: 'CTO',
        Email: 'ada@example.com',
        Phone: '+12065550100',
        ...change,
      },
    ],
  },
});
const spend = (change: object): object => ({
  Project: {
    ExpectedCustomerSpend: [
      withChanges({ Amount: '1000', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }, change),
    ],
  },
});

/** Requests that break a constraint of one member. */
const malformed: readonly InvalidRequestCase[] = [
  ['CRE-8b8f', 'a request without Catalog', { Catalog: undefined }],
  ['CRE-dbc1', 'a request without ClientToken', { ClientToken: undefined }],
  ['CRE-24a3', 'an empty ClientToken', { ClientToken: '' }],
  ['CRE-899e', 'an undocumented Origin value', { Origin: 'Customer Referral' }],
  ['CRE-8bdb', 'an undocumented OpportunityType value', { OpportunityType: 'Renewal' }],
  ['CRE-6d00', 'NationalSecurity other than "Yes" or "No"', { NationalSecurity: 'true' }],
  ['CRE-5695', 'PartnerOpportunityIdentifier longer than 64 characters', { PartnerOpportunityIdentifier: long(65) }],
  ['CRE-b34d', 'an undocumented PrimaryNeedsFromAws value', { PrimaryNeedsFromAws: ['Co-Sell - Free Lunch'] }],
  ['CRE-5d12', 'Customer.Account without CompanyName', account({ CompanyName: undefined })],
  ['CRE-a75d', 'Customer.Account.CompanyName longer than 120 characters', account({ CompanyName: long(121) })],
  ['CRE-49fd', 'an undocumented Customer.Account.Industry value', account({ Industry: 'Piracy' })],
  [
    'CRE-6ff9',
    'Customer.Account.OtherIndustry longer than 255 characters',
    account({ Industry: 'Other', OtherIndustry: long(256) }),
  ],
  ['CRE-2ead', 'Customer.Account.WebsiteUrl shorter than 4 characters', account({ WebsiteUrl: 'a.b' })],
  [
    'CRE-ec4d',
    'Customer.Account.WebsiteUrl longer than 255 characters',
    account({ WebsiteUrl: `https://${long(248)}` }),
  ],
  ['CRE-1391', 'a Customer.Account.AwsAccountId that is not 12 digits', account({ AwsAccountId: '1111-2222-3333' })],
  ['CRE-f7d5', 'a Customer.Account.Duns that is not nine digits', account({ Duns: '12345678' })],
  [
    'CRE-551d',
    'a Customer.Account.Address.CountryCode that is not ISO 3166-1 alpha-2',
    address({ CountryCode: 'USA' }),
  ],
  ['CRE-619c', 'Customer.Account.Address.City longer than 255 characters', address({ City: long(256) })],
  [
    'CRE-226c',
    'Customer.Account.Address.StreetAddress longer than 255 characters',
    address({ StreetAddress: long(256) }),
  ],
  [
    'CRE-a5f4',
    'Customer.Account.Address.PostalCode longer than 20 characters',
    address({ PostalCode: '9'.repeat(21) }),
  ],
  ['CRE-0ecf', 'a contact Email with uppercase letters', contact({ Email: 'Ada@Example.com' })],
  ['CRE-a9ed', 'a contact Email that is not an email address', contact({ Email: 'ada at example' })],
  ['CRE-d5fc', 'a contact Phone without a leading plus sign', contact({ Phone: '2065550100' })],
  ['CRE-3b54', 'a contact Phone with spaces', contact({ Phone: '+1 206 555 0100' })],
  ['CRE-0a2e', 'a contact FirstName longer than 80 characters', contact({ FirstName: long(81) })],
  ['CRE-d5d1', 'a contact LastName longer than 80 characters', contact({ LastName: long(81) })],
  ['CRE-2e71', 'a contact BusinessTitle longer than 80 characters', contact({ BusinessTitle: long(81) })],
  ['CRE-5e9f', 'an undocumented LifeCycle.Stage value', { LifeCycle: { Stage: 'Closed Won' } }],
  ['CRE-6cb7', 'LifeCycle.NextSteps longer than 255 characters', { LifeCycle: { NextSteps: long(256) } }],
  [
    'CRE-8881',
    'a LifeCycle.TargetCloseDate that is not in YYYY-MM-DD format',
    { LifeCycle: { TargetCloseDate: '31/12/2031' } },
  ],
  ['CRE-af30', 'a LifeCycle.TargetCloseDate with month 13', { LifeCycle: { TargetCloseDate: '2031-13-01' } }],
  ['CRE-7cd7', 'an undocumented LifeCycle.ClosedLostReason value', { LifeCycle: { ClosedLostReason: 'Bad Weather' } }],
  ['CRE-5ffa', 'Project.Title longer than 255 characters', { Project: { Title: long(256) } }],
  ['CRE-1978', 'Project.CustomerBusinessProblem of 19 characters', { Project: { CustomerBusinessProblem: long(19) } }],
  [
    'CRE-06c4',
    'Project.CustomerBusinessProblem of 2001 characters',
    { Project: { CustomerBusinessProblem: long(2001) } },
  ],
  ['CRE-41b4', 'an empty Project.AdditionalComments', { Project: { AdditionalComments: '' } }],
  ['CRE-085d', 'Project.AdditionalComments longer than 255 characters', { Project: { AdditionalComments: long(256) } }],
  ['CRE-c5e0', 'an undocumented Project.CompetitorName value', { Project: { CompetitorName: 'The Corner Shop' } }],
  ['CRE-8a3e', 'an undocumented Project.DeliveryModels value', { Project: { DeliveryModels: ['Carrier Pigeon'] } }],
  [
    'CRE-dc63',
    'Project.SalesActivities "Finalized Deployment Needs"',
    { Project: { SalesActivities: ['Finalized Deployment Needs'] } },
  ],
  [
    'CRE-583a',
    'Project.OtherSolutionDescription longer than 255 characters',
    { Project: { OtherSolutionDescription: long(256) } },
  ],
  [
    'CRE-a588',
    'a Project.RelatedOpportunityIdentifier that is not an opportunity ID',
    { Project: { RelatedOpportunityIdentifier: 'mine' } },
  ],
  ['CRE-2a2c', 'a negative ExpectedCustomerSpend.Amount', spend({ Amount: '-1' })],
  ['CRE-a070', 'ExpectedCustomerSpend without CurrencyCode', spend({ CurrencyCode: undefined })],
  ['CRE-4d24', 'an undocumented ExpectedCustomerSpend.CurrencyCode value', spend({ CurrencyCode: 'XYZ' })],
  ['CRE-75d6', 'ExpectedCustomerSpend without Frequency', spend({ Frequency: undefined })],
  ['CRE-8c89', 'ExpectedCustomerSpend.Frequency other than "Monthly"', spend({ Frequency: 'Annual' })],
  ['CRE-c4bb', 'ExpectedCustomerSpend without TargetCompany', spend({ TargetCompany: undefined })],
  ['CRE-1597', 'ExpectedCustomerSpend.TargetCompany longer than 80 characters', spend({ TargetCompany: long(81) })],
  ['CRE-2b38', 'an undocumented Marketing.Source value', { Marketing: { Source: 'Word of Mouth' } }],
  ['CRE-8635', 'SoftwareRevenue.Value without CurrencyCode', { SoftwareRevenue: { Value: { Amount: '10' } } }],
  ['CRE-8126', 'SoftwareRevenue.Value without Amount', { SoftwareRevenue: { Value: { CurrencyCode: 'USD' } } }],
  ['CRE-f633', 'an undocumented SoftwareRevenue.DeliveryModel value', { SoftwareRevenue: { DeliveryModel: 'Barter' } }],
  [
    'CRE-58cc',
    'a SoftwareRevenue.EffectiveDate that is not in YYYY-MM-DD format',
    { SoftwareRevenue: { EffectiveDate: '1 May 2025' } },
  ],
];

/** Values at the edge of what is allowed. */
const accepted: readonly InvalidRequestCase[] = [
  ['CRE-c6d9', 'Project.CustomerBusinessProblem of 20 characters', { Project: { CustomerBusinessProblem: long(20) } }],
  [
    'CRE-deb1',
    'Project.CustomerBusinessProblem of 2000 characters',
    { Project: { CustomerBusinessProblem: long(2000) } },
  ],
  ['CRE-990a', 'LifeCycle.NextSteps of 255 characters', { LifeCycle: { NextSteps: long(255) } }],
  ['CRE-b88b', 'PartnerOpportunityIdentifier of 64 characters', { PartnerOpportunityIdentifier: long(64) }],
  ['CRE-66ab', 'Customer.Account.CompanyName of 80 characters', account({ CompanyName: long(80) })],
  ['CRE-f5fc', 'a Customer.Account.Duns of nine digits', account({ Duns: '123456789' })],
  ['CRE-1a36', 'an international contact Phone', contact({ Phone: '+442079460000' })],
  ['CRE-75bb', 'an ExpectedCustomerSpend.Amount with cents', spend({ Amount: '1234.56' })],
];

describeOperation('CreateOpportunity', () => {
  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`CreateOpportunity, ${firstPath(change)}; behaviour B.1`)),
      async ({ partner }) => {
        await partner.expectRejected(
          'CreateOpportunity',
          createRequest(),
          withChanges(createRequest(), change),
          'ValidationException',
        );
      },
    );
  }

  for (const [id, variant, change] of accepted) {
    test(
      `accepts ${variant}`,
      must(id, 'validation', documented(`CreateOpportunity, ${firstPath(change)}; behaviour B.1`)),
      async ({ partner }) => {
        expect(await expectCreated(partner, change)).toMatchObject({ ...change });
      },
    );
  }

  test(
    'rejects ExpectedCustomerSpend.CurrencyCode other than "USD"',
    should(
      'CRE-610e',
      'validation',
      superseded('spend-currency', documented('behaviour B.1, J (CurrencyCode); since-launch J.3.3, J.7')),
    ),
    async ({ partner }) => {
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest(spend({})),
        withChanges(createRequest(), spend({ CurrencyCode: 'GBP' })),
        'ValidationException',
      );
    },
  );

  test(
    'accepts any ExpectedCustomerSpend.TargetCompany',
    must('CRE-db5a', 'validation', superseded('spend-company', documented('behaviour B.1, D.36; since-launch J.5'))),
    async ({ partner }) => {
      const company = 'Our Own Company';
      const { Project } = await expectCreated(partner, spend({ TargetCompany: company }));
      // Kept until May 2026, rewritten since.
      expect(Project?.ExpectedCustomerSpend?.[0]?.TargetCompany).toBeOneOf([company, 'AWS']);
    },
  );

  test(
    'accepts an empty ExpectedCustomerSpend list',
    should('CRE-99b6', 'validation', superseded('spend-list-size', documented('since-launch J.1, J.3.2'))),
    async ({ partner }) => {
      const { Project } = await expectCreated(partner, { Project: { ExpectedCustomerSpend: [] } });
      expect(Project?.ExpectedCustomerSpend ?? []).toEqual([]);
    },
  );

  test(
    'accepts CompanyName up to 80 or 120 characters',
    may('CRE-85cc', 'validation', documented('behaviour J (CompanyName max)')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call('CreateOpportunity', {
        ...withChanges(createRequest(), account({ CompanyName: long(120) })),
        ClientToken: newClientToken(),
      });
      expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException']);
    },
  );

  test(
    'accepts or rejects a second OpportunityTeam member',
    may(
      'CRE-4b44',
      'validation',
      superseded('opportunity-team-size', documented('behaviour J (OpportunityTeam size); since-launch J.3.5')),
    ),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const two = ['ada', 'bob'].map((name) => ({
        Email: `${name}@example.com`,
        FirstName: name,
        LastName: 'Lane',
        BusinessTitle: 'PartnerAccountManager',
      }));
      const reply = await partner.call('CreateOpportunity', createRequest({ OpportunityTeam: two }));
      expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException']);
    },
  );

  test(
    'accepts or rejects PrimaryNeedsFromAws "Do Not Need Support from AWS Sales Rep"',
    may('CRE-d31f', 'validation', documented('CreateOpportunity, PrimaryNeedsFromAws; behaviour J')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest({ PrimaryNeedsFromAws: ['Do Not Need Support from AWS Sales Rep'] }),
      );
      expect(reply.error?.name ?? null).toBeOneOf([null, 'ValidationException']);
    },
  );

  test(
    'returns Code "REQUIRED_FIELD_MISSING" for a request without ClientToken',
    should('CRE-7c66', 'validation', inferred('behaviour A.17; ErrorList is optional in the model')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call('CreateOpportunity', withChanges(createRequest(), { ClientToken: undefined }));
      expect(reply).toBeRejectedWith('ValidationException', { Code: 'REQUIRED_FIELD_MISSING' });
    },
  );

  test(
    'includes every invalid member in ErrorList',
    should('CRE-9348', 'validation', inferred('behaviour A.17; Not established')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        withChanges(createRequest(), { Origin: 'Nobody', Project: { CompetitorName: 'The Corner Shop' } }),
      );
      expect(reply).toBeRejectedWith('ValidationException', { FieldName: 'origin' });
      expect(reply).toBeRejectedWith('ValidationException', { FieldName: 'project.competitorName' });
    },
  );
});
