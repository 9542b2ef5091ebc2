import {
  CreateOpportunityCommand,
  paginateListEngagementInvitations,
  paginateListOpportunities,
  paginateListSolutions,
} from '@aws-sdk/client-partnercentral-selling';
import { describeOperation, expect, must } from '../support/test.ts';
import { sdkOpportunity, test } from './sdk.ts';

const grounds = {
  source: 'AWS SDK for JavaScript v3, paginators; facts B.2 Pagination',
  evidence: 'doc',
  category: 'lists',
} as const;

describeOperation('Interop', () => {
  test(
    ...must('INT-4283', 'let the SDK’s paginator walk all opportunities, each once', grounds),
    async ({ client }) => {
      const made: (string | undefined)[] = [];
      for (let count = 0; count < 7; count += 1)
        made.push((await client.send(new CreateOpportunityCommand(sdkOpportunity()))).Id);
      const pages: number[] = [];
      const found: (string | undefined)[] = [];
      for await (const { OpportunitySummaries = [] } of paginateListOpportunities(
        { client, pageSize: 3 },
        { Catalog: 'Sandbox' },
      )) {
        pages.push(OpportunitySummaries.length);
        found.push(...OpportunitySummaries.map(({ Id }) => Id));
      }
      expect(pages).toEqual([3, 3, 1]);
      expect(found.toSorted()).toEqual(made.toSorted());
    },
  );

  test(
    ...must('INT-46cf', 'let the SDK’s paginator walk all solutions, one at a time', grounds),
    async ({ client, control }) => {
      const { Identifier } = await control.putSolution({ Name: 'Peak planner' });
      const found: (string | undefined)[] = [];
      for await (const { SolutionSummaries = [] } of paginateListSolutions(
        { client, pageSize: 1 },
        { Catalog: 'Sandbox' },
      )) {
        expect(SolutionSummaries.length).toBeLessThanOrEqual(1);
        found.push(...SolutionSummaries.map(({ Id }) => Id));
      }
      expect(found).toEqual(expect.arrayContaining(['S-1234567', Identifier]));
      expect(new Set(found).size).toBe(found.length);
    },
  );

  test(...must('INT-4df4', 'let the SDK’s paginator walk all invitations', grounds), async ({ client, control }) => {
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) made.push((await control.createInvitation()).Identifier);
    const found: (string | undefined)[] = [];
    const input = { Catalog: 'Sandbox', ParticipantType: 'RECEIVER' } as const;
    for await (const { EngagementInvitationSummaries = [] } of paginateListEngagementInvitations(
      { client, pageSize: 2 },
      input,
    ))
      found.push(...EngagementInvitationSummaries.map(({ Id }) => Id));
    expect(found.toSorted()).toEqual(made.toSorted());
  });
});
