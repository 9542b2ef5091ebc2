import { describeOperation, documented, expect, must, test } from '../support/test.ts';
import { createdOpportunity } from './helpers/opportunities.ts';
import { amountAndLink, awsSpend, duration, estimateUrl, ownSpend, withDuration, withSpend } from './helpers/spend.ts';

describeOperation('UpdateOpportunity', () => {
  test(
    'returns the Amount of the estimate of an EstimationUrl that is new',
    must('UPD-02ec', 'rules', documented('since-launch J.4')),
    async ({ partner, control }) => {
      const EstimationUrl = estimateUrl();
      await control.setEstimate(EstimationUrl, '4321.09');
      const { Id } = await createdOpportunity(partner);
      const change = withSpend(awsSpend({ Amount: null, EstimationUrl }));
      await partner.asserting().updateOpportunity(Id, change);
      const { Project } = await partner.getOpportunity(Id);
      expect(amountAndLink(Project?.ExpectedCustomerSpend?.[0])).toEqual([4321.09, EstimationUrl]);
    },
  );

  test(
    'keeps Amount and EstimationUrl when both are unchanged and the estimate has changed',
    must('UPD-3d0a', 'rules', documented('since-launch J.4')),
    async ({ partner, control }) => {
      const EstimationUrl = estimateUrl();
      await control.setEstimate(EstimationUrl, '100');
      const { Id } = await createdOpportunity(partner, withSpend(awsSpend({ Amount: '100', EstimationUrl })));
      await control.setEstimate(EstimationUrl, '200');
      await partner.asserting().updateOpportunity(Id, { Project: { AdditionalComments: 'Nothing else changes' } });
      const { Project } = await partner.getOpportunity(Id);
      expect(amountAndLink(Project?.ExpectedCustomerSpend?.[0])).toEqual([100, EstimationUrl]);
    },
  );

  test(
    'rejects an EstimationUrl that is not an estimate without Amount',
    must('UPD-901e', 'rules', documented('since-launch J.4')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const change = (Amount: string | null) => withSpend(awsSpend({ Amount, EstimationUrl: 'www.example.com' }));
      await partner.expectRejected(
        'UpdateOpportunity',
        () => partner.buildUpdate(Id, change('5')),
        () => partner.buildUpdate(Id, change(null)),
        'ValidationException',
      );
    },
  );

  test(
    'keeps ExpectedContractDuration when it is omitted',
    must('UPD-ae02', 'rules', documented('since-launch J.5')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner, withDuration(awsSpend(), ownSpend()));
      const { Project: whole, ...request } = await partner.buildUpdate(Id);
      const { ExpectedContractDuration: _, ...Project } = whole ?? {};
      await partner.expectAccepted('UpdateOpportunity', { ...request, Project });
      expect((await partner.getOpportunity(Id)).Project?.ExpectedContractDuration).toEqual(duration);
    },
  );

  test(
    'returns the Self spend entry when ExpectedContractDuration is sent without it',
    must('UPD-5dcc', 'rules', documented('since-launch J.5')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner, withDuration(awsSpend(), ownSpend()));
      await partner.asserting().updateOpportunity(Id, withDuration(awsSpend({ Amount: '1200' })));
      const entries = (await partner.getOpportunity(Id)).Project?.ExpectedCustomerSpend ?? [];
      expect(entries.map(({ TargetCompany }) => TargetCompany)).toEqual(['AWS', 'Self']);
      expect(Number(entries[0]?.Amount)).toBe(1200);
    },
  );

  test(
    'returns ExpectedContractDuration null when it is sent as null',
    must('UPD-fd79', 'rules', documented('since-launch J.5')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner, withDuration(awsSpend(), ownSpend()));
      await partner.asserting().updateOpportunity(Id, {
        Project: { ExpectedContractDuration: null, ExpectedCustomerSpend: [awsSpend()] as never },
      });
      expect((await partner.getOpportunity(Id)).Project?.ExpectedContractDuration ?? null).toBeNull();
    },
  );

  test(
    'accepts ExpectedContractDuration and a Self spend entry for an opportunity without them',
    must('UPD-48bd', 'rules', documented('since-launch J.5')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.asserting().updateOpportunity(Id, withDuration(awsSpend(), ownSpend({ Amount: '777' })));
      const { Project } = await partner.getOpportunity(Id);
      expect(Project?.ExpectedContractDuration).toEqual(duration);
      expect(Project?.ExpectedCustomerSpend?.map(({ Amount }) => Number(Amount))).toEqual([1000, 777]);
    },
  );
});
