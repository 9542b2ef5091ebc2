import type { UpdateOpportunityRequest } from '../../schemas/index.ts';
import type { Changes } from '../support/opportunityRequest.ts';
import type { Partner } from '../support/partner.ts';
import { once } from '../support/sharedRecords.ts';
import {
  cite,
  contested,
  daysFromNow,
  describeOperation,
  documented,
  expect,
  inferred,
  must,
  observed,
  opportunityRequest,
  should,
  test,
  untested,
  withChanges,
} from '../support/test.ts';
import { editing } from './helpers/editable.ts';
import { createdOpportunity } from './helpers/opportunities.ts';
import { onUnchanged } from './helpers/rejectedUpdate.ts';
import { expectTaskComplete, pollTask, submitRequest } from './helpers/tasks.ts';

/** In the text and not in the syntax. The type knows no such value. */
const noSupport = 'Do Not Need Support from AWS Sales Rep' as 'Co-Sell - Technical Consultation';
const spend = (change: object) => ({
  Project: {
    ExpectedCustomerSpend: [
      { Amount: '1000', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS', ...change },
    ],
  },
});
const account = (change: object) => ({ Customer: { Account: change } });
const address = (change: object) => account({ Address: change });

/** A change that keeps a rule, one that breaks it, where the rule is found, and how sure it is. */
const broken = [
  [
    'UPD-a366',
    'NationalSecurity "Yes" unless Customer.Account.Industry is "Government"',
    { ...account({ Industry: 'Government' }), NationalSecurity: 'Yes' },
    { ...account({ Industry: 'Retail' }), NationalSecurity: 'Yes' },
    'UpdateOpportunity, NationalSecurity; behaviour D',
    'documented',
  ],
  [
    'UPD-482d',
    'an abbreviated Customer.Account.Address.StateOrRegion for CountryCode "US"',
    address({ StateOrRegion: 'Oregon' }),
    address({ StateOrRegion: 'OR' }),
    'UpdateOpportunity, StateOrRegion; behaviour D',
    'documented',
  ],
  [
    'UPD-1ed0',
    'Project.OtherCompetitorNames unless CompetitorName is "*Other"',
    { Project: { CompetitorName: '*Other', OtherCompetitorNames: 'A shop' } },
    { Project: { CompetitorName: 'Akamai', OtherCompetitorNames: 'A shop' } },
    'UpdateOpportunity, OtherCompetitorNames; behaviour D',
    'documented',
  ],
  [
    'UPD-fd38',
    'an undocumented Project.CustomerUseCase value',
    { Project: { CustomerUseCase: 'Storage & Backup' } },
    { Project: { CustomerUseCase: 'Juggling' } },
    'UpdateOpportunity, CustomerUseCase; behaviour D',
    'observed',
  ],
  [
    'UPD-d130',
    'an undocumented Project.ApnPrograms value',
    { Project: { ApnPrograms: ['Windows'] } },
    { Project: { ApnPrograms: ['Juggling'] } },
    'UpdateOpportunity, ApnPrograms',
    'documented',
  ],
  [
    'UPD-1999',
    'Project.ExpectedCustomerSpend.Frequency other than "Monthly"',
    spend({}),
    spend({ Frequency: 'Quarterly' }),
    'behaviour D, J (Frequency)',
    'documented',
  ],
] as const;
const doubtful = [
  [
    'UPD-542f',
    'Project.ExpectedCustomerSpend.CurrencyCode other than "USD"',
    spend({}),
    spend({ CurrencyCode: 'EUR' }),
    'behaviour B.1, D',
  ],
] as const;

/** An update that keeps a rule is accepted, and one that breaks it is not; the next test changes the same opportunity. */
const expectRuleKept = (partner: Partner, kept: object, broken: object): Promise<void> =>
  editing(
    partner,
    'Pending Submission',
    {},
    async ({ Id }) => {
      const [sound, unsound] = [() => partner.buildUpdate(Id, kept), () => partner.buildUpdate(Id, broken)];
      await partner.expectRejected('UpdateOpportunity', sound, unsound, 'ValidationException');
    },
    // Much of one that concerns national security reads as nothing.
    ({ NationalSecurity }) => NationalSecurity !== 'Yes',
  );

/** An update with a fault is rejected and names it. Beside it stands one that changes nothing, and was accepted. */
const expectErrorOfUpdate = (partner: Partner, fault: Changes<UpdateOpportunityRequest>, error: object) =>
  onUnchanged(partner, async (Id) => {
    await once(partner, 'an update that changes nothing', () => partner.updateOpportunity(Id, {}));
    const reply = await partner.call('UpdateOpportunity', await partner.buildUpdate(Id, fault));
    expect(reply).toBeRejectedWith('ValidationException', error);
  });

describeOperation('UpdateOpportunity', () => {
  for (const [id, invalid, kept, change, source, evidence] of broken) {
    test(`rejects ${invalid}`, must(id, 'rules', cite(evidence, source)), ({ partner }) =>
      expectRuleKept(partner, kept, change),
    );
  }

  for (const [id, invalid, kept, change, source] of doubtful) {
    test(`rejects ${invalid}`, should(id, 'rules', documented(source)), ({ partner }) =>
      expectRuleKept(partner, kept, change),
    );
  }

  test(
    'changes nothing when it rejects an update',
    must('UPD-6124', 'rules', documented('UpdateOpportunity')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      await partner.updateOpportunity(Id, { LifeCycle: { NextSteps: 'Call again' } });
      const before = await partner.getOpportunity(Id);
      const invalidRequest = await partner.buildUpdate(Id, {
        Project: { Title: 'Another title' },
        LifeCycle: { TargetCloseDate: '2020-01-31' },
      });
      expect(await partner.call('UpdateOpportunity', invalidRequest)).toBeRejectedWith('ValidationException');
      expect(await partner.getOpportunity(Id)).toEqual(before);
    },
  );

  test(
    'returns REQUIRED_FIELD_MISSING for a request without Marketing.Source',
    should('UPD-16fc', 'rules', observed('behaviour A.20')),
    async ({ partner }) => {
      await expectErrorOfUpdate(
        partner,
        { Marketing: undefined },
        {
          Code: 'REQUIRED_FIELD_MISSING',
          FieldName: 'marketing.source',
        },
      );
    },
  );

  test(
    'returns INVALID_ENUM_VALUE for Project.CustomerUseCase "Other"',
    should('UPD-c337', 'rules', observed('behaviour D')),
    async ({ partner }) => {
      await expectErrorOfUpdate(
        partner,
        { Project: { CustomerUseCase: 'Other' } },
        {
          Code: 'INVALID_ENUM_VALUE',
          FieldName: 'project.customerUseCase',
        },
      );
    },
  );

  test(
    'returns BUSINESS_VALIDATION_FAILED for Stage "Closed Lost" without LifeCycle.ClosedLostReason',
    should('UPD-91c6', 'rules', inferred('behaviour A.17, C.5, D.21')),
    async ({ partner }) => {
      await editing(partner, 'Approved', {}, ({ Id }) =>
        partner.expectRejected(
          'UpdateOpportunity',
          () => partner.buildUpdate(Id, { LifeCycle: { Stage: 'Qualified' } }),
          () => partner.buildUpdate(Id, { LifeCycle: { Stage: 'Closed Lost' } }),
          {
            name: 'ValidationException',
            Reason: 'BUSINESS_VALIDATION_FAILED',
            FieldName: 'lifeCycle.closedLostReason',
          },
        ),
      );
    },
  );

  test(
    'returns BUSINESS_VALIDATION_FAILED for a LifeCycle.TargetCloseDate in the past',
    should('UPD-5c03', 'rules', documented('behaviour A.17, D')),
    async ({ partner }) => {
      await expectErrorOfUpdate(
        partner,
        { LifeCycle: { TargetCloseDate: daysFromNow(-2) } },
        {
          Reason: 'BUSINESS_VALIDATION_FAILED',
          FieldName: 'lifeCycle.targetCloseDate',
        },
      );
    },
  );

  test(
    'rejects a change from Co-Sell back to "Do Not Need Support from AWS Sales Rep"',
    should('UPD-5d05', 'rules', contested('behaviour D.26, J.25')),
    async ({ partner }) => {
      const { Id } = await partner.createApprovedOpportunity();
      const sound = () => partner.buildUpdate(Id, { LifeCycle: { NextSteps: 'Call again' } });
      const back = async () => ({ ...(await partner.buildUpdate(Id)), PrimaryNeedsFromAws: [noSupport] });
      await partner.expectRejected('UpdateOpportunity', sound, back, 'ValidationException');
    },
  );
  test(
    'accepts the PrimaryNeedsFromAws that a submission for visibility only has written',
    should('UPD-d83f', 'rules', inferred('behaviour F.8; since-launch Q.1')),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      const submission = withChanges(submitRequest(Id), { AwsSubmission: { InvolvementType: 'For Visibility Only' } });
      expectTaskComplete(await pollTask(partner, 'StartEngagementFromOpportunityTask', submission));
      // Sent back with the review decision: a write before it might have replaced what the submission wrote.
      const { PrimaryNeedsFromAws } = await partner.getOpportunity(Id);
      const decision = await partner.buildUpdate(Id, { LifeCycle: { ReviewStatus: 'Approved' } });
      const update = { ...decision, PrimaryNeedsFromAws };
      expect(await partner.call('UpdateOpportunity', update)).toSucceed();
      expect((await partner.getOpportunity(Id)).PrimaryNeedsFromAws).toEqual(PrimaryNeedsFromAws);
    },
  );
  test(
    'rejects "Do Not Need Support from AWS Sales Rep" beside Co-Sell values, or at all',
    should('UPD-5b7b', 'rules', contested('behaviour D.26, J.25')),
    async ({ partner }) => {
      const alone = await partner.call('CreateOpportunity', opportunityRequest({ PrimaryNeedsFromAws: [noSupport] }));
      const mixed = opportunityRequest({ PrimaryNeedsFromAws: [noSupport, 'Co-Sell - Technical Consultation'] });
      expect(await partner.call('CreateOpportunity', opportunityRequest())).toSucceed();
      if (!alone.ok) expect(alone).toBeRejectedWith('ValidationException');
      expect(await partner.call('CreateOpportunity', mixed)).toBeRejectedWith('ValidationException');
    },
  );
  untested(
    'rejects Stage "Launched" without contract details',
    'UPD-097e',
    'only of partners in special programs, which the API does not show',
    'rules',
    inferred('UpdateOpportunity, SoftwareRevenue; behaviour D'),
  );
});
