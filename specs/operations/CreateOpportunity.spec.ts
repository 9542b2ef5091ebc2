import { expect, may, must, operation, should, test, untested, shapeRequirement } from '../support/test.ts';
import { invitedFor } from './given/invitation.ts';
import { creating, everyMember, opened, token } from './given/opportunity.ts';
import { hidden, production } from './given/refusals.ts';
import { at, changed } from './given/change.ts';
import { cite } from './given/cite.ts';

/** Members that read back as they were sent. */
const kept = [
  ['CRE-????', 'Customer.Account'],
  ['CRE-????', 'Customer.Contacts'],
  ['CRE-????', 'LifeCycle.NextSteps'],
  ['CRE-????', 'LifeCycle.Stage'],
  ['CRE-????', 'LifeCycle.TargetCloseDate'],
  ['CRE-????', 'Marketing'],
  ['CRE-????', 'NationalSecurity'],
  ['CRE-????', 'OpportunityType'],
  ['CRE-????', 'PartnerOpportunityIdentifier'],
  ['CRE-????', 'PrimaryNeedsFromAws'],
  ['CRE-????', 'Project.AdditionalComments'],
  ['CRE-????', 'Project.ApnPrograms'],
  ['CRE-????', 'Project.CompetitorName'],
  ['CRE-????', 'Project.CustomerBusinessProblem'],
  ['CRE-????', 'Project.CustomerUseCase'],
  ['CRE-????', 'Project.DeliveryModels'],
  ['CRE-????', 'Project.ExpectedCustomerSpend'],
  ['CRE-????', 'Project.OtherCompetitorNames'],
  ['CRE-????', 'Project.OtherSolutionDescription'],
  ['CRE-????', 'Project.SalesActivities'],
  ['CRE-????', 'Project.Title'],
  ['CRE-????', 'SoftwareRevenue'],
] as const;

/** What a read shows for a member that was never sent. */
const defaults = [
  ['CRE-????', 'NationalSecurity', 'No'],
  ['CRE-????', 'Marketing.Source', 'None'],
  ['CRE-????', 'OpportunityType', 'Net New Business'],
  ['CRE-????', 'LifeCycle.Stage', 'Prospect'],
] as const;

operation('CreateOpportunity', () => {
  test(...must(...shapeRequirement('CreateOpportunity')), async ({ partner }) => {
    const full = await partner.does('CreateOpportunity', creating(everyMember()));
    const bare = await partner.does('CreateOpportunity', creating({ PartnerOpportunityIdentifier: undefined }));
    expect(full.Id).not.toBe(bare.Id);
    expect([full.PartnerOpportunityIdentifier, bare.PartnerOpportunityIdentifier ?? null]).toEqual([everyMember().PartnerOpportunityIdentifier, null]);
  });

  test(...must('CRE-????', 'be served on both routes', cite('facts A.2, A.3', 'obs', 'shape')), async ({ partner }) => {
    const sdk = await partner.does('CreateOpportunity', creating(), { route: 'sdk' });
    const rest = await partner.does('CreateOpportunity', creating(), { route: 'rest' });
    expect((await partner.reads(sdk.Id)).Id).toBe(sdk.Id);
    expect((await partner.reads(rest.Id)).Id).toBe(rest.Id);
    expect(sdk.Id).not.toBe(rest.Id);
  });

  test(...must('CRE-????', 'give each opportunity an identifier of its own', cite('CreateOpportunity, Id; facts A.22', 'doc', 'lifecycle')), async ({ partner }) => {
    const [first, second] = [await opened(partner), await opened(partner)];
    expect(first.Id).toMatch(/^O[0-9]{1,19}$/);
    expect(second.Id).toMatch(/^O[0-9]{1,19}$/);
    expect(first.Id).not.toBe(second.Id);
  });

  test(...must('CRE-????', 'set the review status to Pending Submission', cite('CreateOpportunity', 'doc', 'lifecycle')), async ({ partner }) => {
    const read = await opened(partner, { LifeCycle: { ReviewStatus: undefined } });
    expect(read.LifeCycle?.ReviewStatus).toBe('Pending Submission');
  });

  test(...must('CRE-????', 'answer a LastModifiedDate that is the date of creation', cite('CreateOpportunity, LastModifiedDate', 'doc', 'locking')), async ({ partner }) => {
    const made = await partner.does('CreateOpportunity', creating());
    const read = await partner.reads(made.Id);
    // CreatedDate is kept in whole seconds, LastModifiedDate in milliseconds (facts A.15).
    expect(Math.floor(Date.parse(made.LastModifiedDate ?? '') / 1000)).toBe(Math.floor(Date.parse(read.CreatedDate) / 1000));
    expect(Date.parse(made.LastModifiedDate ?? '')).toBe(Date.parse(read.LastModifiedDate));
  });

  for (const [id, path] of kept) {
    test(...must(id, `keep ${path} as it was sent`, cite(`CreateOpportunity, ${path}`, 'doc', 'lifecycle')), async ({ partner }) => {
      const sent = everyMember();
      const read = await opened(partner, sent);
      expect({ [path]: at(read, path) }).toMatchObject({ [path]: at(sent, path) });
    });
  }

  for (const [id, path, value] of defaults) {
    test(...should(id, `show ${value} for ${path} when it is not sent`, cite('facts B.2', 'obs', 'lifecycle')), async ({ partner }) => {
      const read = await opened(partner, { Marketing: undefined, NationalSecurity: undefined, OpportunityType: undefined, LifeCycle: { Stage: undefined } });
      expect(at(read, path)).toBe(value);
    });
  }

  test(...should('CRE-????', 'take a draft of nothing but catalog and token', cite('CreateOpportunity, required members; facts B.2', 'doc', 'rules')), async ({ partner }) => {
    const draft = await partner.tries('CreateOpportunity', { Catalog: 'Sandbox', ClientToken: token() });
    expect(draft).toSucceed();
    expect((await partner.reads(draft.body?.Id ?? '')).LifeCycle?.ReviewStatus).toBe('Pending Submission');
  });

  test(...must('CRE-????', 'ignore members that it does not know', cite('facts A.14', 'obs', 'validation')), async ({ partner }) => {
    const { Id } = await partner.does('CreateOpportunity', creating({ CreatedDate: '2020-01-01T00:00:00Z', PartnerId: 'unknown' }));
    const read = await partner.reads(Id);
    expect(read.Id).toBe(Id);
    expect(read.CreatedDate).not.toContain('2020');
  });

  test(...must('CRE-????', 'take explicit nulls for optional members', cite('facts A.14', 'obs', 'validation')), async ({ partner }) => {
    const read = await opened(partner, { Project: { AdditionalComments: null, ApnPrograms: null }, SoftwareRevenue: null });
    expect([read.Project?.AdditionalComments ?? null, read.Project?.ApnPrograms ?? null, read.SoftwareRevenue ?? null]).toEqual([null, null, null]);
  });

  test(...must('CRE-????', 'not let related entities be set', cite('facts B.2', 'doc', 'lifecycle')), async ({ partner }) => {
    const read = await opened(partner, { RelatedEntityIdentifiers: { AwsProducts: ['AmazonRedshift'] } });
    expect(read.RelatedEntityIdentifiers.AwsProducts).toEqual([]);
  });

  test(...should('CRE-????', 'name the creator as owner at the head of the team', cite('AssignOpportunity (owner); facts B.2', 'obs', 'lifecycle')), async ({ partner }) => {
    expect((await opened(partner)).OpportunityTeam?.[0]?.BusinessTitle).toBe('OpportunityOwner');
  });

  test(...should('CRE-????', 'keep the team member that was sent, after the owner', cite('CreateOpportunity, OpportunityTeam; facts B.2', 'obs', 'lifecycle')), async ({ partner }) => {
    const manager = { Email: 'manager@example.com', FirstName: 'Ada', LastName: 'Lane', BusinessTitle: 'PartnerAccountManager' };
    const read = await opened(partner, { OpportunityTeam: [manager] });
    expect(read.OpportunityTeam).toContainEqual(expect.objectContaining(manager));
  });

  test(...must('CRE-????', 'turn an AWS Referral in the Sandbox into an invitation', cite('CreateOpportunity, Origin; facts E.1', 'obs', 'lifecycle')), async ({ partner }) => {
    const invitation = await invitedFor(partner);
    expect(invitation.Status).toBe('PENDING');
    expect(invitation.SenderCompanyName).toBe('AWS');
  });

  test(...must('CRE-????', 'hide an AWS Referral until its invitation is accepted', cite('CreateOpportunity, Origin; facts B.2, C.2', 'obs', 'lifecycle')), async ({ partner }) => {
    const own = await opened(partner);
    const { Id } = await partner.does('CreateOpportunity', creating({ Origin: 'AWS Referral' }));
    expect((await partner.reads(own.Id)).Id).toBe(own.Id);
    expect(await partner.tries('GetOpportunity', { Catalog: 'Sandbox', Identifier: Id })).toBeProblem(hidden);
  });

  test(...must('CRE-????', 'refuse AWS Referral as the origin in the production catalog', cite('CreateOpportunity, Origin', 'doc', 'rules')), async ({ partner, control }) => {
    const valid = { ...creating({ Origin: 'Partner Referral' }), Catalog: production(control) };
    const faulty = { ...changed(valid, { Origin: 'AWS Referral' }), ClientToken: token() };
    await partner.refuses('CreateOpportunity', valid, faulty, 'ValidationException');
  });

  test(...must('CRE-????', 'keep the two catalogs apart', cite('CreateOpportunity, Catalog', 'doc', 'security')), async ({ partner, control }) => {
    const here = await opened(partner);
    const there = await partner.does('CreateOpportunity', { ...creating(), Catalog: production(control) });
    expect(await partner.tries('GetOpportunity', { Catalog: 'Sandbox', Identifier: there.Id })).toBeProblem(hidden);
    expect(await partner.tries('GetOpportunity', { Catalog: production(control), Identifier: here.Id })).toBeProblem(hidden);
  });

  test(...may('CRE-????', 'set the review status to what was sent, or to Pending Submission', cite('CreateOpportunity, ReviewStatus; facts C.6', 'inf', 'lifecycle')), async ({ partner }) => {
    const read = await opened(partner, { LifeCycle: { ReviewStatus: 'Pending Submission' } });
    expect(read.LifeCycle?.ReviewStatus).toBe('Pending Submission');
  });

  test(...untested('CRE-????', 'be submitted by an operation named SubmitOpportunity', 'it is named in the text but is not among the 14 operations', cite('CreateOpportunity, steps; facts J', 'doc', 'lifecycle')));
  test(...untested('CRE-????', 'wipe the Sandbox about once a year', 'a run lasts minutes', cite('facts C.3', 'doc', 'lifecycle')));
  test(...untested('CRE-????', 'emit an Opportunity Created event', 'events arrive on an event bus outside of the API; the emulator is held to it by its own tests', cite('facts G.4', 'doc', 'lifecycle')));
  test(...untested('CRE-????', 'require OtherIndustry when the industry is Other', 'documents ask for it, the live service has been seen to take a record without it', cite('CreateOpportunity, OtherIndustry; facts D', 'obs', 'rules')));
});
