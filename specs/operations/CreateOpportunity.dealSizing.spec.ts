import {
  describeOperation,
  documented,
  expect,
  inferred,
  may,
  must,
  observed,
  should,
  superseded,
  test,
} from '../support/test.ts';
import { createRequest, expectCreated } from './helpers/opportunities.ts';
import { amountAndLink, awsSpend, duration, estimateUrl, ownSpend, withDuration, withSpend } from './helpers/spend.ts';

const notALink = 'https://www.example.com/estimate';
const spendField = 'project.expectedCustomerSpend';
/** The faults of the contract duration (since-launch J.5): who breaks it, how, and the error word for word. */
const faults = [
  [
    ['CRE-05f8', 'CRE-a0d1'],
    'a Self spend entry without ExpectedContractDuration',
    withSpend(awsSpend(), ownSpend()),
    'project.expectedContractDuration',
    'ExpectedContractDuration is required when a Self entry is present',
  ],
  [
    ['CRE-feae', 'CRE-e2a4'],
    'ExpectedContractDuration without a Self spend entry',
    withDuration(awsSpend()),
    spendField,
    'A Self entry is required when ExpectedContractDuration is present',
  ],
  [
    ['CRE-0ec2', 'CRE-4884'],
    'two Self spend entries',
    withDuration(awsSpend(), ownSpend(), ownSpend()),
    spendField,
    'Only one Self entry is allowed',
  ],
  [
    ['CRE-18ef', 'CRE-de0c'],
    'a TargetCompany other than AWS and Self beside ExpectedContractDuration',
    withDuration(awsSpend({ TargetCompany: 'Our Own Company' }), ownSpend()),
    `${spendField}.targetCompany`,
    "TargetCompany must be 'AWS' or 'Self'",
  ],
  [
    ['CRE-bedd', 'CRE-314b'],
    'two CurrencyCode values beside ExpectedContractDuration',
    withDuration(awsSpend(), ownSpend({ CurrencyCode: 'EUR' })),
    `${spendField}.currencyCode`,
    'CurrencyCode must match between entries',
  ],
  [
    ['CRE-b6da', 'CRE-4982'],
    'a Self spend entry with an EstimationUrl',
    withDuration(awsSpend(), ownSpend({ EstimationUrl: estimateUrl() })),
    `${spendField}.estimationUrl`,
    'Self entry and EstimationUrl cannot coexist',
  ],
] as const;

describeOperation('CreateOpportunity', () => {
  test(
    'keeps an Amount without EstimationUrl and returns EstimationUrl null',
    must('CRE-8107', 'rules', observed('since-launch J.4')),
    async ({ partner }) => {
      const { Project } = await expectCreated(partner, withSpend(awsSpend({ Amount: '2750.5' })));
      expect(amountAndLink(Project?.ExpectedCustomerSpend?.[0])).toEqual([2750.5, null]);
    },
  );

  for (const [id, form, Amount] of [
    ['CRE-efc6', 'null', null],
    ['CRE-7c0b', 'empty', ''],
  ] as const)
    test(
      `returns the Amount of the estimate of EstimationUrl where Amount is ${form}`,
      must(id, 'rules', superseded('spend-amount-optional', documented('since-launch J.4, J.3.2'))),
      async ({ partner, control }) => {
        const EstimationUrl = estimateUrl();
        await control.setEstimate(EstimationUrl, '10575.07');
        const { Project } = await expectCreated(partner, withSpend(awsSpend({ Amount, EstimationUrl })));
        expect(amountAndLink(Project?.ExpectedCustomerSpend?.[0])).toEqual([10575.07, EstimationUrl]);
      },
    );

  test(
    'keeps Amount and EstimationUrl that match',
    must('CRE-9439', 'rules', observed('since-launch J.4')),
    async ({ partner, control }) => {
      const EstimationUrl = estimateUrl();
      await control.setEstimate(EstimationUrl, '250.00');
      const { Project } = await expectCreated(partner, withSpend(awsSpend({ Amount: '250', EstimationUrl })));
      expect(amountAndLink(Project?.ExpectedCustomerSpend?.[0])).toEqual([250, EstimationUrl]);
    },
  );

  test(
    'keeps Amount and returns EstimationUrl null when the estimate has another sum',
    must('CRE-e7be', 'rules', documented('since-launch J.4; behaviour D.24')),
    async ({ partner, control }) => {
      const EstimationUrl = estimateUrl();
      await control.setEstimate(EstimationUrl, '300');
      const { Project } = await expectCreated(partner, withSpend(awsSpend({ Amount: '250', EstimationUrl })));
      expect(amountAndLink(Project?.ExpectedCustomerSpend?.[0])).toEqual([250, null]);
    },
  );

  test(
    'keeps Amount and returns EstimationUrl null when that is not an estimate',
    must('CRE-4568', 'rules', documented('since-launch J.4; behaviour D.24')),
    async ({ partner }) => {
      const { Project } = await expectCreated(partner, withSpend(awsSpend({ Amount: '250', EstimationUrl: notALink })));
      expect(amountAndLink(Project?.ExpectedCustomerSpend?.[0])).toEqual([250, null]);
    },
  );

  test(
    'returns FieldName for Frequency "None" of a spend entry of AWS',
    should('CRE-5ad7', 'rules', inferred('since-launch J.5, N')),
    async ({ partner }) => {
      await expectCreated(partner, withSpend(awsSpend()));
      const reply = await partner.call('CreateOpportunity', createRequest(withSpend(awsSpend({ Frequency: 'None' }))));
      expect(reply).toBeRejectedWith('ValidationException', { FieldName: `${spendField}.frequency` });
    },
  );

  test(
    'rejects an EstimationUrl that is not an estimate without Amount',
    must('CRE-d27e', 'rules', documented('since-launch J.4; behaviour D.24')),
    async ({ partner }) => {
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest(withSpend(awsSpend({ EstimationUrl: notALink }))),
        createRequest(withSpend(awsSpend({ Amount: null, EstimationUrl: notALink }))),
        'ValidationException',
      );
    },
  );

  test(
    'returns FieldName and Message of an EstimationUrl that is not an estimate',
    should('CRE-c4a9', 'rules', documented('since-launch J.4')),
    async ({ partner }) => {
      await expectCreated(partner, withSpend(awsSpend({ EstimationUrl: notALink })));
      const request = createRequest(withSpend(awsSpend({ Amount: null, EstimationUrl: notALink })));
      const reply = await partner.call('CreateOpportunity', request);
      expect(reply).toBeRejectedWith('ValidationException', { FieldName: `${spendField}.estimationUrl` });
      expect(reply.error?.members.Message).toBe('The provided Estimation URL is invalid');
    },
  );

  for (const [[id, detailsId], invalid, change, FieldName, Message] of faults) {
    test(`rejects ${invalid}`, must(id, 'rules', documented('since-launch J.5')), async ({ partner }) => {
      const valid = createRequest(withDuration(awsSpend(), ownSpend()));
      await partner.expectRejected('CreateOpportunity', valid, createRequest(change), 'ValidationException');
    });

    test(
      `returns FieldName, Code and Message of ${invalid}`,
      should(detailsId, 'rules', documented('since-launch J.5')),
      async ({ partner }) => {
        await expectCreated(partner, withDuration(awsSpend(), ownSpend()));
        const reply = await partner.call('CreateOpportunity', createRequest(change));
        const Reason = 'BUSINESS_VALIDATION_FAILED';
        expect(reply).toBeRejectedWith('ValidationException', { Reason, Code: 'INVALID_VALUE', FieldName });
        expect(reply.error?.members.ErrorList).toContainEqual(expect.objectContaining({ FieldName, Message }));
      },
    );
  }

  test(
    'rejects an EstimationUrl of the AWS spend entry beside a Self entry, also with another sum',
    should('CRE-b536', 'rules', documented('since-launch J.5.4')),
    async ({ partner, control }) => {
      const EstimationUrl = estimateUrl();
      await control.setEstimate(EstimationUrl, '300');
      await expectCreated(partner, withDuration(awsSpend(), ownSpend()));
      for (const Amount of ['300', '250']) {
        const request = createRequest(withDuration(awsSpend({ Amount, EstimationUrl }), ownSpend()));
        expect(await partner.call('CreateOpportunity', request)).toBeRejectedWith('ValidationException');
      }
    },
  );

  test(
    'returns ExpectedContractDuration as sent, the AWS spend entry first and the Self entry second',
    must('CRE-6dca', 'rules', documented('since-launch J.5')),
    async ({ partner }) => {
      const { Project } = await expectCreated(partner, withDuration(ownSpend(), awsSpend()));
      expect(Project?.ExpectedContractDuration).toEqual(duration);
      const entries = Project?.ExpectedCustomerSpend ?? [];
      expect(entries.map(({ TargetCompany, Amount }) => [TargetCompany, Number(Amount)])).toEqual([
        ['AWS', 1000],
        ['Self', 5000],
      ]);
    },
  );

  test(
    'returns an AWS spend entry when only the Self entry is sent',
    must('CRE-07c6', 'rules', documented('since-launch J.5')),
    async ({ partner }) => {
      const { Project } = await expectCreated(partner, withDuration(ownSpend()));
      const entries = Project?.ExpectedCustomerSpend ?? [];
      expect(entries.map(({ TargetCompany }) => TargetCompany)).toEqual(['AWS', 'Self']);
      expect(Number(entries[1]?.Amount)).toBe(5000);
    },
  );

  test(
    'returns TargetCompany "AWS" for any other without ExpectedContractDuration',
    should('CRE-2a98', 'rules', documented('since-launch J.5')),
    async ({ partner }) => {
      const { Project } = await expectCreated(partner, withSpend(awsSpend({ TargetCompany: 'Our Own Company' })));
      expect(Project?.ExpectedCustomerSpend?.[0]?.TargetCompany).toBe('AWS');
    },
  );

  for (const [id, Value] of [
    ['CRE-fce6', '1'],
    ['CRE-d5da', '144'],
  ] as const)
    test(
      `accepts an ExpectedContractDuration of ${Value} months`,
      must(id, 'rules', documented('since-launch J.5')),
      async ({ partner }) => {
        const ExpectedContractDuration = { Term: 'Months', Value };
        const { Project } = await expectCreated(partner, {
          Project: { ExpectedContractDuration, ExpectedCustomerSpend: [awsSpend(), ownSpend()] },
        });
        expect(Project?.ExpectedContractDuration).toEqual(ExpectedContractDuration);
      },
    );

  for (const [id, Value] of [
    ['CRE-d8f1', '0'],
    ['CRE-6b2e', '145'],
  ] as const)
    test(
      `rejects an ExpectedContractDuration of ${Value} months`,
      must(id, 'rules', documented('since-launch J.5.1')),
      async ({ partner }) => {
        const requestOf = (months: string) =>
          createRequest({
            Project: {
              ExpectedContractDuration: { Term: 'Months', Value: months },
              ExpectedCustomerSpend: [awsSpend(), ownSpend()],
            },
          });
        await partner.expectRejected('CreateOpportunity', requestOf('144'), requestOf(Value), 'ValidationException');
      },
    );

  test(
    'accepts or rejects a spend entry with neither Amount nor EstimationUrl',
    may('CRE-9f04', 'rules', documented('since-launch J.4.7')),
    async ({ partner }) => {
      await expectCreated(partner, withSpend(awsSpend()));
      const { error } = await partner.call('CreateOpportunity', createRequest(withSpend(awsSpend({ Amount: null }))));
      expect(error?.name ?? null).toBeOneOf([null, 'ValidationException']);
    },
  );
});
