import {
  describeOperation,
  documented,
  expect,
  must,
  note,
  observed,
  should,
  superseded,
  test,
  untested,
} from '../support/test.ts';
import { expectCreated } from './helpers/opportunities.ts';

const spend = (change: object): object => ({
  Project: {
    ExpectedCustomerSpend: [
      { Amount: '1000', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS', ...change },
    ],
  },
});

describeOperation('CreateOpportunity', () => {
  test(
    'keeps ExpectedCustomerSpend.Amount when EstimationUrl cannot be verified',
    should('CRE-87d2', 'rules', superseded('estimation-url-pattern', observed('behaviour D (EstimationUrl, 2026)'))),
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

  test(
    'accepts SoftwareRevenue.EffectiveDate and ExpirationDate in the past',
    must('CRE-8fd9', 'rules', observed('behaviour D')),
    async ({ partner }) => {
      const read = await expectCreated(partner, {
        SoftwareRevenue: {
          DeliveryModel: 'Contract',
          EffectiveDate: '2021-01-01',
          ExpirationDate: '2022-01-01',
          Value: { Amount: '10', CurrencyCode: 'USD' },
        },
      });
      expect(read.SoftwareRevenue).toMatchObject({ EffectiveDate: '2021-01-01', ExpirationDate: '2022-01-01' });
    },
  );

  test(
    'treats an empty SoftwareRevenue as null',
    should('CRE-5e2c', 'rules', observed('behaviour A.11')),
    async ({ partner }) => {
      expect((await expectCreated(partner, { SoftwareRevenue: {} })).SoftwareRevenue ?? null).toBeNull();
    },
  );

  untested(
    'rejects a request without SoftwareRevenue from partners in eligible programs',
    'CRE-80ad',
    'which programs a partner is in cannot be set through the API',
    'rules',
    documented('CreateOpportunity, SoftwareRevenue; behaviour D'),
  );
  note(
    'treats annual revenue as twelve monthly ExpectedCustomerSpend amounts',
    'CRE-0cd4',
    'that is advice on how to fill in a number',
    documented('GetAwsOpportunitySummary, ExpectedCustomerSpend'),
  );
});
