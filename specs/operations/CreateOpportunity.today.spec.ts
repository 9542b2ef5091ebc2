import {
  describeOperation,
  documented,
  expect,
  inferred,
  must,
  observed,
  should,
  superseded,
  test,
} from '../support/test.ts';
import { firstPath } from './helpers/bodyPath.ts';
import type { InvalidRequestCase } from './helpers/invalidRequests.ts';
import { createRequest, expectCreated, newClientToken } from './helpers/opportunities.ts';
import { awsSpend, withSpend } from './helpers/spend.ts';

const team = (size: number): object => ({
  OpportunityTeam: Array.from({ length: size }, (_, number) => ({
    Email: `member${number}@example.com`,
    FirstName: 'Team',
    LastName: `Member ${number}`,
    BusinessTitle: 'PartnerAccountManager',
  })),
});
const tags = (count: number): object => ({
  Tags: Array.from({ length: count }, (_, number) => ({ Key: `key ${number}`, Value: 'value' })),
});
const phone = (digits: number): object => ({
  Customer: { Contacts: [{ FirstName: 'Ana', LastName: 'Okafor', Phone: `+1${'2'.repeat(digits - 1)}` }] },
});
const entries = (count: number): object => withSpend(...Array.from({ length: count }, () => awsSpend()));
const european = (CurrencyCode: string): object => ({
  Project: { AwsPartition: 'aws-eusc', ExpectedCustomerSpend: [awsSpend({ CurrencyCode })] },
});
const source = documented('since-launch J.1, J.2, J.3');
const sourceOf = (what: string) => (what.includes('Phone') ? superseded('phone-length', source) : source);
/** The longest value that is valid today, and one that is longer (since-launch J.2, J.3). */
const limits: readonly (readonly [ids: readonly [string, string], what: string, size: string, object, object])[] = [
  [['CRE-1860', 'CRE-3f70'], 'OpportunityTeam members', '10', team(10), team(11)],
  [['CRE-7ef0', 'CRE-889f'], 'Tags', '200', tags(200), tags(201)],
  [['CRE-70db', 'CRE-1a5f'], 'ExpectedCustomerSpend entries', '10', entries(10), entries(11)],
  [['CRE-b026', 'CRE-96e0'], 'digits of a contact Phone', '15', phone(15), phone(16)],
  [
    ['CRE-7157', 'CRE-b856'],
    'characters of ClientToken',
    '255',
    { ClientToken: newClientToken().padEnd(255, 'x') },
    { ClientToken: newClientToken().padEnd(256, 'x') },
  ],
];
const malformed: readonly InvalidRequestCase[] = [
  ['CRE-99f8', 'an undocumented Project.AwsPartition value', { Project: { AwsPartition: 'aws-cn' } }],
  ['CRE-924e', 'Tags without Value', { Tags: [{ Key: 'k' }] }],
  ['CRE-a397', 'an empty Tags list', { Tags: [] }],
  [
    'CRE-b10e',
    'an ExpectedContractDuration.Term other than "Months"',
    { Project: { ExpectedContractDuration: { Term: 'Years', Value: '1' } } },
  ],
];

describeOperation('CreateOpportunity', () => {
  for (const [[acceptsId, rejectsId], what, size, valid, invalid] of limits) {
    test(`accepts ${size} ${what}`, must(acceptsId, 'validation', sourceOf(what)), async ({ partner }) => {
      await expectCreated(partner, { ...valid, ...freshToken(valid) });
    });

    test(`rejects more than ${size} ${what}`, must(rejectsId, 'validation', sourceOf(what)), async ({ partner }) => {
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest({ ...valid, ...freshToken(valid) }),
        // As it is: a fresh token would be a valid one.
        () => createRequest(invalid),
        'ValidationException',
      );
    });
  }

  for (const [id, invalid, change] of malformed)
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`since-launch J.2.1, J.2.2; CreateOpportunity, ${firstPath(change)}`)),
      async ({ partner }) => {
        await partner.expectRejected(
          'CreateOpportunity',
          createRequest(),
          createRequest(change),
          'ValidationException',
        );
      },
    );

  test(
    'returns NOT_ENOUGH_VALUES or REQUIRED_FIELD_MISSING for an empty Tags list',
    should('CRE-1923', 'validation', inferred('since-launch A.5')),
    async ({ partner }) => {
      await expectCreated(partner, tags(1));
      const reply = await partner.call('CreateOpportunity', createRequest({ Tags: [] }));
      const Code = ['NOT_ENOUGH_VALUES', 'REQUIRED_FIELD_MISSING', 'INVALID_VALUE', 'VALUE_OUT_OF_RANGE'] as const;
      expect(reply).toBeRejectedWith('ValidationException', { Code, FieldName: 'tags' });
    },
  );

  test(
    'returns the errors of all violated business rules in one response',
    should('CRE-c53a', 'rules', documented('since-launch J.9.4')),
    async ({ partner }) => {
      await expectCreated(partner, { Marketing: { Source: 'None' } });
      const late = { LifeCycle: { TargetCloseDate: '2020-01-31' } };
      const funded = { Marketing: { Source: 'None', AwsFundingUsed: 'Yes' } };
      const reply = await partner.call('CreateOpportunity', createRequest({ ...late, ...funded }));
      expect(reply).toBeRejectedWith('ValidationException', { FieldName: 'lifeCycle.targetCloseDate' });
      expect(reply).toBeRejectedWith('ValidationException', { FieldName: 'marketing.awsFundingUsed' });
    },
  );

  test(
    'keeps the order of ten OpportunityTeam members after the owner',
    should('CRE-6744', 'lifecycle', inferred('since-launch J.3.5; behaviour B.2')),
    async ({ partner }) => {
      const read = await expectCreated(partner, team(10));
      const emails = (read.OpportunityTeam ?? []).map(({ Email }) => Email);
      expect(emails.slice(-10)).toEqual(Array.from({ length: 10 }, (_, number) => `member${number}@example.com`));
    },
  );

  test(
    'returns Project.AwsPartition as sent',
    must('CRE-f13c', 'lifecycle', documented('since-launch J.2.2, J.7')),
    async ({ partner }) => {
      const { Project } = await expectCreated(partner, european('EUR'));
      expect([Project?.AwsPartition, Project?.ExpectedCustomerSpend?.[0]?.CurrencyCode]).toEqual(['aws-eusc', 'EUR']);
    },
  );

  test(
    'rejects currencies other than EUR in the European Sovereign Cloud',
    must('CRE-a86e', 'rules', observed('behaviour D; since-launch J.7')),
    async ({ partner }) => {
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest(european('EUR')),
        createRequest(european('USD')),
        'ValidationException',
      );
    },
  );

  test(
    'rejects currency EUR without AwsPartition',
    should('CRE-052c', 'rules', inferred('since-launch J.3.3, J.7; behaviour D.23')),
    async ({ partner }) => {
      await partner.expectRejected(
        'CreateOpportunity',
        createRequest(withSpend(awsSpend())),
        createRequest(withSpend(awsSpend({ CurrencyCode: 'EUR' }))),
        'ValidationException',
      );
    },
  );
});

/** A token of the same length that no other request has, where the token is what is tested. */
const freshToken = (change: object): object =>
  'ClientToken' in change ? { ClientToken: newClientToken().padEnd(255, 'x') } : {};
