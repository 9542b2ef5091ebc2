import {
  describeOperation,
  documented,
  expect,
  inferred,
  must,
  note,
  observed,
  shapeRequirement,
  should,
  test,
} from '../support/test.ts';
import { firstPath, getAt, withChanges } from './helpers/bodyPath.ts';
import { editing } from './helpers/editable.ts';
import { type InvalidRequestCase, productionCatalog } from './helpers/invalidRequests.ts';
import { listAll, listAllOpportunities, listRequest } from './helpers/lists.ts';
import {
  createdOpportunity,
  createMany,
  createRequest,
  expectCreated,
  fullCreateRequest,
  fullOpportunity,
  manyOnce,
  submittedOpportunity,
} from './helpers/opportunities.ts';

const sort = (SortBy: string, SortOrder: string) => ({ Sort: { SortBy, SortOrder } });
const ids = (count: number): string[] => Array.from({ length: count }, (_, number) => `O${1000000 + number}`);
const malformed: readonly InvalidRequestCase[] = [
  ['LOP-978f', 'a request without Catalog', { Catalog: undefined }],
  ['LOP-ff56', 'MaxResults 0', { MaxResults: 0 }],
  ['LOP-1b5e', 'MaxResults -1', { MaxResults: -1 }],
  ['LOP-f261', 'MaxResults 101', { MaxResults: 101 }],
  ['LOP-8f74', 'an undocumented Sort.SortBy value', sort('Stage', 'ASCENDING')],
  ['LOP-c211', 'an undocumented Sort.SortOrder value', sort('Identifier', 'Descending')],
  ['LOP-b363', 'Sort without SortBy', { Sort: { SortOrder: 'ASCENDING' } }],
  ['LOP-cb2a', 'Sort without SortOrder', { Sort: { SortBy: 'Identifier' } }],
  ['LOP-f8d8', 'an undocumented LifeCycleStage value', { LifeCycleStage: ['Closed Won'] }],
  ['LOP-429a', 'an undocumented LifeCycleReviewStatus value', { LifeCycleReviewStatus: ['In Review'] }],
  ['LOP-9708', 'an Identifier that is not an opportunity ID', { Identifier: ['S-1234567'] }],
  ['LOP-abda', 'more than 20 Identifier values', { Identifier: ids(21) }],
  ['LOP-601f', 'more than 10 CustomerCompanyName values', { CustomerCompanyName: ids(11) }],
  ['LOP-735e', 'an invalid LastModifiedDate filter', { LastModifiedDate: { AfterLastModifiedDate: 'yesterday' } }],
];
/** What a summary has in common with the record. */
const shared = [
  ['LOP-5f1a', 'Catalog'],
  ['LOP-d4c2', 'Id'],
  ['LOP-0c7e', 'Arn'],
  ['LOP-b9d1', 'LifeCycle.Stage'],
  ['LOP-abd5', 'LifeCycle.ReviewStatus'],
  ['LOP-f7c7', 'LifeCycle.TargetCloseDate'],
  ['LOP-a2b8', 'LifeCycle.NextSteps'],
  ['LOP-be74', 'Customer.Account.CompanyName'],
  ['LOP-a095', 'Customer.Account.Industry'],
  ['LOP-3007', 'Customer.Account.OtherIndustry'],
  ['LOP-183a', 'Customer.Account.WebsiteUrl'],
  ['LOP-2e9e', 'Customer.Account.Address.City'],
  ['LOP-834a', 'Customer.Account.Address.CountryCode'],
  ['LOP-7e59', 'Customer.Account.Address.PostalCode'],
  ['LOP-2d09', 'Customer.Account.Address.StateOrRegion'],
  ['LOP-8562', 'PartnerOpportunityIdentifier'],
  ['LOP-2d9e', 'OpportunityType'],
  ['LOP-2c11', 'Project.DeliveryModels'],
  ['LOP-3e98', 'Project.ExpectedCustomerSpend.0.CurrencyCode'],
  ['LOP-71bf', 'Project.ExpectedCustomerSpend.0.Frequency'],
  ['LOP-c402', 'Project.ExpectedCustomerSpend.0.TargetCompany'],
  ['LOP-131f', 'LastModifiedDate'],
  ['LOP-e2fb', 'CreatedDate'],
] as const;

describeOperation('ListOpportunities', () => {
  test('returns the documented response shape', must(...shapeRequirement('ListOpportunities')), async ({ partner }) => {
    const { Id } = await createdOpportunity(partner, fullCreateRequest());
    expect((await listAllOpportunities(partner, { Identifier: [Id] })).map((summary) => summary.Id)).toEqual([Id]);
  });

  test(
    'returns the same response on both routes',
    must('LOP-05a2', 'shape', observed('behaviour A.2, A.3')),
    async ({ reader }) => {
      const { Id } = await createdOpportunity(reader);
      const sdk = await reader.expectAccepted('ListOpportunities', listRequest({ Identifier: [Id] }), {
        route: 'sdk',
      });
      const rest = await reader.expectAccepted('ListOpportunities', listRequest({ Identifier: [Id] }), {
        route: 'rest',
      });
      expect(rest.OpportunitySummaries).toEqual(sdk.OpportunitySummaries);
      expect(sdk.OpportunitySummaries.map((summary) => summary.Id)).toEqual([Id]);
    },
  );

  for (const [id, path] of shared) {
    test(
      `returns the same ${path} as GetOpportunity`,
      must(id, 'lists', documented(`ListOpportunities, ${path}`)),
      async ({ reader }) => {
        const { read } = await fullOpportunity(reader);
        const [summary] = await listAllOpportunities(reader, { Identifier: [read.Id] });
        expect(getAt(read, path)).toBeDefined();
        expect(getAt(summary, path)).toEqual(getAt(read, path));
      },
    );
  }

  test(
    'returns 20 items per page by default',
    must('LOP-2956', 'lists', documented('ListOpportunities, MaxResults')),
    async ({ partner }) => {
      test.slow();
      // A live account holds more than enough by now.
      const held = await partner.setUp('ListOpportunities', listRequest({ MaxResults: 100 }));
      await createMany(partner, Math.max(0, 21 - held.OpportunitySummaries.length));
      const page = await partner.expectAccepted('ListOpportunities', listRequest({}));
      expect(page.OpportunitySummaries).toHaveLength(20);
      expect(page.NextToken).toEqual(expect.any(String));
    },
  );

  test(
    'returns at most MaxResults items and a NextToken for the rest',
    must('LOP-8b18', 'lists', documented('ListOpportunities, MaxResults')),
    async ({ partner }) => {
      const { company } = await manyOnce(partner, 3);
      const page = await partner.expectAccepted(
        'ListOpportunities',
        listRequest({ CustomerCompanyName: [company], MaxResults: 2 }),
      );
      expect(page.OpportunitySummaries).toHaveLength(2);
      expect(page.NextToken).toEqual(expect.any(String));
    },
  );

  test(
    'returns every item exactly once across pages',
    must('LOP-6155', 'lists', documented('ListOpportunities, NextToken')),
    async ({ partner }) => {
      const { company, ids: made } = await manyOnce(partner, 5);
      const found = await listAll(
        partner,
        'ListOpportunities',
        listRequest({ CustomerCompanyName: [company], MaxResults: 2 }),
      );
      expect(found.map(({ Id }) => Id).toSorted()).toEqual(made.toSorted());
    },
  );

  test(
    'returns no NextToken with the last page',
    must('LOP-64aa', 'lists', documented('ListOpportunities, NextToken; behaviour A.10')),
    async ({ partner }) => {
      const { company } = await manyOnce(partner, 2);
      const page = await partner.expectAccepted(
        'ListOpportunities',
        listRequest({ CustomerCompanyName: [company], MaxResults: 2 }),
      );
      expect([page.OpportunitySummaries.length, page.NextToken ?? null]).toEqual([2, null]);
    },
  );

  test(
    'rejects an unknown NextToken',
    should('LOP-d6e5', 'lists', inferred('ListOpportunities, NextToken')),
    async ({ reader }) => {
      await createdOpportunity(reader);
      await reader.expectRejected(
        'ListOpportunities',
        listRequest({}),
        listRequest({ NextToken: 'made-up' }),
        'ValidationException',
      );
    },
  );

  test(
    'omits opportunities of another account',
    must('LOP-af2c', 'security', documented('ListOpportunities')),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createdOpportunity(partner), await createdOpportunity(otherPartner)];
      const found = await listAllOpportunities(otherPartner, { Identifier: [mine.Id, theirs.Id] });
      expect(found.map(({ Id }) => Id)).toEqual([theirs.Id]);
    },
  );

  test(
    'isolates catalogs',
    must('LOP-dad4', 'security', documented('ListOpportunities, Catalog')),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      expect((await listAllOpportunities(partner, { Identifier: [Id] })).map((summary) => summary.Id)).toEqual([Id]);
      expect(await listAllOpportunities(partner, { Identifier: [Id], Catalog: productionCatalog(control) })).toEqual(
        [],
      );
    },
  );

  test(
    'omits an AWS referral until its invitation is accepted',
    should('LOP-86e9', 'lists', observed('behaviour B.2, C.2')),
    async ({ partner }) => {
      const own = await createdOpportunity(partner);
      const { Id } = await partner.setUp('CreateOpportunity', createRequest({ Origin: 'AWS Referral' }));
      expect((await listAllOpportunities(partner, { Identifier: [own.Id, Id] })).map((summary) => summary.Id)).toEqual([
        own.Id,
      ]);
    },
  );

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`ListOpportunities, ${firstPath(change)}; behaviour B`)),
      async ({ reader }) => {
        await createdOpportunity(reader);
        await reader.expectRejected(
          'ListOpportunities',
          listRequest({}),
          withChanges(listRequest({}), change),
          'ValidationException',
        );
      },
    );
  }

  note(
    'is the fallback to events for synchronizing with AWS',
    'LOP-53c1',
    'that is advice on how to integrate',
    documented('ListOpportunities'),
  );

  test(
    'returns ExpectedCustomerSpend.Amount with a decimal digit',
    should('LOP-0217', 'lists', observed('behaviour B.2')),
    async ({ partner }) => {
      const spend = { CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' } as const;
      const { Id } = await expectCreated(partner, {
        Project: { ExpectedCustomerSpend: [{ ...spend, Amount: '531' }] },
      });
      const [summary] = await listAllOpportunities(partner, { Identifier: [Id] });
      expect(summary?.Project?.ExpectedCustomerSpend?.[0]?.Amount).toBe('531.0');
    },
  );

  test(
    'returns the numeric value of ExpectedCustomerSpend.Amount as it was sent',
    must('LOP-528d', 'lists', documented('ListOpportunities, ExpectedCustomerSpend.Amount; behaviour B.2')),
    async ({ partner }) => {
      const { Id } = await expectCreated(partner, {
        Project: {
          ExpectedCustomerSpend: [{ Amount: '531', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
        },
      });
      const [summary] = await listAllOpportunities(partner, { Identifier: [Id] });
      expect(Number(summary?.Project?.ExpectedCustomerSpend?.[0]?.Amount)).toBe(531);
    },
  );

  test(
    'returns the comments of the reviewer as LifeCycle.ReviewComments',
    must('LOP-1d17', 'lists', documented('ListOpportunities, LifeCycle.ReviewComments')),
    async ({ partner }) => {
      await editing(partner, 'Action Required', {}, async ({ Id }) => {
        const [summary] = await listAllOpportunities(partner, { Identifier: [Id] });
        expect(summary?.LifeCycle).toMatchObject({
          ReviewStatus: 'Action Required',
          ReviewComments: 'Please complete the address',
        });
      });
    },
  );

  test(
    'returns the reason for a review decision as LifeCycle.ReviewStatusReason',
    must('LOP-0e0e', 'lists', documented('ListOpportunities, LifeCycle.ReviewStatusReason')),
    async ({ partner, control }) => {
      const { Id } = await submittedOpportunity(partner);
      await control.setReviewStatus({ Identifier: Id, ReviewStatus: 'In review' });
      await control.setReviewStatus({
        Identifier: Id,
        ReviewStatus: 'Rejected',
        ReviewStatusReason: 'Duplicate record',
      });
      const [summary] = await listAllOpportunities(partner, { Identifier: [Id] });
      expect(summary?.LifeCycle).toMatchObject({ ReviewStatus: 'Rejected', ReviewStatusReason: 'Duplicate record' });
    },
  );
});
