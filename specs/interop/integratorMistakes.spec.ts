import { randomUUID } from 'node:crypto';
import {
  daysFromNow,
  describeOperation,
  expect,
  must,
  opportunityRequest,
  should,
  test,
  withChanges,
} from '../support/test.ts';

const Catalog = 'Sandbox';
const from = (source: string, evidence: 'obs' | 'doc' = 'obs') => ({ source, evidence, category: 'rules' }) as const;

describeOperation('Interop', () => {
  test(
    ...must('INT-6109', 'null whatever a sparse update leaves out, the review status included', from('facts C.6, K')),
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
    ...must('INT-6479', 'refuse to submit what a sparse update has orphaned', from('facts A.20, C.6')),
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
    ...must('INT-675c', 'refuse the second of two writers who read the same version', from('facts A.20, C.6')),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      const first = await partner.buildUpdate(Id, { LifeCycle: { NextSteps: 'The first writer' } });
      const second = { ...first, LifeCycle: { ...first.LifeCycle, NextSteps: 'The second writer' } };
      await partner.expectRejected('UpdateOpportunity', first, second, 'ConflictException');
      expect((await partner.getOpportunity(Id)).LifeCycle?.NextSteps).toBe('The first writer');
    },
  );

  test(
    ...must('INT-733a', 'refuse an update that carries no LastModifiedDate', from('UpdateOpportunity; facts K', 'doc')),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      const without = () =>
        partner.buildUpdate(Id).then((whole) => withChanges(whole, { LastModifiedDate: undefined }));
      await partner.expectRejected('UpdateOpportunity', () => partner.buildUpdate(Id), without, 'ValidationException');
    },
  );

  test(
    ...must(
      'INT-7a69',
      'refuse a token that comes back with another body',
      from('CreateOpportunity, ClientToken; facts A.20'),
    ),
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
    ...must(
      'INT-8567',
      'refuse what GetOpportunity answered, sent back as it is',
      from('UpdateOpportunity, Identifier; facts K', 'doc'),
    ),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      const echo = () => partner.getOpportunity(Id);
      const renamed = async () => ({ ...(await partner.getOpportunity(Id)), Identifier: Id });
      await partner.expectRejected('UpdateOpportunity', renamed, echo, 'ValidationException');
    },
  );

  test(
    ...must('INT-8b91', 'ignore the read-only members of an echoed answer', from('facts A.14, K')),
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
      says: 'an abbreviated US state',
      wrong: { Customer: { Account: { Address: { StateOrRegion: 'WA' } } } },
      why: 'facts D, state',
      strength: 'obs',
    },
    {
      id: 'INT-94f2',
      says: 'an e-mail address in upper case',
      wrong: { Customer: { Contacts: [{ FirstName: 'Ana', LastName: 'Okafor', Email: 'ANA@NORTHWIND.EXAMPLE.COM' }] } },
      why: 'facts B.1, Contact',
      strength: 'doc',
    },
    {
      id: 'INT-95f0',
      says: 'a phone number without its plus sign',
      wrong: { Customer: { Contacts: [{ FirstName: 'Ana', LastName: 'Okafor', Phone: '2065550123' }] } },
      why: 'facts B.1, Contact',
      strength: 'doc',
    },
    {
      id: 'INT-9785',
      says: 'a close date that is today',
      wrong: { LifeCycle: { TargetCloseDate: daysFromNow(0) } },
      why: 'facts A.20, D',
      strength: 'obs',
    },
    {
      id: 'INT-9e55',
      says: 'Other as the use case',
      wrong: { Project: { CustomerUseCase: 'Other' } },
      why: 'facts D, CustomerUseCase',
      strength: 'obs',
    },
    {
      id: 'INT-a240',
      says: 'a spend counted annually',
      wrong: {
        Project: {
          ExpectedCustomerSpend: [{ Amount: '2500', CurrencyCode: 'USD', Frequency: 'Annual', TargetCompany: 'AWS' }],
        },
      },
      why: 'facts D, spend',
      strength: 'doc',
    },
    {
      id: 'INT-a39c',
      says: 'a campaign without a marketing activity',
      wrong: { Marketing: { Source: 'None', CampaignName: 'Spring' } },
      why: 'facts A.20, marketing',
      strength: 'obs',
    },
  ] as const;
  for (const { id, says, wrong, why, strength } of atCreate) {
    test(...must(id, `refuse ${says}`, from(why, strength)), async ({ partner }) => {
      await partner.expectRejected(
        'CreateOpportunity',
        opportunityRequest(),
        withChanges(opportunityRequest(), wrong),
        'ValidationException',
      );
    });
  }

  test(
    ...should('INT-abc5', 'name the field of a close date that is not in the future', from('facts A.19, A.20')),
    async ({ partner }) => {
      const faulty = opportunityRequest({ LifeCycle: { TargetCloseDate: daysFromNow(0) } });
      await partner.expectRejected('CreateOpportunity', opportunityRequest(), faulty, {
        name: 'ValidationException',
        FieldName: 'lifeCycle.targetCloseDate',
      });
    },
  );

  test(...should('INT-b177', 'refuse a spend of nothing', from('facts D, spend; K')), async ({ partner }) => {
    const spend = { Amount: '0.00', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' } as const;
    await partner.expectRejected(
      'CreateOpportunity',
      opportunityRequest(),
      opportunityRequest({ Project: { ExpectedCustomerSpend: [spend] } }),
      'ValidationException',
    );
  });

  test(
    ...must(
      'INT-b231',
      'refuse a list of invitations that says no ParticipantType',
      from('ListEngagementInvitations; facts K', 'doc'),
    ),
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
    ...must(
      'INT-b594',
      'refuse an AWS summary asked for by Identifier',
      from('GetAwsOpportunitySummary; facts K', 'doc'),
    ),
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
    ...must(
      'INT-b7f4',
      'refuse a filter by `In Review`: the value is `In review`',
      from('ListOpportunities, LifeCycleReviewStatus; facts C.1', 'doc'),
    ),
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
    ...must('INT-bdba', 'keep refusing edits for as long as the review lasts', from('facts C.4, K')),
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
