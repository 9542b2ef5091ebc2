import { describeOperation, expect, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { firstPath, getAt, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { type InvalidRequestCase, productionCatalog } from './helpers/invalidRequests.ts';
import { listAll, listAllOpportunities, listRequest } from './helpers/lists.ts';
import {
  createdOpportunity,
  createMany,
  createRequest,
  expectCreated,
  fullCreateRequest,
  reviewedOpportunity,
  submittedOpportunity,
} from './helpers/opportunities.ts';

const sort = (SortBy: string, SortOrder: string) => ({ Sort: { SortBy, SortOrder } });
const ids = (count: number): string[] => Array.from({ length: count }, (_, number) => `O${1000000 + number}`);
const malformed: readonly InvalidRequestCase[] = [
  ['LOP-978f', 'a request that names no catalog', { Catalog: undefined }],
  ['LOP-ff56', 'pages of no opportunity', { MaxResults: 0 }],
  ['LOP-1b5e', 'pages of a negative size', { MaxResults: -1 }],
  ['LOP-f261', 'pages of more than 100 opportunities', { MaxResults: 101 }],
  ['LOP-8f74', 'a field to sort by that is not documented', sort('Stage', 'ASCENDING')],
  ['LOP-c211', 'an order that is not documented', sort('Identifier', 'Descending')],
  ['LOP-b363', 'an order without a field to sort by', { Sort: { SortOrder: 'ASCENDING' } }],
  ['LOP-cb2a', 'a field to sort by without an order', { Sort: { SortBy: 'Identifier' } }],
  ['LOP-f8d8', 'a stage that is not documented', { LifeCycleStage: ['Closed Won'] }],
  ['LOP-429a', 'a review status that is not documented', { LifeCycleReviewStatus: ['In Review'] }],
  ['LOP-9708', 'an identifier that is not of the opportunity form', { Identifier: ['S-1234567'] }],
  ['LOP-abda', 'more than 20 identifiers', { Identifier: ids(21) }],
  ['LOP-601f', 'more than 10 company names', { CustomerCompanyName: ids(11) }],
  ['LOP-735e', 'a date of change that is none', { LastModifiedDate: { AfterLastModifiedDate: 'yesterday' } }],
];
/** What a summary has in common with the record. */
const shared = [
  ['LOP-d4c2', 'Id'],
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
  ['LOP-131f', 'LastModifiedDate'],
  ['LOP-e2fb', 'CreatedDate'],
] as const;
/** What only the whole record tells. */
const leftOut = [
  ['LOP-ca62', 'Customer.Account.Address.StreetAddress'],
  ['LOP-9121', 'Customer.Account.AwsAccountId'],
  ['LOP-e268', 'Customer.Account.Duns'],
  ['LOP-7dc6', 'Customer.Contacts'],
  ['LOP-cd25', 'LifeCycle.NextStepsHistory'],
  ['LOP-6bd4', 'Marketing'],
  ['LOP-44be', 'OpportunityTeam'],
  ['LOP-d82c', 'RelatedEntityIdentifiers'],
  ['LOP-2555', 'Project.Title'],
] as const;

describeOperation('ListOpportunities', () => {
  test(...must(...shapeRequirement('ListOpportunities')), async ({ partner }) => {
    const { Id } = await createdOpportunity(partner, fullCreateRequest());
    expect((await listAllOpportunities(partner, { Identifier: [Id] })).map((summary) => summary.Id)).toEqual([Id]);
  });

  test(
    ...must('LOP-05a2', 'be served alike on both routes', citation('facts A.2, A.3', 'obs', 'shape')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const sdk = await partner
        .asserting()
        .setUp('ListOpportunities', listRequest({ Identifier: [Id] }), { route: 'sdk' });
      const rest = await partner
        .asserting()
        .setUp('ListOpportunities', listRequest({ Identifier: [Id] }), { route: 'rest' });
      expect(rest.OpportunitySummaries).toEqual(sdk.OpportunitySummaries);
      expect(sdk.OpportunitySummaries.map((summary) => summary.Id)).toEqual([Id]);
    },
  );

  for (const [id, path] of shared) {
    test(
      ...must(id, `tell ${path} as the record does`, citation(`ListOpportunities, ${path}`, 'doc', 'lists')),
      async ({ partner }) => {
        const read = await createdOpportunity(partner, fullCreateRequest());
        const [summary] = await listAllOpportunities(partner, { Identifier: [read.Id] });
        expect(getAt(read, path)).toBeDefined();
        expect(getAt(summary, path)).toEqual(getAt(read, path));
      },
    );
  }

  for (const [id, path] of leftOut) {
    test(
      ...must(id, `leave ${path} to the record`, citation('ListOpportunities, summaries; facts B.2', 'doc', 'lists')),
      async ({ partner }) => {
        const { Id } = await createdOpportunity(partner, fullCreateRequest());
        const [summary] = await listAllOpportunities(partner, { Identifier: [Id] });
        expect(summary?.Id).toBe(Id);
        expect(getAt(summary, path)).toBeUndefined();
      },
    );
  }

  test(
    ...must(
      'LOP-2956',
      'give 20 opportunities a page unless told otherwise',
      citation('ListOpportunities, MaxResults', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      test.slow();
      const { company } = await createMany(partner, 21);
      const page = await partner
        .asserting()
        .setUp('ListOpportunities', listRequest({ CustomerCompanyName: [company] }));
      expect(page.OpportunitySummaries).toHaveLength(20);
      expect(page.NextToken).toEqual(expect.any(String));
    },
  );

  test(
    ...must(
      'LOP-8b18',
      'give no more than MaxResults at once',
      citation('ListOpportunities, MaxResults', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      const { company } = await createMany(partner, 3);
      const page = await partner
        .asserting()
        .setUp('ListOpportunities', listRequest({ CustomerCompanyName: [company], MaxResults: 2 }));
      expect(page.OpportunitySummaries).toHaveLength(2);
      expect(page.NextToken).toEqual(expect.any(String));
    },
  );

  test(
    ...must(
      'LOP-6155',
      'page through all, none twice, none left out',
      citation('ListOpportunities, NextToken', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      const { company, ids: made } = await createMany(partner, 5);
      const found = await listAll(
        partner,
        'ListOpportunities',
        listRequest({ CustomerCompanyName: [company], MaxResults: 2 }),
      );
      expect(found.map(({ Id }) => Id).toSorted()).toEqual(made.toSorted());
    },
  );

  test(
    ...must(
      'LOP-64aa',
      'give no token with the last page',
      citation('ListOpportunities, NextToken; facts A.10', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      const { company } = await createMany(partner, 2);
      const page = await partner
        .asserting()
        .setUp('ListOpportunities', listRequest({ CustomerCompanyName: [company], MaxResults: 2 }));
      expect([page.OpportunitySummaries.length, page.NextToken ?? null]).toEqual([2, null]);
    },
  );

  test(
    ...should(
      'LOP-d6e5',
      'refuse a token that it did not give',
      citation('ListOpportunities, NextToken', 'inf', 'lists'),
    ),
    async ({ partner }) => {
      await createdOpportunity(partner);
      await partner.expectRejected(
        'ListOpportunities',
        listRequest({}),
        listRequest({ NextToken: 'made-up' }),
        'ValidationException',
      );
    },
  );

  test(
    ...must('LOP-af2c', 'list no opportunity of another account', citation('ListOpportunities', 'doc', 'security')),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createdOpportunity(partner), await createdOpportunity(otherPartner)];
      const found = await listAllOpportunities(otherPartner, { Identifier: [mine.Id, theirs.Id] });
      expect(found.map(({ Id }) => Id)).toEqual([theirs.Id]);
    },
  );

  test(
    ...must(
      'LOP-dad4',
      'list no opportunity of the other catalog',
      citation('ListOpportunities, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const { Id } = await createdOpportunity(partner);
      expect((await listAllOpportunities(partner, { Identifier: [Id] })).map((summary) => summary.Id)).toEqual([Id]);
      expect(await listAllOpportunities(partner, { Identifier: [Id], Catalog: productionCatalog(control) })).toEqual(
        [],
      );
    },
  );

  test(
    ...should(
      'LOP-86e9',
      'list no referral from AWS before its invitation is accepted',
      citation('facts B.2, C.2', 'obs', 'lists'),
    ),
    async ({ partner }) => {
      const own = await createdOpportunity(partner);
      const { Id } = await partner.setUp('CreateOpportunity', createRequest({ Origin: 'AWS Referral' }));
      expect((await listAllOpportunities(partner, { Identifier: [own.Id, Id] })).map((summary) => summary.Id)).toEqual([
        own.Id,
      ]);
    },
  );

  for (const [id, says, fault] of malformed) {
    test(
      ...must(id, `refuse ${says}`, citation(`ListOpportunities, ${firstPath(fault)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        await createdOpportunity(partner);
        await partner.expectRejected(
          'ListOpportunities',
          listRequest({}),
          withChanges(listRequest({}), fault),
          'ValidationException',
        );
      },
    );
  }

  test(
    ...untested(
      'LOP-53c1',
      'be the second choice after events for keeping in step with AWS',
      'that is advice on how to integrate',
      citation('ListOpportunities', 'doc', 'lists'),
    ),
  );

  test(
    ...must(
      'LOP-528d',
      'tell the amount of the expected spend, whichever way it is written',
      citation('ListOpportunities, ExpectedCustomerSpend.Amount; facts B.2', 'doc', 'lists'),
    ),
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
    ...must(
      'LOP-1d17',
      'tell what the reviewer had to say',
      citation('ListOpportunities, LifeCycle.ReviewComments', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Action Required');
      const [summary] = await listAllOpportunities(partner, { Identifier: [Id] });
      expect(summary?.LifeCycle).toMatchObject({
        ReviewStatus: 'Action Required',
        ReviewComments: 'Please complete the address',
      });
    },
  );

  test(
    ...must(
      'LOP-0e0e',
      'tell the reason for a review decision',
      citation('ListOpportunities, LifeCycle.ReviewStatusReason', 'doc', 'lists'),
    ),
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
