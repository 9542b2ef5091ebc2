import type { Partner } from '../support/partner.ts';
import { once } from '../support/sharedRecords.ts';
import {
  describeOperation,
  documented,
  expect,
  inferred,
  must,
  observed,
  shapeRequirement,
  should,
  test,
} from '../support/test.ts';
import { firstPath, getAt, withChanges } from './helpers/bodyPath.ts';
import { type InvalidRequestCase, productionCatalog } from './helpers/invalidRequests.ts';
import { acceptedOpportunity, createInvitation, rejectedInvitation } from './helpers/invitations.ts';
import { listAllInvitations, listOfRun, listRequest } from './helpers/lists.ts';

const listed = listRequest({ ParticipantType: 'RECEIVER' } as const);
const sort = (SortBy: string, SortOrder: string) => ({ Sort: { SortBy, SortOrder } });
const malformed: readonly InvalidRequestCase[] = [
  ['LEI-0070', 'a request without Catalog', { Catalog: undefined }],
  ['LEI-a7df', 'a request without ParticipantType', { ParticipantType: undefined }],
  ['LEI-07c1', 'an undocumented ParticipantType value', { ParticipantType: 'Receiver' }],
  ['LEI-5015', 'an undocumented PayloadType value', { PayloadType: ['MarketplaceOffer'] }],
  ['LEI-738a', 'MaxResults 0', { MaxResults: 0 }],
  ['LEI-304a', 'MaxResults 101', { MaxResults: 101 }],
  ['LEI-a7d9', 'an undocumented Sort.SortBy value', sort('Receiver', 'ASCENDING')],
  ['LEI-2fdd', 'an undocumented Sort.SortOrder value', sort('InvitationDate', 'ASC')],
  ['LEI-6129', 'Sort without SortBy', { Sort: { SortOrder: 'ASCENDING' } }],
  ['LEI-c929', 'Sort without SortOrder', { Sort: { SortBy: 'InvitationDate' } }],
];
/** What a summary has in common with the invitation, beside what LEI-c9a2 compares. */
const shared = [
  ['LEI-8b3d', 'EngagementId'],
  ['LEI-2f60', 'ExpirationDate'],
  ['LEI-d7c1', 'SenderAwsAccountId'],
  ['LEI-04ae', 'Receiver.Account.AwsAccountId'],
  ['LEI-9e2b', 'Receiver.Account.Alias'],
] as const;
const states = [
  ['LEI-1fde', 'PENDING'],
  ['LEI-51c4', 'ACCEPTED'],
  ['LEI-9faa', 'REJECTED'],
] as const;

const answers = {
  PENDING: async (partner: Partner) => (await createInvitation(partner)).Id,
  ACCEPTED: async (partner: Partner) => (await acceptedOpportunity(partner)).invitationId,
  REJECTED: (partner: Partner) => rejectedInvitation(partner, 'Other'),
};

/** The ids of three invitations in the order of their dates, once for all tests of a live account. */
const threeOnce = (partner: Partner) =>
  once(partner, 'three invitations', async () => [
    (await createInvitation(partner)).Id,
    (await createInvitation(partner)).Id,
    (await createInvitation(partner)).Id,
  ]);

describeOperation('ListEngagementInvitations', () => {
  test(
    'returns the documented response shape',
    must(...shapeRequirement('ListEngagementInvitations')),
    async ({ reader }) => {
      const { Id } = await createInvitation(reader);
      const { EngagementInvitationSummaries } = await reader.expectAccepted('ListEngagementInvitations', listed);
      expect(EngagementInvitationSummaries?.map((summary) => summary.Id)).toContain(Id);
    },
  );

  test(
    'returns the same response on both routes',
    must('LEI-b194', 'shape', observed('behaviour A.2, A.3')),
    async ({ reader }) => {
      const { Id } = await createInvitation(reader);
      const sdk = await reader.expectAccepted('ListEngagementInvitations', listed, { route: 'sdk' });
      const rest = await reader.expectAccepted('ListEngagementInvitations', listed, { route: 'rest' });
      expect(rest.EngagementInvitationSummaries).toEqual(sdk.EngagementInvitationSummaries);
      expect(sdk.EngagementInvitationSummaries?.map((summary) => summary.Id)).toContain(Id);
    },
  );

  test(
    'returns the same invitation members as GetEngagementInvitation',
    must('LEI-c9a2', 'lists', documented('ListEngagementInvitations, Arn, EngagementTitle, Status, PayloadType')),
    async ({ partner }) => {
      const { Id, Arn, EngagementTitle, InvitationDate, Status, PayloadType, SenderCompanyName } =
        await createInvitation(partner);
      const summary = (await listAllInvitations(partner)).find((found) => found.Id === Id);
      expect(summary).toMatchObject({
        Id,
        Arn,
        EngagementTitle,
        Status,
        PayloadType,
        SenderCompanyName,
        Catalog: 'Sandbox',
      });
      expect(Math.floor(Date.parse(summary?.InvitationDate ?? '') / 10)).toBe(
        Math.floor(Date.parse(InvitationDate ?? '') / 10),
      );
    },
  );

  for (const [id, path] of shared) {
    test(
      `returns the same ${path} as GetEngagementInvitation`,
      must(id, 'lists', documented(`ListEngagementInvitations, ${path}`)),
      async ({ partner }) => {
        const read = await createInvitation(partner);

        const summary = (await listAllInvitations(partner)).find((found) => found.Id === read.Id);

        expect(getAt(read, path)).toBeDefined();
        expect(getAt(summary, path)).toEqual(getAt(read, path));
      },
    );
  }

  test(
    'returns ParticipantType "RECEIVER" in list items',
    should('LEI-9e97', 'lists', observed('behaviour E.5')),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      const summary = (await listAllInvitations(partner)).find((found) => found.Id === Id);
      expect(summary?.ParticipantType).toBe('RECEIVER');
    },
  );

  for (const [id, state] of states) {
    test(
      `includes ${state} invitations`,
      must(id, 'lists', documented('ListEngagementInvitations, Status')),
      async ({ partner }) => {
        const wanted = await answers[state](partner);
        expect((await listAllInvitations(partner)).find((found) => found.Id === wanted)?.Status).toBe(state);
      },
    );
  }

  test(
    'returns Status "EXPIRED" after ExpirationDate',
    must('LEI-ef85', 'lists', documented('ListEngagementInvitations, ExpirationDate')),
    async ({ partner, control }) => {
      const { Id } = await createInvitation(partner);
      await control.advance({ days: 16 });
      expect((await listAllInvitations(partner)).find((found) => found.Id === Id)?.Status).toBe('EXPIRED');
    },
  );

  test(
    'sorts by InvitationDate in ASCENDING order',
    must('LEI-5ec2', 'lists', documented('ListEngagementInvitations, Sort')),
    async ({ partner }) => {
      const ids = await threeOnce(partner);
      const found = (await listAllInvitations(partner, sort('InvitationDate', 'ASCENDING'))).map(({ Id }) => Id);
      expect(found.filter((Id) => ids.includes(Id))).toEqual(ids);
    },
  );

  test(
    'sorts by InvitationDate in DESCENDING order',
    must('LEI-c878', 'lists', documented('ListEngagementInvitations, Sort')),
    async ({ partner }) => {
      const ids = await threeOnce(partner);
      const found = (await listAllInvitations(partner, sort('InvitationDate', 'DESCENDING'))).map(({ Id }) => Id);
      expect(found.filter((Id) => ids.includes(Id))).toEqual(ids.toReversed());
    },
  );

  test(
    'returns at most MaxResults items and a NextToken for the rest',
    must('LEI-7da8', 'lists', documented('ListEngagementInvitations, MaxResults, NextToken')),
    async ({ partner }) => {
      await threeOnce(partner);
      const page = await partner.expectAccepted('ListEngagementInvitations', { ...listed, MaxResults: 1 });
      expect(page.EngagementInvitationSummaries).toHaveLength(1);
      expect(page.NextToken).toEqual(expect.any(String));
    },
  );

  test(
    'returns every item exactly once across pages',
    must('LEI-a302', 'lists', documented('ListEngagementInvitations, NextToken')),
    async ({ partner }) => {
      const ids = await threeOnce(partner);
      const rows = await listOfRun(partner, 'ListEngagementInvitations', { ...listed, MaxResults: 2 }, (read) =>
        ids.every((id) => read.some(({ Id }) => Id === id)),
      );
      const found = rows.map(({ Id }) => Id);
      expect(found).toHaveLength(new Set(found).size);
      expect(found).toEqual(expect.arrayContaining(ids));
    },
  );

  test(
    'filters by PayloadType',
    should('LEI-83c4', 'lists', documented('ListEngagementInvitations, PayloadType')),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      const found = await listAllInvitations(partner, { PayloadType: ['OpportunityInvitation'] });
      expect(found.map((summary) => summary.Id)).toContain(Id);
      expect(new Set(found.map((summary) => summary.PayloadType))).toEqual(new Set(['OpportunityInvitation']));
    },
  );

  test(
    'filters by Status',
    should('LEI-956f', 'lists', documented('behaviour B (added since launch)')),
    async ({ partner }) => {
      const [pending, done] = [(await createInvitation(partner)).Id, await rejectedInvitation(partner, 'Other')];
      const found = (await listAllInvitations(partner, { Status: ['REJECTED'] })).map(({ Id }) => Id);
      expect(found).toContain(done);
      expect(found).not.toContain(pending);
    },
  );

  test(
    'returns no NextToken with the last page',
    should('LEI-877d', 'lists', observed('behaviour A.10, B.2')),
    async ({ partner, control: _ }) => {
      const { Id } = await createInvitation(partner);
      const page = await partner.expectAccepted('ListEngagementInvitations', { ...listed, MaxResults: 100 });
      expect(page.EngagementInvitationSummaries?.map((summary) => summary.Id)).toEqual([Id]);
      expect(page.NextToken ?? null).toBeNull();
    },
  );

  test(
    'omits invitations of another account',
    must('LEI-6120', 'security', documented('ListEngagementInvitations')),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createInvitation(partner), await createInvitation(otherPartner)];
      const found = (await listAllInvitations(otherPartner)).map(({ Id }) => Id);
      expect(found).toContain(theirs.Id);
      expect(found).not.toContain(mine.Id);
    },
  );

  test(
    'isolates catalogs',
    must('LEI-bf39', 'security', documented('ListEngagementInvitations, Catalog')),
    async ({ partner, control }) => {
      const { Id } = await createInvitation(partner);
      expect((await listAllInvitations(partner)).map((found) => found.Id)).toContain(Id);
      expect(await listAllInvitations(partner, { Catalog: productionCatalog(control) })).toEqual([]);
    },
  );

  for (const [id, invalid, change] of malformed) {
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented(`ListEngagementInvitations, ${firstPath(change)}; behaviour B`)),
      async ({ reader }) => {
        await createInvitation(reader);
        await reader.expectRejected(
          'ListEngagementInvitations',
          listed,
          withChanges(listed, change),
          'ValidationException',
        );
      },
    );
  }

  test(
    'rejects an unknown NextToken',
    should('LEI-0d91', 'lists', inferred('ListEngagementInvitations, NextToken')),
    async ({ reader }) => {
      await reader.expectRejected(
        'ListEngagementInvitations',
        listed,
        { ...listed, NextToken: 'made-up' },
        'ValidationException',
      );
    },
  );

  test(
    'returns the invited account as Receiver.Account.AwsAccountId',
    must('LEI-4edf', 'lists', documented('ListEngagementInvitations, Receiver.Account.AwsAccountId')),
    async ({ partner, control }) => {
      const { Id } = await createInvitation(partner);
      const summary = (await listAllInvitations(partner)).find((found) => found.Id === Id);
      expect(summary?.Receiver?.Account?.AwsAccountId).toBe(control.account);
    },
  );
});
