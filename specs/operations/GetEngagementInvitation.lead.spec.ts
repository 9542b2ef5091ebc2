import {
  describeOperation,
  documented,
  expect,
  inferred,
  must,
  observed,
  should,
  superseded,
  test,
} from '../support/test.ts';
import { getAt } from './helpers/bodyPath.ts';
import { acceptedOpportunity } from './helpers/invitations.ts';
import { newClientToken } from './helpers/opportunities.ts';

const lead = {
  Customer: {
    AwsMaturity: 'Evaluating',
    CompanyName: 'Acme Aerospace',
    CountryCode: 'US',
    Industry: 'Aerospace',
    MarketSegment: 'Small',
    WebsiteUrl: 'https://acme.example',
  },
  Interaction: {
    ContactBusinessTitle: 'CTO',
    SourceId: 'S1',
    SourceName: 'Spring campaign',
    SourceType: 'Campaign',
    Usecase: 'Analytics',
  },
};
const members = [
  ...Object.keys(lead.Customer).map((name) => `Customer.${name}`),
  ...Object.keys(lead.Interaction).map((name) => `Interaction.${name}`),
];
const enrichment = [
  ['GEI-cee1', 'LeadInsights.LeadReadinessScore', { LeadInsights: { LeadReadinessScore: 'High' } }],
  [
    'GEI-195d',
    'ProspectingResultAws.Customer.AccountName',
    { ProspectingResultAws: { Customer: { AccountName: 'Acme Aerospace Inc.' } } },
  ],
  [
    'GEI-76e6',
    'ProspectingResultAws.Insights.SolutionScore',
    { ProspectingResultAws: { Insights: { SolutionScore: 'Medium' } } },
  ],
] as const;

describeOperation('GetEngagementInvitation', () => {
  test(
    'returns PayloadType "LeadInvitation" and the LeadInvitation payload of a lead',
    must('GEI-a80a', 'lifecycle', observed('since-launch D, J.2.10')),
    async ({ partner, control }) => {
      const { Identifier } = await control.createLead(lead);
      const request = { Catalog: 'Sandbox', Identifier };
      const { PayloadType, Payload } = await partner.expectAccepted('GetEngagementInvitation', request);
      expect([PayloadType, Payload?.OpportunityInvitation ?? null]).toEqual(['LeadInvitation', null]);
      const payload = Payload?.LeadInvitation;
      for (const path of members) expect([path, getAt(payload, path)]).toEqual([path, getAt(lead, path)]);
    },
  );

  for (const [id, path, EnrichmentContext] of enrichment)
    test(
      `returns EnrichmentContext.${path}`,
      must(id, 'lifecycle', documented('since-launch D, J.2.10')),
      async ({ partner, control }) => {
        const { Identifier } = await control.createLead({ ...lead, EnrichmentContext });
        const read = await partner.expectAccepted('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier });
        expect(getAt(read.EnrichmentContext, path)).toBe(getAt(EnrichmentContext, path));
      },
    );

  test(
    'returns an ExpirationDate for a pending lead of the Sandbox that is years away',
    should('GEI-4ae5', 'lifecycle', observed('since-launch D, O')),
    async ({ partner, control }) => {
      const { Identifier } = await control.createLead(lead);
      const read = await partner.expectAccepted('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier });
      const days = (Date.parse(String(read.ExpirationDate)) - Date.parse(String(read.InvitationDate))) / 86_400_000;
      expect(days).toBeGreaterThan(4 * 365);
    },
  );

  test(
    'returns Status "REJECTED" for a lead that was rejected',
    must('GEI-8009', 'lifecycle', documented('since-launch D; RejectEngagementInvitation')),
    async ({ partner, control }) => {
      const request = { Catalog: 'Sandbox', Identifier: (await control.createLead(lead)).Identifier };
      await partner.expectAccepted('RejectEngagementInvitation', { ...request, RejectionReason: 'Other' });
      expect((await partner.expectAccepted('GetEngagementInvitation', request)).Status).toBe('REJECTED');
    },
  );

  test(
    'rejects a lead in StartEngagementByAcceptingInvitationTask, or ends the task without COMPLETE',
    should('GEI-c577', 'lifecycle', inferred('since-launch D')),
    async ({ partner, control }) => {
      await acceptedOpportunity(partner);
      const { Identifier } = await control.createLead(lead);
      const request = { Catalog: 'Sandbox', ClientToken: newClientToken(), Identifier };
      const reply = await partner.call('StartEngagementByAcceptingInvitationTask', request);
      if (!reply.ok) return expect(reply).toBeRejectedWith(['ValidationException', 'ConflictException']);
      expect(reply.body?.TaskStatus).not.toBe('COMPLETE');
    },
  );

  test(
    'returns the BusinessProblem of up to 2000 characters uncut',
    should(
      'GEI-ff1c',
      'lifecycle',
      superseded('engagement-problem-length', documented('since-launch J.1, J.3.9; behaviour E.5')),
    ),
    async ({ partner }) => {
      const CustomerBusinessProblem = 'The customer has a long story to tell. '.repeat(30).trim();
      const { invitationId } = await partner.receiveReferral({ Project: { CustomerBusinessProblem } });
      const request = { Catalog: 'Sandbox', Identifier: invitationId };
      const { Payload } = await partner.expectAccepted('GetEngagementInvitation', request);
      expect(Payload?.OpportunityInvitation?.Project.BusinessProblem).toBe(CustomerBusinessProblem);
    },
  );

  test(
    'returns a CompanyName with signs other than letters, digits and punctuation as it was sent',
    should('GEI-3d17', 'lifecycle', superseded('name-characters', documented('since-launch J.1, J.3.7'))),
    async ({ partner }) => {
      const CompanyName = 'Nuts + Bolts = Bridges';
      const { invitationId } = await partner.receiveReferral({ Customer: { Account: { CompanyName } } });
      const request = { Catalog: 'Sandbox', Identifier: invitationId };
      const { Payload } = await partner.expectAccepted('GetEngagementInvitation', request);
      expect(Payload?.OpportunityInvitation?.Customer.CompanyName).toBe(CompanyName);
    },
  );
});
