import { describeOperation, expect, may, must, should, test } from '../support/test.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
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
  ['CRE-8b8f', 'a request that names no catalog', { Catalog: undefined }],
  ['CRE-dbc1', 'a request without a client token', { ClientToken: undefined }],
  ['CRE-24a3', 'an empty client token', { ClientToken: '' }],
  ['CRE-899e', 'an origin that is not documented', { Origin: 'Customer Referral' }],
  ['CRE-8bdb', 'a type of opportunity that is not documented', { OpportunityType: 'Renewal' }],
  ['CRE-6d00', 'a national security flag that is neither Yes nor No', { NationalSecurity: 'true' }],
  ['CRE-5695', 'a partner identifier longer than 64 characters', { PartnerOpportunityIdentifier: long(65) }],
  ['CRE-b34d', 'a need from AWS that is not documented', { PrimaryNeedsFromAws: ['Co-Sell - Free Lunch'] }],
  ['CRE-5d12', 'an account without a company name', account({ CompanyName: undefined })],
  ['CRE-a75d', 'a company name longer than 120 characters', account({ CompanyName: long(121) })],
  ['CRE-49fd', 'an industry that is not documented', account({ Industry: 'Piracy' })],
  [
    'CRE-6ff9',
    'a description of another industry longer than 255 characters',
    account({ Industry: 'Other', OtherIndustry: long(256) }),
  ],
  ['CRE-2ead', 'a website shorter than 4 characters', account({ WebsiteUrl: 'a.b' })],
  ['CRE-ec4d', 'a website longer than 255 characters', account({ WebsiteUrl: `https://${long(248)}` })],
  ['CRE-1391', 'an AWS account id that is not one', account({ AwsAccountId: '1111-2222-3333' })],
  ['CRE-f7d5', 'a DUNS number that has not nine digits', account({ Duns: '12345678' })],
  ['CRE-551d', 'a country code that is not ISO 3166 alpha-2', address({ CountryCode: 'USA' })],
  ['CRE-619c', 'a city longer than 255 characters', address({ City: long(256) })],
  ['CRE-226c', 'a street longer than 255 characters', address({ StreetAddress: long(256) })],
  ['CRE-a5f4', 'a postal code longer than 20 characters', address({ PostalCode: '9'.repeat(21) })],
  ['CRE-0ecf', 'a contact whose e-mail address has capital letters', contact({ Email: 'Ada@Example.com' })],
  ['CRE-a9ed', 'a contact whose e-mail address is none', contact({ Email: 'ada at example' })],
  ['CRE-d5fc', 'a contact whose phone number does not begin with a plus', contact({ Phone: '2065550100' })],
  ['CRE-3b54', 'a contact whose phone number has blanks', contact({ Phone: '+1 206 555 0100' })],
  ['CRE-0a2e', 'a contact whose first name is longer than 80 characters', contact({ FirstName: long(81) })],
  ['CRE-d5d1', 'a contact whose last name is longer than 80 characters', contact({ LastName: long(81) })],
  ['CRE-2e71', 'a contact whose business title is longer than 80 characters', contact({ BusinessTitle: long(81) })],
  ['CRE-5e9f', 'a stage that is not documented', { LifeCycle: { Stage: 'Closed Won' } }],
  ['CRE-6cb7', 'next steps longer than 255 characters', { LifeCycle: { NextSteps: long(256) } }],
  ['CRE-8881', 'a target close date that is not written YYYY-MM-DD', { LifeCycle: { TargetCloseDate: '31/12/2031' } }],
  ['CRE-af30', 'a target close date in a thirteenth month', { LifeCycle: { TargetCloseDate: '2031-13-01' } }],
  ['CRE-7cd7', 'a reason for the loss that is not documented', { LifeCycle: { ClosedLostReason: 'Bad Weather' } }],
  ['CRE-5ffa', 'a title longer than 255 characters', { Project: { Title: long(256) } }],
  ['CRE-1978', 'a business problem of 19 characters', { Project: { CustomerBusinessProblem: long(19) } }],
  ['CRE-06c4', 'a business problem of 2001 characters', { Project: { CustomerBusinessProblem: long(2001) } }],
  ['CRE-41b4', 'empty additional comments', { Project: { AdditionalComments: '' } }],
  ['CRE-085d', 'additional comments longer than 255 characters', { Project: { AdditionalComments: long(256) } }],
  ['CRE-c5e0', 'a competitor that is not documented', { Project: { CompetitorName: 'The Corner Shop' } }],
  ['CRE-8a3e', 'a delivery model that is not documented', { Project: { DeliveryModels: ['Carrier Pigeon'] } }],
  ['CRE-dc63', 'the plural of a sales activity', { Project: { SalesActivities: ['Finalized Deployment Needs'] } }],
  [
    'CRE-583a',
    'a solution description longer than 255 characters',
    { Project: { OtherSolutionDescription: long(256) } },
  ],
  [
    'CRE-a588',
    'a parent opportunity that is no opportunity identifier',
    { Project: { RelatedOpportunityIdentifier: 'mine' } },
  ],
  ['CRE-1457', 'an expected spend without an amount', spend({ Amount: undefined })],
  ['CRE-83bf', 'an expected spend whose amount is no number', spend({ Amount: 'a lot' })],
  ['CRE-2a2c', 'a negative expected spend', spend({ Amount: '-1' })],
  ['CRE-a070', 'an expected spend without a currency', spend({ CurrencyCode: undefined })],
  ['CRE-4d24', 'an expected spend in a currency that is not documented', spend({ CurrencyCode: 'XYZ' })],
  ['CRE-75d6', 'an expected spend without a frequency', spend({ Frequency: undefined })],
  ['CRE-8c89', 'an expected spend that is not monthly', spend({ Frequency: 'Annual' })],
  ['CRE-c4bb', 'an expected spend without a target company', spend({ TargetCompany: undefined })],
  ['CRE-1597', 'a target company longer than 80 characters', spend({ TargetCompany: long(81) })],
  ['CRE-2b38', 'a source of marketing that is not documented', { Marketing: { Source: 'Word of Mouth' } }],
  ['CRE-8635', 'a contract value without a currency', { SoftwareRevenue: { Value: { Amount: '10' } } }],
  ['CRE-8126', 'a contract value without an amount', { SoftwareRevenue: { Value: { CurrencyCode: 'USD' } } }],
  ['CRE-f633', 'a revenue model that is not documented', { SoftwareRevenue: { DeliveryModel: 'Barter' } }],
  ['CRE-58cc', 'a contract date that is not written YYYY-MM-DD', { SoftwareRevenue: { EffectiveDate: '1 May 2025' } }],
];

/** Values at the edge of what is allowed. */
const accepted: readonly InvalidRequestCase[] = [
  ['CRE-c6d9', 'a business problem of 20 characters', { Project: { CustomerBusinessProblem: long(20) } }],
  ['CRE-deb1', 'a business problem of 2000 characters', { Project: { CustomerBusinessProblem: long(2000) } }],
  ['CRE-990a', 'next steps of 255 characters', { LifeCycle: { NextSteps: long(255) } }],
  ['CRE-b88b', 'a partner identifier of 64 characters', { PartnerOpportunityIdentifier: long(64) }],
  ['CRE-66ab', 'a company name of 80 characters', account({ CompanyName: long(80) })],
  ['CRE-f5fc', 'a DUNS number of nine digits', account({ Duns: '123456789' })],
  ['CRE-1a36', 'a contact with an international phone number', contact({ Phone: '+442079460000' })],
  ['CRE-75bb', 'a spend with cents', spend({ Amount: '1234.56' })],
  ['CRE-db5a', 'a target company of any name', spend({ TargetCompany: 'Our Own Company' })],
];

describeOperation('CreateOpportunity', () => {
  for (const [id, says, change] of malformed) {
    test(
      ...must(
        id,
        `refuse ${says}`,
        citation(`CreateOpportunity, ${firstPath(change)}; facts B.1`, 'doc', 'validation'),
      ),
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

  for (const [id, says, change] of accepted) {
    test(
      ...must(id, `take ${says}`, citation(`CreateOpportunity, ${firstPath(change)}; facts B.1`, 'doc', 'validation')),
      async ({ partner }) => {
        expect(await expectCreated(partner, change)).toMatchObject({ ...change });
      },
    );
  }

  test(
    ...should(
      'CRE-610e',
      'refuse an expected spend in a currency other than USD',
      citation('facts B.1, J (CurrencyCode)', 'doc', 'validation'),
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
    ...should(
      'CRE-99b6',
      'refuse an empty list of expected spends',
      citation('facts B.1, B.1 (2026)', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest(),
        withChanges(createRequest(), { Project: { ExpectedCustomerSpend: [] } }),
        'ValidationException',
      );
    },
  );

  test(
    ...may(
      'CRE-85cc',
      'take a company name of 120 characters, or hold it to 80',
      citation('facts J (CompanyName max)', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call('CreateOpportunity', {
        ...withChanges(createRequest(), account({ CompanyName: long(120) })),
        ClientToken: newClientToken(),
      });
      expect([null, 'ValidationException']).toContain(reply.error?.name ?? null);
    },
  );

  test(
    ...may(
      'CRE-4b44',
      'take a second team member, or hold the team to one',
      citation('facts J (OpportunityTeam size)', 'doc', 'validation'),
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
      expect([null, 'ValidationException']).toContain(reply.error?.name ?? null);
    },
  );

  test(
    ...may(
      'CRE-d31f',
      'take the need for no support that the text names, or refuse it as the syntax does',
      citation('CreateOpportunity, PrimaryNeedsFromAws; facts J', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest({ PrimaryNeedsFromAws: ['Do Not Need Support from AWS Sales Rep'] }),
      );
      expect([null, 'ValidationException']).toContain(reply.error?.name ?? null);
    },
  );

  test(
    ...must('CRE-7c66', 'name the missing member in the error list', citation('facts A.17', 'doc', 'validation')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call('CreateOpportunity', withChanges(createRequest(), { ClientToken: undefined }));
      expect(reply).toBeRejectedWith('ValidationException', { Code: 'REQUIRED_FIELD_MISSING' });
    },
  );

  test(
    ...should(
      'CRE-9348',
      'name every faulty member of one request, not the first alone',
      citation('facts A.17; Not established', 'inf', 'validation'),
    ),
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
