import { randomUUID } from 'node:crypto';
import type {
  CreateOpportunityRequest,
  GetOpportunityResponse,
  RequestOf,
  ReviewStatus,
  Stage,
} from '../../../schemas/index.ts';
import { assigneeOf } from '../../support/assignee.ts';
import { expect } from '../../support/matchers.ts';
import { opportunityRequest, withChanges } from '../../support/opportunityRequest.ts';
import { SetupFailed } from '../../support/outcome.ts';
import type { Partner } from '../../support/partner.ts';
import { shareable } from '../../support/reader.ts';
import { once } from '../../support/sharedRecords.ts';

export const newClientToken = (): string => randomUUID();

/** A complete request of CreateOpportunity, with changes that may be as wrong as a test needs. */
export const createRequest = (changes: object = {}): CreateOpportunityRequest =>
  withChanges(opportunityRequest(), changes) as unknown as CreateOpportunityRequest;

/** One with a value in every member that reads back as it was sent. */
export const fullCreateRequest = (): CreateOpportunityRequest =>
  opportunityRequest({
    OpportunityType: 'Expansion',
    PartnerOpportunityIdentifier: `CRM-${randomUUID().slice(0, 8)}`,
    Customer: {
      Account: {
        AwsAccountId: '123456789012',
        Duns: '123456789',
        Industry: 'Other',
        OtherIndustry: 'Lighthouse keeping',
      },
    },
    Project: {
      AdditionalComments: 'The customer prefers to meet in the morning',
      ApnPrograms: ['Migration Acceleration Program', 'Well-Architected'],
      CompetitorName: '*Other',
      OtherCompetitorNames: 'The Corner Shop',
      CustomerUseCase: 'Storage & Backup',
      DeliveryModels: ['SaaS or PaaS', 'Managed Services'],
      SalesActivities: ['Conducted POC / Demo', 'SOW Signed'],
    },
    Marketing: {
      Source: 'Marketing Activity',
      AwsFundingUsed: 'Yes',
      CampaignName: 'Spring tour',
      Channels: ['Email', 'Display'],
      UseCases: ['Storage', 'Security'],
    },
    SoftwareRevenue: {
      DeliveryModel: 'Subscription',
      EffectiveDate: '2030-01-01',
      ExpirationDate: '2031-01-01',
      Value: { Amount: '1200.5', CurrencyCode: 'EUR' },
    },
  });

/** Creates an opportunity, and reads it: the target must show the very title that was sent. */
export const createdOpportunity = shareable(
  'createdOpportunity',
  async (partner: Partner, changes: object = {}): Promise<GetOpportunityResponse> => {
    const sent = createRequest(changes);
    const { Id } = await partner.setUp('CreateOpportunity', sent);
    const read = await partner.getOpportunity(Id);
    if (read.Id !== Id || (read.Project?.Title ?? null) !== (sent.Project?.Title ?? null))
      throw new SetupFailed(`what was created as ${Id} does not read back with its title`);
    return read;
  },
);

/** One with a value in every member: what was sent, and how it was read. */
export const fullOpportunity = shareable('fullOpportunity', async (partner: Partner) => {
  const sent = createRequest(fullCreateRequest());
  const read = await createdOpportunity(partner, sent);
  return { Id: read.Id, sent, read };
});

/** The same where the creation itself is what is promised: a refusal is charged to the target. */
export const expectCreated = shareable(
  'expectCreated',
  async (partner: Partner, changes: object = {}): Promise<GetOpportunityResponse> => {
    const sent = createRequest(changes);
    const { Id } = await partner.asserting().setUp('CreateOpportunity', sent);
    const read = await partner.asserting().getOpportunity(Id);
    expect([read.Id, read.Project?.Title ?? null]).toEqual([Id, sent.Project?.Title ?? null]);
    return read;
  },
);

/** Opens an opportunity and submits it to AWS. */
export const submittedOpportunity = shareable(
  'submittedOpportunity',
  async (
    partner: Partner,
    changes: object = {},
    submission?: RequestOf<'StartEngagementFromOpportunityTask'>['AwsSubmission'],
  ): Promise<GetOpportunityResponse> => {
    const { Id } = await createdOpportunity(partner, changes);
    await partner.submitOpportunity(Id, submission);
    return getInStatus(partner, Id, ['Submitted', 'In review']);
  },
);

/** Opens, submits, and lets the review come to a decision, as the Sandbox simulates it (behaviour C.3). */
export const reviewedOpportunity = shareable(
  'reviewedOpportunity',
  async (
    partner: Partner,
    status: 'Approved' | 'Action Required' | 'Rejected',
    changes: object = {},
    submission?: RequestOf<'StartEngagementFromOpportunityTask'>['AwsSubmission'],
  ): Promise<GetOpportunityResponse> => {
    const { Id } = await submittedOpportunity(partner, changes, submission);
    await partner.setReviewStatus(Id, status, status === 'Action Required' ? 'Please complete the address' : undefined);
    return getInStatus(partner, Id, [status]);
  },
);

/** An opportunity that was moved to a stage, as a creation may set every one to Prospect (since-launch Q.2). */
async function opportunityAt(partner: Partner, Stage: Stage) {
  if (Stage === 'Prospect') return createdOpportunity(partner);
  const { Id } = await reviewedOpportunity(partner, 'Approved');
  await partner.updateOpportunity(Id, { LifeCycle: { Stage } });
  return { Id };
}

/** The same, once for all tests of a live account that change nothing of it. */
export const opportunityOnceAt = (partner: Partner, stage: Stage) =>
  once(partner, `at ${stage}`, () => opportunityAt(partner, stage));

/** Several opportunities of one customer whom no other test has; `name` says where it stands in the alphabet. */
export async function createMany(partner: Partner, count: number, changes: object = {}, name = 'Customer') {
  const company = `${name} ${randomUUID().slice(0, 8)}`;
  const all: GetOpportunityResponse[] = [];
  for (let made = 0; made < count; made += 1)
    all.push(
      await createdOpportunity(partner, withChanges({ Customer: { Account: { CompanyName: company } } }, changes)),
    );
  return { company, all, ids: all.map(({ Id }) => Id) };
}

/** The same, once for all tests of a live account that only read them. */
export const manyOnce = (partner: Partner, count: number) =>
  once(partner, `${count} of one customer`, () => createMany(partner, count));

/** A request of AssignOpportunity, by default for a new opportunity. */
export async function assignRequest(partner: Partner, Id?: string): Promise<RequestOf<'AssignOpportunity'>> {
  const Assignee = assigneeOf(partner);
  const Identifier = Id ?? (await createdOpportunity(partner)).Id;
  return { Catalog: 'Sandbox', Identifier, Assignee };
}

async function getInStatus(
  partner: Partner,
  Id: string,
  wanted: readonly ReviewStatus[],
): Promise<GetOpportunityResponse> {
  const read = await partner.getOpportunity(Id);
  const status = read.LifeCycle?.ReviewStatus;
  if (!status || !wanted.includes(status))
    throw new SetupFailed(`${Id} should be ${wanted.join(' or ')}, and is ${status}`);
  return read;
}
