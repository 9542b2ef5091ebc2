import { describeOperation, expect, may, must, should, test, untested } from '../support/test.ts';
import { citation } from './helpers/citation.ts';
import { createdOpportunity, createRequest, expectCreated } from './helpers/opportunities.ts';

const rules = (source: string, evidence: 'obs' | 'doc' = 'doc') => citation(source, evidence, 'rules');
const campaign = {
  Source: 'Marketing Activity',
  AwsFundingUsed: 'Yes',
  CampaignName: 'Spring tour',
  Channels: ['Email'],
  UseCases: ['Storage'],
};
const spend = (change: object): object => ({
  Project: {
    ExpectedCustomerSpend: [
      { Amount: '1000', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS', ...change },
    ],
  },
});

/** Members that say more about a marketing activity, and are out of place without one. */
const companions = [
  ['CRE-c099', 'CampaignName', 'Spring tour'],
  ['CRE-c49a', 'UseCases', ['Storage']],
  ['CRE-ca8f', 'Channels', ['Email']],
  ['CRE-64e9', 'AwsFundingUsed', 'Yes'],
] as const;
const useCases = [
  ['CRE-f648', 'Business Applications: Mainframe Modernization'],
  ['CRE-1ec6', 'Security & Compliance'],
  ['CRE-992d', 'Database'],
  ['CRE-e071', 'Migration / Database Migration'],
] as const;

describeOperation('CreateOpportunity', () => {
  for (const [id, member, value] of companions) {
    test(
      ...must(id, `refuse Marketing.${member} without a marketing activity`, rules('facts D', 'obs')),
      async ({ partner }) => {
        const valid = createRequest({
          Marketing: { Source: 'Marketing Activity', AwsFundingUsed: 'Yes', [member]: value },
        });
        const faulty = createRequest({ Marketing: { Source: 'None', [member]: value } });
        await partner.expectRejected('CreateOpportunity', valid, faulty, 'ValidationException');
      },
    );
  }

  test(
    ...should('CRE-52a5', 'call a marketing detail out of place ACTION_NOT_PERMITTED', rules('facts A.20, D', 'obs')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest({ Marketing: { Source: 'None', CampaignName: 'Spring tour' } }),
      );
      expect(reply).toBeRejectedWith('ValidationException', { Code: 'ACTION_NOT_PERMITTED' });
    },
  );

  test(
    ...should('CRE-6ac2', 'ask of a marketing activity whether AWS funded it', rules('facts D')),
    async ({ partner }) => {
      const faulty = createRequest({ Marketing: { ...campaign, AwsFundingUsed: undefined, UseCases: undefined } });
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest({ Marketing: campaign }),
        faulty,
        'ValidationException',
      );
    },
  );

  test(
    ...must(
      'CRE-d786',
      'refuse use cases of a marketing activity that AWS did not fund',
      rules('CreateOpportunity, Marketing.UseCases; facts D'),
    ),
    async ({ partner }) => {
      const faulty = createRequest({ Marketing: { ...campaign, AwsFundingUsed: 'No' } });
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest({ Marketing: campaign }),
        faulty,
        'ValidationException',
      );
    },
  );

  test(
    ...must(
      'CRE-14ce',
      'refuse a marketing use case that is not documented',
      rules('CreateOpportunity, Marketing.UseCases; facts B.1'),
    ),
    async ({ partner }) => {
      const faulty = createRequest({ Marketing: { ...campaign, UseCases: ['Juggling'] } });
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest({ Marketing: campaign }),
        faulty,
        'ValidationException',
      );
    },
  );

  test(
    ...must(
      'CRE-12e7',
      'refuse a marketing channel that is not documented',
      rules('CreateOpportunity, Marketing.Channels'),
    ),
    async ({ partner }) => {
      const faulty = createRequest({ Marketing: { ...campaign, Channels: ['Smoke Signal'] } });
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest({ Marketing: campaign }),
        faulty,
        'ValidationException',
      );
    },
  );

  test(...should('CRE-577e', 'take an empty list of channels', rules('facts D', 'obs')), async ({ partner }) => {
    const read = await expectCreated(partner, { Marketing: { ...campaign, Channels: [] } });
    expect([read.Marketing?.CampaignName, read.Marketing?.Channels ?? []]).toEqual(['Spring tour', []]);
  });

  for (const [id, useCase] of useCases) {
    test(
      ...must(id, `take ${useCase} as the use case`, rules('CreateOpportunity, CustomerUseCase; facts J', 'obs')),
      async ({ partner }) => {
        expect((await expectCreated(partner, { Project: { CustomerUseCase: useCase } })).Project?.CustomerUseCase).toBe(
          useCase,
        );
      },
    );
  }

  test(
    ...must(
      'CRE-cad8',
      'refuse a use case that is not documented',
      rules('CreateOpportunity, CustomerUseCase; facts D', 'obs'),
    ),
    async ({ partner }) => {
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest(),
        createRequest({ Project: { CustomerUseCase: 'Juggling' } }),
        'ValidationException',
      );
    },
  );

  test(...must('CRE-672f', 'refuse Other as the use case', rules('facts D, K', 'obs')), async ({ partner }) => {
    await partner.expectRejected(
      'CreateOpportunity',
      createRequest(),
      createRequest({ Project: { CustomerUseCase: 'Other' } }),
      'ValidationException',
    );
  });

  test(
    ...should(
      'CRE-2c01',
      'call an unknown use case INVALID_ENUM_VALUE and list the known ones',
      rules('facts D', 'obs'),
    ),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest({ Project: { CustomerUseCase: 'Juggling' } }),
      );
      expect(reply).toBeRejectedWith('ValidationException', {
        Code: 'INVALID_ENUM_VALUE',
        FieldName: 'project.customerUseCase',
      });
      expect(JSON.stringify(reply.error?.members)).toContain('Security & Compliance');
    },
  );

  test(
    ...must(
      'CRE-292d',
      'refuse an APN program that is not documented',
      rules('CreateOpportunity, ApnPrograms; facts B.1'),
    ),
    async ({ partner }) => {
      const valid = createRequest({ Project: { ApnPrograms: ['ISV Workload Migration'] } });
      await partner.expectRejected(
        'CreateOpportunity',
        valid,
        createRequest({ Project: { ApnPrograms: ['Juggling'] } }),
        'ValidationException',
      );
    },
  );

  test(
    ...must(
      'CRE-98c5',
      'refuse names of other competitors beside a listed one',
      rules('CreateOpportunity, OtherCompetitorNames; facts D'),
    ),
    async ({ partner }) => {
      const valid = createRequest({ Project: { CompetitorName: '*Other', OtherCompetitorNames: 'The Corner Shop' } });
      const faulty = createRequest({
        Project: { CompetitorName: 'Oracle Cloud', OtherCompetitorNames: 'The Corner Shop' },
      });
      await partner.expectRejected('CreateOpportunity', valid, faulty, 'ValidationException');
    },
  );

  test(
    ...should('CRE-5022', 'ask for the name of a competitor that is *Other', rules('facts D')),
    async ({ partner }) => {
      const valid = createRequest({ Project: { CompetitorName: '*Other', OtherCompetitorNames: 'The Corner Shop' } });
      const faulty = createRequest({ Project: { CompetitorName: '*Other', OtherCompetitorNames: undefined } });
      await partner.expectRejected('CreateOpportunity', valid, faulty, 'ValidationException');
    },
  );

  test(...should('CRE-4638', 'refuse an expected spend of nothing', rules('facts D, K')), async ({ partner }) => {
    await partner.expectRejected(
      'CreateOpportunity',
      createRequest(spend({})),
      createRequest(spend({ Amount: '0.00' })),
      'ValidationException',
    );
  });

  test(
    ...should(
      'CRE-87d2',
      'keep the amount when its estimate cannot be verified',
      rules('facts D (EstimationUrl, 2026)', 'obs'),
    ),
    async ({ partner }) => {
      const read = await expectCreated(
        partner,
        spend({
          Amount: '2500',
          EstimationUrl: 'https://calculator.aws/#/estimate?id=00000000000000000000000000000000',
        }),
      );
      expect(read.Project?.ExpectedCustomerSpend?.[0]?.Amount).toBe('2500');
    },
  );

  test(...must('CRE-8fd9', 'take contract dates in the past', rules('facts D', 'obs')), async ({ partner }) => {
    const read = await expectCreated(partner, {
      SoftwareRevenue: {
        DeliveryModel: 'Contract',
        EffectiveDate: '2021-01-01',
        ExpirationDate: '2022-01-01',
        Value: { Amount: '10', CurrencyCode: 'USD' },
      },
    });
    expect(read.SoftwareRevenue).toMatchObject({ EffectiveDate: '2021-01-01', ExpirationDate: '2022-01-01' });
  });

  test(
    ...should('CRE-5e2c', 'read empty contract details back as none', rules('facts A.11', 'obs')),
    async ({ partner }) => {
      expect((await expectCreated(partner, { SoftwareRevenue: {} })).SoftwareRevenue ?? null).toBeNull();
    },
  );

  test(
    ...must('CRE-3fdc', 'keep the parent of a renewal', rules('CreateOpportunity, RelatedOpportunityIdentifier')),
    async ({ partner }) => {
      const parent = await createdOpportunity(partner);
      const read = await expectCreated(partner, {
        OpportunityType: 'Flat Renewal',
        Project: { RelatedOpportunityIdentifier: parent.Id },
      });
      expect(read.Project?.RelatedOpportunityIdentifier).toBe(parent.Id);
    },
  );

  test(
    ...may('CRE-11ef', 'ask of a flat renewal which opportunity it renews', rules('facts D (older integration)')),
    async ({ partner }) => {
      await createdOpportunity(partner);
      const reply = await partner.call(
        'CreateOpportunity',
        createRequest({ OpportunityType: 'Flat Renewal', Project: { RelatedOpportunityIdentifier: undefined } }),
      );
      expect([null, 'ValidationException']).toContain(reply.error?.name ?? null);
    },
  );

  test(
    ...untested(
      'CRE-80ad',
      'ask for contract details of partners in special programs',
      'which programs a partner is in cannot be set through the API',
      rules('CreateOpportunity, SoftwareRevenue; facts D'),
    ),
  );
  test(
    ...untested(
      'CRE-a86e',
      'ask for EUR in the European sovereign partition',
      'that partition has another endpoint',
      rules('facts D', 'obs'),
    ),
  );
  test(
    ...untested(
      'CRE-3c0b',
      'fetch the campaign name from the partner contact at AWS',
      'that is advice to people',
      rules('CreateOpportunity, Marketing.CampaignName'),
    ),
  );
  test(
    ...untested(
      'CRE-0cd4',
      'spread a yearly revenue over twelve months',
      'that is advice on how to fill in a number',
      rules('GetAwsOpportunitySummary, ExpectedCustomerSpend'),
    ),
  );
});
