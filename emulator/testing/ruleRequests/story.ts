import type { GetOpportunityResponse, OperationName, RequestOf } from '../../../schemas/index.ts';
import { createHarness } from '../emulatorHarness.ts';

/** Member values by path, `Project.Title`; undefined removes the member. */
export type Changes = Readonly<Record<string, unknown>>;
type Status = 'Pending Submission' | 'Submitted' | 'Action Required' | 'Approved';
type Submission = RequestOf<'StartEngagementFromOpportunityTask'>['AwsSubmission'];
export type Story = ReturnType<typeof createStory>;
/** Sets the scene and returns the request that is to be rejected. */
export type RuleRequest = (story: Story) => readonly [operation: OperationName, request: object];

/** A copy of `value` with changes made. Parents that are missing are added. */
export function withChanges<T extends object>(value: T, changes: Changes): T {
  const copy = structuredClone(value);
  for (const [path, change] of Object.entries(changes)) {
    const names = path.split('.');
    const parent = names.slice(0, -1).reduce<object>((at, name) => {
      if (!Reflect.get(at, name)) Reflect.set(at, name, {});
      return Reflect.get(at, name) as object;
    }, copy);
    if (change === undefined) Reflect.deleteProperty(parent, names.at(-1) ?? '');
    else Reflect.set(parent, names.at(-1) ?? '', change);
  }
  return copy;
}

/** A partner in a world of its own, with short ways to an opportunity in each status. */
export function createStory() {
  const harness = createHarness();
  const partner = harness.createPartner();
  const { ids } = harness.world;
  let catalog = 'Sandbox';
  const createRequest = (changes: Changes = {}) =>
    withChanges({ ...completeRequest, Catalog: catalog, ClientToken: ids.uuid() }, changes);
  const read = (Identifier: string) => partner.call('GetOpportunity', { Catalog: catalog, Identifier });
  const story = {
    ...harness,
    partner,
    createRequest,
    read,
    inCatalog(name: string): void {
      catalog = name;
    },
    create: (changes?: Changes): string => partner.call('CreateOpportunity', createRequest(changes)).Id,
    /** What was read, as an update sends it back. */
    updateRequest(Id: string, changes: Changes = {}) {
      const { Id: Identifier, ...record } = read(Id);
      return withChanges<Omit<GetOpportunityResponse, 'Id'> & { Identifier: string }>(
        { ...record, Identifier },
        changes,
      );
    },
    update: (Id: string, changes?: Changes) => partner.call('UpdateOpportunity', story.updateRequest(Id, changes)),
    submitRequest: (
      Identifier: string,
      AwsSubmission: Submission = { InvolvementType: 'Co-Sell', Visibility: 'Full' },
    ) => ({
      Catalog: catalog,
      ClientToken: ids.uuid(),
      Identifier,
      AwsSubmission,
    }),
    submit: (Id: string, submission?: Submission) =>
      partner.call('StartEngagementFromOpportunityTask', story.submitRequest(Id, submission)),
    /** A new opportunity that has come to `status` through submission and review. */
    createIn(status: Status, changes?: Changes): string {
      const Id = story.create(changes);
      if (status !== 'Pending Submission') story.submit(Id);
      if (status === 'Approved' || status === 'Action Required') story.update(Id, { 'LifeCycle.ReviewStatus': status });
      return Id;
    },
    associationRequest: (
      OpportunityIdentifier: string,
      RelatedEntityIdentifier: string,
      RelatedEntityType = 'Solutions',
    ) => ({ Catalog: catalog, OpportunityIdentifier, RelatedEntityIdentifier, RelatedEntityType }),
    associate: (Id: string, entity: string, type?: string) =>
      partner.call('AssociateOpportunity', story.associationRequest(Id, entity, type)),
    /** The invitation that AWS sends with a referral. */
    createInvitation(): string {
      const { Id } = partner.call('CreateOpportunity', createRequest({ Origin: 'AWS Referral' }));
      const { EngagementInvitationSummaries } = partner.call('ListEngagementInvitations', {
        ParticipantType: 'RECEIVER',
      });
      const [invitation] = EngagementInvitationSummaries ?? [];
      if (!invitation) throw new Error(`No invitation came with ${Id}.`);
      return invitation.Id;
    },
  };
  return story;
}

/** An opportunity that can be submitted for co-sell. */
const completeRequest = {
  Origin: 'Partner Referral',
  OpportunityType: 'Net New Business',
  NationalSecurity: 'No',
  PartnerOpportunityIdentifier: 'CRM-1',
  PrimaryNeedsFromAws: ['Co-Sell - Deal Support'],
  Customer: {
    Account: {
      CompanyName: 'Harbour Freight Lines',
      Industry: 'Transportation and Logistics',
      WebsiteUrl: 'https://harbour.example',
      Address: {
        City: 'Columbus',
        CountryCode: 'US',
        PostalCode: '43004',
        StateOrRegion: 'Ohio',
        StreetAddress: '1 Quay',
      },
    },
  },
  LifeCycle: { Stage: 'Prospect', TargetCloseDate: '2026-12-01', NextSteps: 'Call' },
  Marketing: { Source: 'None' },
  Project: {
    Title: 'Port data lake',
    CustomerBusinessProblem: 'The terminals keep their data in separate silos.',
    CustomerUseCase: 'Storage & Backup',
    DeliveryModels: ['SaaS or PaaS'],
    SalesActivities: ['Initialized discussions with customer'],
    OtherSolutionDescription: 'Data lake',
    ExpectedCustomerSpend: [{ Amount: '1000', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
  },
  SoftwareRevenue: {
    DeliveryModel: 'Contract',
    Value: { Amount: '500', CurrencyCode: 'USD' },
    EffectiveDate: '2026-12-01',
    ExpirationDate: '2027-12-01',
  },
};
