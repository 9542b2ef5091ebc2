import type { GetOpportunityResponse, RequestOf } from '../../schemas/index.ts';
import type { Partner } from '../support/partner.ts';
import { type Reader, shareable } from '../support/reader.ts';
import {
  describeOperation,
  documented,
  expect,
  inferred,
  may,
  must,
  observed,
  shapeRequirement,
  should,
  test,
} from '../support/test.ts';
import { associateRequest } from './helpers/associations.ts';
import { firstPath, getAt, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { acceptedOpportunity } from './helpers/invitations.ts';
import { createdOpportunity, fullCreateRequest, reviewedOpportunity } from './helpers/opportunities.ts';

const summaryOf = (Id: string) => ({ Catalog: 'Sandbox', RelatedOpportunityIdentifier: Id });
const malformed: readonly InvalidRequestCase[] = [
  ['SUM-e976', 'a request without Catalog', { Catalog: undefined }],
  ['SUM-7177', 'a request without RelatedOpportunityIdentifier', { RelatedOpportunityIdentifier: undefined }],
  [
    'SUM-b571',
    'a RelatedOpportunityIdentifier that is not an opportunity ID',
    { RelatedOpportunityIdentifier: 'S-1234567' },
  ],
];
/** An opportunity whose summary can be read: every recording is of an approved one (behaviour B.2). */
const approvedOpportunity = (
  partner: Partner | Reader,
  changes: object = {},
  submission?: RequestOf<'StartEngagementFromOpportunityTask'>['AwsSubmission'],
): Promise<GetOpportunityResponse> => reviewedOpportunity(partner, 'Approved', changes, submission);
/** The same with a value in every member. */
const approvedFully = shareable('approvedFully', (partner: Partner) =>
  approvedOpportunity(partner, fullCreateRequest()),
);
/** What AWS may write on its side of an opportunity. */
const awsSide = [
  ['SUM-7478', 'Insights.EngagementScore', { Insights: { EngagementScore: 'High' } }],
  ['SUM-1d92', 'Insights.NextBestActions', { Insights: { NextBestActions: 'Call the customer' } }],
  ['SUM-b739', 'LifeCycle.Stage', { LifeCycle: { Stage: 'Engaged' } }],
  ['SUM-0b4c', 'LifeCycle.NextSteps', { LifeCycle: { NextSteps: 'Meet on Monday' } }],
  ['SUM-bfdb', 'LifeCycle.TargetCloseDate', { LifeCycle: { TargetCloseDate: '2031-06-30' } }],
  [
    'SUM-94c1',
    'LifeCycle.ClosedLostReason',
    { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Executive Blocker' } },
  ],
  ['SUM-c0c9', 'InvolvementTypeChangeReason', { InvolvementTypeChangeReason: 'Customer Requested' }],
  ['SUM-cac5', 'Visibility', { Visibility: 'Limited' }],
] as const;

describeOperation('GetAwsOpportunitySummary', () => {
  test(
    'returns the documented response shape',
    must(...shapeRequirement('GetAwsOpportunitySummary')),
    async ({ reader }) => {
      const { Id } = await approvedFully(reader);
      const summary = await reader.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id));
      expect([summary.Catalog, summary.RelatedOpportunityId]).toEqual(['Sandbox', Id]);
    },
  );

  test(
    'returns the same response on both routes',
    must('SUM-0d52', 'shape', observed('behaviour A.2, A.3')),
    async ({ reader }) => {
      const { Id } = await approvedOpportunity(reader);
      const sdk = await reader.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id), { route: 'sdk' });
      const rest = await reader.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id), { route: 'rest' });
      expect(rest).toEqual(sdk);
      expect(sdk.RelatedOpportunityId).toBe(Id);
    },
  );

  test(
    'returns the partner opportunity as RelatedOpportunityId',
    must('SUM-4f3a', 'lifecycle', documented('GetAwsOpportunitySummary, RelatedOpportunityId')),
    async ({ partner }) => {
      const [first, second] = [await approvedOpportunity(partner), await approvedOpportunity(partner)];
      expect((await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(first.Id))).RelatedOpportunityId).toBe(
        first.Id,
      );
      expect(
        (await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(second.Id))).RelatedOpportunityId,
      ).toBe(second.Id);
    },
  );

  test(
    'returns InvolvementType "Co-Sell" and Visibility "Full" as submitted',
    must('SUM-65d7', 'lifecycle', observed('GetAwsOpportunitySummary, InvolvementType; behaviour B.2')),
    async ({ reader }) => {
      const { Id } = await approvedOpportunity(reader, {}, { InvolvementType: 'Co-Sell', Visibility: 'Full' });
      expect(await reader.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id))).toMatchObject({
        InvolvementType: 'Co-Sell',
        Visibility: 'Full',
      });
    },
  );

  test(
    'returns InvolvementType "For Visibility Only" as submitted',
    must('SUM-542a', 'lifecycle', documented('GetAwsOpportunitySummary, InvolvementType')),
    async ({ reader }) => {
      const { Id } = await approvedOpportunity(
        reader,
        {},
        { InvolvementType: 'For Visibility Only', Visibility: 'Full' },
      );
      expect((await reader.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id))).InvolvementType).toBe(
        'For Visibility Only',
      );
    },
  );

  test(
    'returns Origin "Partner Referral" for an opportunity that the partner created',
    must('SUM-57bc', 'lifecycle', observed('GetAwsOpportunitySummary, Origin; behaviour B.2')),
    async ({ reader }) => {
      const { Id } = await approvedOpportunity(reader);
      const summary = await reader.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id));
      expect([summary.RelatedOpportunityId, summary.Origin]).toEqual([Id, 'Partner Referral']);
    },
  );

  test(
    'returns Origin "AWS Referral" for an accepted AWS referral',
    should('SUM-9baf', 'lifecycle', inferred('GetAwsOpportunitySummary, Origin')),
    async ({ reader }) => {
      const { Id } = await acceptedOpportunity(reader);
      expect((await reader.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id))).Origin).toBe('AWS Referral');
    },
  );

  test(
    'returns the same Customer.Contacts as GetOpportunity',
    should('SUM-8314', 'lifecycle', observed('GetAwsOpportunitySummary, Customer.Contacts; behaviour B.2')),
    async ({ reader }) => {
      const read = await approvedFully(reader);
      const summary = await reader.expectAccepted('GetAwsOpportunitySummary', summaryOf(read.Id));
      expect(summary.Customer?.Contacts).toEqual(read.Customer?.Contacts);
    },
  );

  test(
    'returns the same ExpectedCustomerSpend as GetOpportunity',
    should('SUM-3be1', 'lifecycle', observed('GetAwsOpportunitySummary, ExpectedCustomerSpend; behaviour B.2')),
    async ({ reader }) => {
      const spend = { Amount: '7310', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' } as const;
      const read = await approvedOpportunity(reader, { Project: { ExpectedCustomerSpend: [spend] } });
      const summary = await reader.expectAccepted('GetAwsOpportunitySummary', summaryOf(read.Id));
      expect(summary.Project?.ExpectedCustomerSpend?.[0]).toMatchObject({
        Amount: spend.Amount,
        CurrencyCode: spend.CurrencyCode,
        Frequency: spend.Frequency,
        TargetCompany: spend.TargetCompany,
      });
    },
  );

  test(
    'returns the same related Solutions and AwsProducts as GetOpportunity',
    should('SUM-3ef4', 'lifecycle', observed('GetAwsOpportunitySummary, RelatedEntityIds; behaviour B.2')),
    async ({ partner }) => {
      const { Id } = await approvedOpportunity(partner);
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'Solutions'));
      await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, 'AwsProducts'));
      const { Solutions, AwsProducts } = (await partner.getOpportunity(Id)).RelatedEntityIdentifiers;
      const summary = await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id));
      expect([Solutions?.length, AwsProducts?.length]).toEqual([1, 1]);
      expect(summary.RelatedEntityIds).toMatchObject({ Solutions, AwsProducts });
    },
  );

  test(
    'includes a member with BusinessTitle "PDM" in OpportunityTeam',
    should('SUM-2390', 'lifecycle', observed('GetAwsOpportunitySummary, OpportunityTeam; behaviour B.2')),
    async ({ reader }) => {
      const { Id } = await approvedOpportunity(reader);
      const team = (await reader.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id))).OpportunityTeam ?? [];
      expect(team.map((member) => member.BusinessTitle)).toContain('PDM');
    },
  );

  test(
    'omits InvolvementType and Visibility before submission, or rejects the request',
    may('SUM-c2cd', 'lifecycle', observed('behaviour B.2')),
    async ({ reader }) => {
      const { Id } = await createdOpportunity(reader);
      const reply = await reader.call('GetAwsOpportunitySummary', summaryOf(Id));
      expect(reply.error?.name ?? null).toBeOneOf([null, 'ResourceNotFoundException']);
      expect([reply.body?.InvolvementType ?? null, reply.body?.Visibility ?? null]).toEqual([null, null]);
    },
  );

  for (const [id, path, edit] of awsSide) {
    test(
      `returns ${path} as set by AWS`,
      must(id, 'lifecycle', documented(`GetAwsOpportunitySummary, ${path}`)),
      async ({ partner, control }) => {
        const { Id } = await reviewedOpportunity(partner, 'Approved');
        await control.setAwsSummary(Id, edit);
        expect(getAt(await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id)), path)).toBe(
          getAt(edit, path),
        );
      },
    );
  }

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`GetAwsOpportunitySummary, ${firstPath(change)}; behaviour B`)),
      async ({ reader }) => {
        const valid = summaryOf((await approvedOpportunity(reader)).Id);
        await reader.expectRejected(
          'GetAwsOpportunitySummary',
          valid,
          withChanges(valid, change),
          'ValidationException',
        );
      },
    );
  }

  test(
    'rejects Identifier in place of RelatedOpportunityIdentifier',
    must('SUM-2077', 'validation', documented('GetAwsOpportunitySummary, RelatedOpportunityIdentifier; behaviour K')),
    async ({ reader }) => {
      const { Id } = await approvedOpportunity(reader);
      await reader.expectRejected(
        'GetAwsOpportunitySummary',
        summaryOf(Id),
        { Catalog: 'Sandbox', Identifier: Id },
        'ValidationException',
      );
    },
  );

  test(
    'rejects a RelatedOpportunityIdentifier that does not exist',
    must('SUM-28ca', 'validation', documented('GetAwsOpportunitySummary, RelatedOpportunityIdentifier')),
    async ({ reader }) => {
      const { Id } = await approvedOpportunity(reader);
      await reader.expectRejected(
        'GetAwsOpportunitySummary',
        summaryOf(Id),
        summaryOf('O9999999999'),
        'ResourceNotFoundException',
      );
    },
  );

  test(
    "rejects another account's opportunity",
    must('SUM-fada', 'security', documented('GetAwsOpportunitySummary, RelatedOpportunityIdentifier')),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await approvedOpportunity(partner), await approvedOpportunity(otherPartner)];
      await partner.setUp('GetAwsOpportunitySummary', summaryOf(mine.Id));
      expect((await otherPartner.setUp('GetAwsOpportunitySummary', summaryOf(theirs.Id))).RelatedOpportunityId).toBe(
        theirs.Id,
      );
      expect(await otherPartner.call('GetAwsOpportunitySummary', summaryOf(mine.Id))).toBeRejectedWith(
        notVisibleErrors,
      );
    },
  );

  test(
    'isolates catalogs',
    must('SUM-9743', 'security', documented('GetAwsOpportunitySummary, Catalog')),
    async ({ partner, control }) => {
      const valid = summaryOf((await approvedOpportunity(partner)).Id);
      await partner.expectRejected(
        'GetAwsOpportunitySummary',
        valid,
        { ...valid, Catalog: productionCatalog(control) },
        notVisibleErrors,
      );
    },
  );
});
