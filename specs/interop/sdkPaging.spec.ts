import { randomUUID } from 'node:crypto';
import {
  CreateOpportunityCommand,
  GetOpportunityCommand,
  paginateListEngagementInvitations,
  paginateListOpportunities,
  paginateListSolutions,
} from '@aws-sdk/client-partnercentral-selling';
import { describeOperation, documented, expect, must } from '../support/test.ts';
import { sdkOpportunity, test } from './sdk.ts';

const grounds = ['lists', documented('AWS SDK for JavaScript v3, paginators; behaviour B.2 Pagination')] as const;

describeOperation('Interop', () => {
  test(
    'returns every opportunity exactly once to the SDK paginator',
    must('INT-4283', ...grounds),
    async ({ client }) => {
      const CompanyName = `Paging ${randomUUID().slice(0, 8)}`;
      const ofCompany = { Customer: { Account: { CompanyName } } };
      const made: (string | undefined)[] = [];
      for (let count = 0; count < 7; count += 1)
        made.push((await client.send(new CreateOpportunityCommand(sdkOpportunity(ofCompany)))).Id);
      for (const Identifier of made) await client.send(new GetOpportunityCommand({ Catalog: 'Sandbox', Identifier }));
      const pages: number[] = [];
      const found: (string | undefined)[] = [];
      for await (const { OpportunitySummaries = [] } of paginateListOpportunities(
        { client, pageSize: 3 },
        { Catalog: 'Sandbox', CustomerCompanyName: [CompanyName] },
      )) {
        pages.push(OpportunitySummaries.length);
        found.push(...OpportunitySummaries.map(({ Id }) => Id));
      }
      expect(pages).toEqual([3, 3, 1]);
      expect(found.toSorted()).toEqual(made.toSorted());
    },
  );

  test(
    'returns every solution exactly once to the SDK paginator',
    must('INT-46cf', ...grounds),
    async ({ client, partner, control }) => {
      const { Identifier } = await control.putSolution({ Name: 'Peak planner' });
      const found: (string | undefined)[] = [];
      for await (const { SolutionSummaries = [] } of paginateListSolutions(
        { client, pageSize: 1 },
        { Catalog: 'Sandbox' },
      )) {
        expect(SolutionSummaries.length).toBeLessThanOrEqual(1);
        found.push(...SolutionSummaries.map(({ Id }) => Id));
      }
      expect(found).toEqual(expect.arrayContaining([...(await partner.activeSolutions()), Identifier]));
      expect(new Set(found).size).toBe(found.length);
    },
  );

  test(
    'returns every invitation exactly once to the SDK paginator',
    must('INT-4df4', ...grounds),
    async ({ client, control, partner }) => {
      const made: string[] = [];
      for (let count = 0; count < 5; count += 1) made.push((await control.createInvitation()).Identifier);
      // Each can be read before they are paged through.
      for (const Identifier of made) await partner.setUp('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier });
      const found: (string | undefined)[] = [];
      const input = { Catalog: 'Sandbox', ParticipantType: 'RECEIVER' } as const;
      for await (const { EngagementInvitationSummaries = [] } of paginateListEngagementInvitations(
        { client, pageSize: 2 },
        input,
      ))
        found.push(...EngagementInvitationSummaries.map(({ Id }) => Id));
      expect(found.toSorted()).toEqual(made.toSorted());
    },
  );
});
