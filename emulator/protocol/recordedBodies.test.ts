/** Recorded bodies of lists, void operations, leads and insights, in the form of their time. Tasks and records: responseForm.test.ts. */
import { expect, test } from '@playwright/test';
import { createHarness } from '../testing/emulatorHarness.ts';
import { type Era, eras } from './responseForm.ts';

const account = '111111111111';
const setUp = (like: Era) => {
  const harness = createHarness({ like });
  return { ...harness, partner: harness.createPartner() };
};
type World = ReturnType<typeof setUp>;
const json = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;
/** The names of each structure of a value, outermost first. */
const namesOf = (value: unknown): string[][] => {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [Object.keys(value), ...Object.values(value).flatMap(namesOf)];
};
const solution = 'S-1234567';
const related = (Id: string) => ({
  OpportunityIdentifier: Id,
  RelatedEntityType: 'Solutions',
  RelatedEntityIdentifier: solution,
});
const referralOf = ({ callControl }: World): string =>
  (callControl('POST invitations', { AccountId: account, Catalog: 'Sandbox' }) as { Identifier: string }).Identifier;

const voidOperations = {
  AssociateOpportunity: (_: World, Id: string) => related(Id),
  DisassociateOpportunity: ({ partner }: World, Id: string) => {
    partner.call('AssociateOpportunity', related(Id));
    return related(Id);
  },
  RejectEngagementInvitation: (world: World) => ({ Identifier: referralOf(world) }),
  SubmitOpportunity: (_: World, Identifier: string) => ({
    Identifier,
    InvolvementType: 'Co-Sell',
    Visibility: 'Full',
  }),
} as const;
for (const [operation, requestOf] of Object.entries(voidOperations))
  test(`${operation} returns no byte, at any time and on either route (behaviour A.7)`, () => {
    for (const like of eras)
      for (const route of ['sdk', 'rest'] as const) {
        const world = setUp(like);
        const { Id } = world.partner.createOpportunity();
        expect(world.partner.bodyOf(operation as keyof typeof voidOperations, requestOf(world, Id), route)).toBe('');
      }
  });

test('an empty list of tasks has 37 bytes, with a null NextToken (behaviour A.10)', () => {
  for (const operation of ['ListEngagementFromOpportunityTasks', 'ListEngagementByAcceptingInvitationTasks'] as const)
    for (const like of eras)
      expect(setUp(like).partner.bodyOf(operation, {})).toBe('{"NextToken":null,"TaskSummaries":[]}');
});

test('lists have alphabetical rows, and a null NextToken on the last page (behaviour A.10)', () => {
  for (const like of eras) {
    const world = setUp(like);
    world.partner.createOpportunity();
    referralOf(world);
    for (const [operation, rows, request] of [
      ['ListOpportunities', 'OpportunitySummaries', {}],
      ['ListSolutions', 'SolutionSummaries', {}],
      ['ListEngagementInvitations', 'EngagementInvitationSummaries', { ParticipantType: 'RECEIVER' }],
    ] as const) {
      const body = json(world.partner.bodyOf(operation, request));
      expect(Object.keys(body)).toEqual([rows, 'NextToken'].toSorted());
      expect(body.NextToken).toBeNull();
      expect(body[rows]).not.toEqual([]);
      for (const names of namesOf(body[rows])) expect(names).toEqual(names.toSorted());
    }
  }
});

test('a creation has 100 bytes, with an id of 9 characters and milliseconds (since-launch J.4.8)', () => {
  const { partner } = setUp('2026');
  const body = partner.bodyOf('CreateOpportunity', { ClientToken: 'recorded', ...creation });
  expect(body.length - String(json(body).Id).length + 9, body).toBe(100);
});
/** A complete opportunity of one partner. */
const creation = {
  Origin: 'Partner Referral',
  Customer: {
    Account: {
      CompanyName: 'A company',
      Industry: 'Agriculture',
      WebsiteUrl: 'https://a.example.com',
      Address: { CountryCode: 'US', PostalCode: '98101', StateOrRegion: 'Washington' },
    },
  },
  LifeCycle: { Stage: 'Prospect', TargetCloseDate: '2036-01-31' },
  Marketing: { Source: 'None' },
  OpportunityType: 'Net New Business',
  PrimaryNeedsFromAws: ['Co-Sell - Deal Support'],
  Project: {
    CustomerBusinessProblem: 'A problem that is described at some length.',
    CustomerUseCase: 'AI Machine Learning and Analytics',
    DeliveryModels: ['SaaS or PaaS'],
    ExpectedCustomerSpend: [{ Amount: '10', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
    Title: 'A title',
  },
};

test('a lead is laid out as recorded (since-launch D.20)', () => {
  const world = setUp('2025-12');
  const { Identifier } = world.callControl('POST leads', { AccountId: account, Catalog: 'Sandbox' }) as {
    Identifier: string;
  };
  const { Payload, PayloadType, Status } = json(world.partner.bodyOf('GetEngagementInvitation', { Identifier }));
  expect([PayloadType, Status]).toEqual(['LeadInvitation', 'PENDING']);
  expect(namesOf(Payload)).toEqual([
    ['LeadInvitation'],
    ['Customer', 'Interaction'],
    ['AwsMaturity', 'CompanyName', 'CountryCode', 'Industry', 'MarketSegment', 'WebsiteUrl'],
    ['ContactBusinessTitle', 'SourceId', 'SourceName', 'SourceType', 'Usecase'],
  ]);
});

// Recorded in February 2026, before OpportunityQuality and Recommendations came.
test('insights are laid out as recorded, with the amounts of either side (since-launch J.4.9)', () => {
  const world = setUp('2025-12');
  const { Id } = world.partner.createOpportunity();
  world.partner.call('StartEngagementFromOpportunityTask', {
    ClientToken: 't',
    Identifier: Id,
    AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' },
  });
  const product = { ProductCode: 'AmazonEC2', ServiceCode: 'EC2', Categories: [], Optimizations: [], Amount: '0' };
  const side = { CurrencyCode: 'USD', Frequency: 'Monthly', TotalAmount: '0', AwsProducts: [product] };
  const totals = { TotalAmountByCategory: {}, TotalOptimizedAmount: '0', TotalPotentialSavingsAmount: '0' };
  const AwsProductsSpendInsightsBySource = { AWS: { ...side, ...totals }, Partner: { ...side, ...totals } };
  world.callControl('POST summary', {
    AccountId: account,
    Catalog: 'Sandbox',
    Identifier: Id,
    Insights: { AwsProductsSpendInsightsBySource },
  });
  const { Insights } = json(
    world.partner.bodyOf('GetAwsOpportunitySummary', { RelatedOpportunityIdentifier: Id }, 'rest'),
  );
  const oneSide = [
    ['AwsProducts', 'CurrencyCode', 'Frequency', 'TotalAmount', 'TotalAmountByCategory'].concat([
      'TotalOptimizedAmount',
      'TotalPotentialSavingsAmount',
    ]),
    [
      'Amount',
      'Categories',
      'Optimizations',
      'OptimizedAmount',
      'PotentialSavingsAmount',
      'ProductCode',
      'ServiceCode',
    ],
    [],
  ];
  expect(namesOf(Insights)).toEqual([
    ['AwsProductsSpendInsightsBySource', 'EngagementScore', 'NextBestActions'],
    ['AWS', 'Partner'],
    ...oneSide,
    ...oneSide,
  ]);
});
