import { randomUUID } from 'node:crypto';
import {
  cite,
  daysFromNow,
  describeOperation,
  documented,
  expect,
  must,
  observed,
  opportunityRequest,
  should,
  test,
  withChanges,
} from '../support/test.ts';

const Catalog = 'Sandbox';

describeOperation('Interop', () => {
  test(
    'sets omitted members to null, including LifeCycle.ReviewStatus',
    must('INT-6109', 'rules', observed('behaviour C.6, K')),
    async ({ partner }) => {
      const { Id, LastModifiedDate, sent } = await partner.createOpportunity();
      const { Customer, Project, Marketing } = sent;
      const sparse = {
        Catalog,
        Identifier: Id,
        LastModifiedDate,
        Customer: { Account: Customer?.Account },
        Project: { ...Project, AdditionalComments: undefined },
        Marketing,
        LifeCycle: { Stage: 'Prospect', TargetCloseDate: sent.LifeCycle?.TargetCloseDate },
      };
      expect(await partner.call('UpdateOpportunity', sparse)).toSucceed();
      const read = await partner.getOpportunity(Id);
      expect(read.LifeCycle).toMatchObject({ ReviewStatus: null, NextSteps: null });
      expect(read.Project).toMatchObject({ Title: Project?.Title, AdditionalComments: null });
    },
  );

  test(
    'rejects submission of an opportunity with ReviewStatus null',
    must('INT-6479', 'rules', observed('behaviour A.20, C.6')),
    async ({ partner }) => {
      const kept = await partner.createOpportunity();
      await partner.submitOpportunity(kept.Id);
      const { Id } = await partner.createOpportunity();
      await partner.updateOpportunity(Id, { LifeCycle: { ReviewStatus: null } });
      const AwsSubmission = { InvolvementType: 'Co-Sell', Visibility: 'Full' };
      const reply = await partner.call('StartEngagementFromOpportunityTask', {
        Catalog,
        ClientToken: randomUUID(),
        Identifier: Id,
        AwsSubmission,
      });
      const outcome = reply.ok ? reply.body?.TaskStatus : reply.error?.name;
      expect(['FAILED', 'ValidationException'], reply.text).toContain(outcome);
    },
  );

  test(
    'rejects the second of two updates with the same LastModifiedDate',
    must('INT-675c', 'rules', observed('behaviour A.20, C.6')),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      const first = await partner.buildUpdate(Id, { LifeCycle: { NextSteps: 'The first writer' } });
      const second = { ...first, LifeCycle: { ...first.LifeCycle, NextSteps: 'The second writer' } };
      await partner.expectRejected('UpdateOpportunity', first, second, 'ConflictException');
      expect((await partner.getOpportunity(Id)).LifeCycle?.NextSteps).toBe('The first writer');
    },
  );

  test(
    'rejects an update without LastModifiedDate',
    must('INT-733a', 'rules', documented('UpdateOpportunity; behaviour K')),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      const without = () =>
        partner.buildUpdate(Id).then((whole) => withChanges(whole, { LastModifiedDate: undefined }));
      await partner.expectRejected('UpdateOpportunity', () => partner.buildUpdate(Id), without, 'ValidationException');
    },
  );

  test(
    'rejects a ClientToken reused with another body',
    must('INT-7a69', 'rules', observed('CreateOpportunity, ClientToken; behaviour A.20')),
    async ({ partner }) => {
      const first = opportunityRequest();
      const made = await partner.setUp('CreateOpportunity', first);
      const again = await partner.setUp('CreateOpportunity', first);
      expect(again.Id, 'the same body under the same token is the same opportunity').toBe(made.Id);
      const other = await partner.call(
        'CreateOpportunity',
        withChanges(first, { Project: { AdditionalComments: 'Changed since' } }),
      );
      expect(other).toBeRejectedWith('ConflictException');
    },
  );

  test(
    'rejects a GetOpportunity response sent unchanged to UpdateOpportunity',
    must('INT-8567', 'rules', documented('UpdateOpportunity, Identifier; behaviour K')),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      const echo = () => partner.getOpportunity(Id);
      const renamed = async () => ({ ...(await partner.getOpportunity(Id)), Identifier: Id });
      await partner.expectRejected('UpdateOpportunity', renamed, echo, 'ValidationException');
    },
  );

  test(
    'ignores read-only members copied from a GetOpportunity response',
    must('INT-8b91', 'rules', observed('behaviour A.14, K')),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      const read = await partner.getOpportunity(Id);
      const OpportunityTeam = [{ Email: 'intruder@partner.example.com', FirstName: 'In', LastName: 'Truder' }];
      const echo = { ...read, Identifier: Id, CreatedDate: '2020-01-01T00:00:00Z', OpportunityTeam };
      expect(await partner.call('UpdateOpportunity', echo)).toSucceed();
      const { CreatedDate, OpportunityTeam: team } = await partner.getOpportunity(Id);
      expect({ CreatedDate, team }).toEqual({ CreatedDate: read.CreatedDate, team: read.OpportunityTeam });
    },
  );

  const atCreate = [
    {
      id: 'INT-938a',
      invalid: 'an abbreviated Customer.Account.Address.StateOrRegion for CountryCode "US"',
      change: { Customer: { Account: { Address: { StateOrRegion: 'WA' } } } },
      source: 'behaviour D, state',
      evidence: 'observed',
    },
    {
      id: 'INT-94f2',
      invalid: 'a Customer.Contacts.Email with capital letters',
      change: {
        Customer: { Contacts: [{ FirstName: 'Ana', LastName: 'Okafor', Email: 'ANA@NORTHWIND.EXAMPLE.COM' }] },
      },
      source: 'behaviour B.1, Contact',
      evidence: 'documented',
    },
    {
      id: 'INT-95f0',
      invalid: 'a Customer.Contacts.Phone without a leading plus sign',
      change: { Customer: { Contacts: [{ FirstName: 'Ana', LastName: 'Okafor', Phone: '2065550123' }] } },
      source: 'behaviour B.1, Contact',
      evidence: 'documented',
    },
    {
      id: 'INT-9785',
      invalid: 'today as LifeCycle.TargetCloseDate',
      change: { LifeCycle: { TargetCloseDate: daysFromNow(0) } },
      source: 'behaviour A.20, D',
      evidence: 'observed',
    },
    {
      id: 'INT-9e55',
      invalid: 'Project.CustomerUseCase "Other"',
      change: { Project: { CustomerUseCase: 'Other' } },
      source: 'behaviour D, CustomerUseCase',
      evidence: 'observed',
    },
    {
      id: 'INT-a240',
      invalid: 'Project.ExpectedCustomerSpend.Frequency "Annual"',
      change: {
        Project: {
          ExpectedCustomerSpend: [{ Amount: '2500', CurrencyCode: 'USD', Frequency: 'Annual', TargetCompany: 'AWS' }],
        },
      },
      source: 'behaviour D, spend',
      evidence: 'documented',
    },
    {
      id: 'INT-a39c',
      invalid: 'Marketing.CampaignName when Marketing.Source is "None"',
      change: { Marketing: { Source: 'None', CampaignName: 'Spring' } },
      source: 'behaviour A.20, marketing',
      evidence: 'observed',
    },
  ] as const;
  for (const { id, invalid, change, source, evidence } of atCreate) {
    test(`rejects ${invalid}`, must(id, 'rules', cite(evidence, source)), async ({ partner }) => {
      await partner.expectRejected(
        'CreateOpportunity',
        opportunityRequest(),
        withChanges(opportunityRequest(), change),
        'ValidationException',
      );
    });
  }

  test(
    'returns FieldName "lifeCycle.targetCloseDate" for today as LifeCycle.TargetCloseDate',
    should('INT-abc5', 'rules', observed('behaviour A.19, A.20')),
    async ({ partner }) => {
      const invalidRequest = opportunityRequest({ LifeCycle: { TargetCloseDate: daysFromNow(0) } });
      await partner.expectRejected('CreateOpportunity', opportunityRequest(), invalidRequest, {
        name: 'ValidationException',
        FieldName: 'lifeCycle.targetCloseDate',
      });
    },
  );

  test(
    'rejects a Project.ExpectedCustomerSpend.Amount of 0',
    should('INT-b177', 'rules', observed('behaviour D, spend; K')),
    async ({ partner }) => {
      const spend = { Amount: '0.00', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' } as const;
      await partner.expectRejected(
        'CreateOpportunity',
        opportunityRequest(),
        opportunityRequest({ Project: { ExpectedCustomerSpend: [spend] } }),
        'ValidationException',
      );
    },
  );

  test(
    'rejects ListEngagementInvitations without ParticipantType',
    must('INT-b231', 'rules', documented('ListEngagementInvitations; behaviour K')),
    async ({ partner }) => {
      await partner.expectRejected(
        'ListEngagementInvitations',
        { Catalog, ParticipantType: 'RECEIVER' },
        { Catalog },
        'ValidationException',
      );
    },
  );

  test(
    'rejects Identifier in place of RelatedOpportunityIdentifier',
    must('INT-b594', 'rules', documented('GetAwsOpportunitySummary; behaviour K')),
    async ({ partner }) => {
      const { Id } = await partner.createSubmittedOpportunity();
      const asked = { Catalog, RelatedOpportunityIdentifier: Id };
      await partner.expectRejected(
        'GetAwsOpportunitySummary',
        asked,
        { Catalog, Identifier: Id },
        'ValidationException',
      );
    },
  );

  test(
    'rejects LifeCycleReviewStatus "In Review" in place of "In review"',
    must('INT-b7f4', 'rules', documented('ListOpportunities, LifeCycleReviewStatus; behaviour C.1')),
    async ({ partner }) => {
      const filter = (status: string) => ({ Catalog, LifeCycleReviewStatus: [status] });
      await partner.expectRejected(
        'ListOpportunities',
        filter('In review'),
        filter('In Review'),
        'ValidationException',
      );
    },
  );

  test(
    'rejects every update in ReviewStatus "Submitted"',
    must('INT-bdba', 'rules', observed('behaviour C.4, K')),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      await partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'Before the review' } });
      await partner.submitOpportunity(Id);
      const edit = await partner.buildUpdate(Id, { LifeCycle: { NextSteps: 'During the review' } });
      const locked = { name: 'ValidationException', Code: 'ACTION_NOT_PERMITTED' } as const;
      expect(await partner.call('UpdateOpportunity', edit)).toBeRejectedWith(locked);
      expect(await partner.call('UpdateOpportunity', edit)).toBeRejectedWith(locked);
    },
  );
});
