import { daysFromNow, describeOperation, expect, must, should, test, untested } from '../support/test.ts';
import { citation } from './helpers/citation.ts';
import { createdOpportunity } from './helpers/opportunities.ts';

const campaign = { Source: 'Marketing Activity', AwsFundingUsed: 'Yes', UseCases: ['Storage'] };
const spend = (change: object) => ({
  Project: {
    ExpectedCustomerSpend: [
      { Amount: '1000', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS', ...change },
    ],
  },
});
const account = (change: object) => ({ Customer: { Account: change } });
const address = (change: object) => account({ Address: change });

/** A change that keeps a rule, one that breaks it, where the rule is found, and how sure it is. */
const broken = [
  [
    'UPD-1745',
    'a target close date that has passed',
    { LifeCycle: { TargetCloseDate: daysFromNow(30) } },
    { LifeCycle: { TargetCloseDate: daysFromNow(-2) } },
    'UpdateOpportunity, TargetCloseDate; facts D',
    'doc',
  ],
  [
    'UPD-1773',
    'today as the target close date',
    { LifeCycle: { TargetCloseDate: daysFromNow(30) } },
    { LifeCycle: { TargetCloseDate: daysFromNow(0) } },
    'facts D, K',
    'obs',
  ],
  [
    'UPD-a366',
    'national security outside of the industry Government',
    { ...account({ Industry: 'Government' }), NationalSecurity: 'Yes' },
    { ...account({ Industry: 'Retail' }), NationalSecurity: 'Yes' },
    'UpdateOpportunity, NationalSecurity; facts D',
    'doc',
  ],
  [
    'UPD-482d',
    'the abbreviation of a state in the United States',
    address({ StateOrRegion: 'Oregon' }),
    address({ StateOrRegion: 'OR' }),
    'UpdateOpportunity, StateOrRegion; facts D',
    'doc',
  ],
  [
    'UPD-1ed0',
    'names of other competitors beside a listed one',
    { Project: { CompetitorName: '*Other', OtherCompetitorNames: 'A shop' } },
    { Project: { CompetitorName: 'Akamai', OtherCompetitorNames: 'A shop' } },
    'UpdateOpportunity, OtherCompetitorNames; facts D',
    'doc',
  ],
  [
    'UPD-4a74',
    'a campaign name without a marketing activity',
    { Marketing: { ...campaign, CampaignName: 'Tour' } },
    { Marketing: { Source: 'None', AwsFundingUsed: null, UseCases: null, CampaignName: 'Tour' } },
    'facts D',
    'obs',
  ],
  [
    'UPD-d5bd',
    'marketing channels without a marketing activity',
    { Marketing: { ...campaign, Channels: ['Email'] } },
    { Marketing: { Source: 'None', AwsFundingUsed: null, UseCases: null, Channels: ['Email'] } },
    'facts D',
    'obs',
  ],
  [
    'UPD-bfb6',
    'marketing use cases that AWS did not fund',
    { Marketing: campaign },
    { Marketing: { ...campaign, AwsFundingUsed: 'No' } },
    'UpdateOpportunity, Marketing.UseCases; facts D',
    'doc',
  ],
  ['UPD-ea1d', 'an update without a source of marketing', {}, { Marketing: undefined }, 'facts D', 'obs'],
  [
    'UPD-fd38',
    'a use case that is not documented',
    { Project: { CustomerUseCase: 'Storage & Backup' } },
    { Project: { CustomerUseCase: 'Juggling' } },
    'UpdateOpportunity, CustomerUseCase; facts D',
    'obs',
  ],
  [
    'UPD-d130',
    'an APN program that is not documented',
    { Project: { ApnPrograms: ['Windows'] } },
    { Project: { ApnPrograms: ['Juggling'] } },
    'UpdateOpportunity, ApnPrograms',
    'doc',
  ],
  [
    'UPD-1999',
    'an expected spend that is not monthly',
    spend({}),
    spend({ Frequency: 'Quarterly' }),
    'facts D, J (Frequency)',
    'doc',
  ],
] as const;
const doubtful = [
  ['UPD-0290', 'an expected spend of nothing', spend({}), spend({ Amount: '0' }), 'facts D'],
  [
    'UPD-542f',
    'an expected spend in a currency other than USD',
    spend({}),
    spend({ CurrencyCode: 'EUR' }),
    'facts B.1, D',
  ],
  [
    'UPD-fa9b',
    'a postal code that is not of the form of its country',
    address({ PostalCode: '98402' }),
    address({ PostalCode: '9840' }),
    'facts D',
  ],
  [
    'UPD-b1a5',
    'an address in the United States without a state',
    address({ StateOrRegion: 'Oregon' }),
    address({ StateOrRegion: undefined }),
    'facts D',
  ],
  [
    'UPD-2633',
    'a competitor that is *Other and has no name',
    { Project: { CompetitorName: '*Other', OtherCompetitorNames: 'A shop' } },
    { Project: { CompetitorName: '*Other', OtherCompetitorNames: undefined } },
    'facts D',
  ],
] as const;

describeOperation('UpdateOpportunity', () => {
  for (const [id, says, kept, fault, source, evidence] of broken) {
    test(...must(id, `refuse ${says}`, citation(source, evidence, 'rules')), async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.expectRejected(
        'UpdateOpportunity',
        () => partner.buildUpdate(Id, kept as object),
        () => partner.buildUpdate(Id, fault as object),
        'ValidationException',
      );
    });
  }

  for (const [id, says, kept, fault, source] of doubtful) {
    test(...should(id, `refuse ${says}`, citation(source, 'doc', 'rules')), async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.expectRejected(
        'UpdateOpportunity',
        () => partner.buildUpdate(Id, kept as object),
        () => partner.buildUpdate(Id, fault as object),
        'ValidationException',
      );
    });
  }

  test(
    ...must('UPD-6124', 'change nothing when it refuses', citation('UpdateOpportunity', 'doc', 'rules')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'Call again' } });
      const before = await partner.getOpportunity(Id);
      const faulty = await partner.buildUpdate(Id, {
        Project: { Title: 'Another title' },
        LifeCycle: { TargetCloseDate: '2020-01-31' },
      });
      expect(await partner.call('UpdateOpportunity', faulty)).toBeRejectedWith('ValidationException');
      expect(await partner.getOpportunity(Id)).toEqual(before);
    },
  );

  test(
    ...should(
      'UPD-16fc',
      'call the missing source of marketing REQUIRED_FIELD_MISSING',
      citation('facts A.20', 'obs', 'rules'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.updateOpportunity(Id, {});
      const reply = await partner.call('UpdateOpportunity', await partner.buildUpdate(Id, { Marketing: undefined }));
      expect(reply).toBeRejectedWith('ValidationException', {
        Code: 'REQUIRED_FIELD_MISSING',
        FieldName: 'marketing.source',
      });
    },
  );

  test(
    ...should('UPD-c337', 'call an unknown use case INVALID_ENUM_VALUE', citation('facts D', 'obs', 'rules')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const reply = await partner.call(
        'UpdateOpportunity',
        await partner.buildUpdate(Id, { Project: { CustomerUseCase: 'Other' } }),
      );
      expect(reply).toBeRejectedWith('ValidationException', {
        Code: 'INVALID_ENUM_VALUE',
        FieldName: 'project.customerUseCase',
      });
    },
  );

  test(
    ...should(
      'UPD-5c03',
      'tell of business faults as BUSINESS_VALIDATION_FAILED',
      citation('facts A.17, D', 'doc', 'rules'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const reply = await partner.call(
        'UpdateOpportunity',
        await partner.buildUpdate(Id, { LifeCycle: { TargetCloseDate: daysFromNow(-2) } }),
      );
      expect(reply).toBeRejectedWith('ValidationException', {
        Reason: 'BUSINESS_VALIDATION_FAILED',
        FieldName: 'lifeCycle.targetCloseDate',
      });
    },
  );

  test(
    ...untested(
      'UPD-5d05',
      'refuse the way back from co-selling to visibility only',
      'the value for it is in the text and not in the syntax, so no valid request can ask for it',
      citation('facts D, J', 'doc', 'rules'),
    ),
  );
  test(
    ...untested(
      'UPD-5b7b',
      'refuse the need for no support beside needs for co-selling',
      'the value for it is in the text and not in the syntax',
      citation('facts D, J', 'doc', 'rules'),
    ),
  );
  test(
    ...untested(
      'UPD-097e',
      'ask for contract details at Launched',
      'only of partners in special programs, which the API does not show',
      citation('UpdateOpportunity, SoftwareRevenue; facts D', 'doc', 'rules'),
    ),
  );
});
