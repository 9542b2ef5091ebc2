import { describeOperation, expect, may, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { getAt } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { createRequest, expectCreated, fullCreateRequest } from './helpers/opportunities.ts';

/** Members that read back as they were sent. */
const kept = [
  ['CRE-87b6', 'Customer.Account'],
  ['CRE-ad64', 'Customer.Contacts'],
  ['CRE-703a', 'LifeCycle.NextSteps'],
  ['CRE-c074', 'LifeCycle.Stage'],
  ['CRE-970b', 'LifeCycle.TargetCloseDate'],
  ['CRE-e701', 'Marketing'],
  ['CRE-b4c2', 'NationalSecurity'],
  ['CRE-a7fb', 'OpportunityType'],
  ['CRE-2a25', 'PartnerOpportunityIdentifier'],
  ['CRE-2e33', 'PrimaryNeedsFromAws'],
  ['CRE-df4a', 'Project.AdditionalComments'],
  ['CRE-37a2', 'Project.ApnPrograms'],
  ['CRE-adf8', 'Project.CompetitorName'],
  ['CRE-cd4b', 'Project.CustomerBusinessProblem'],
  ['CRE-24f7', 'Project.CustomerUseCase'],
  ['CRE-89dc', 'Project.DeliveryModels'],
  ['CRE-3c03', 'Project.ExpectedCustomerSpend'],
  ['CRE-4ea8', 'Project.OtherCompetitorNames'],
  ['CRE-80be', 'Project.OtherSolutionDescription'],
  ['CRE-5623', 'Project.SalesActivities'],
  ['CRE-eb40', 'Project.Title'],
  ['CRE-58ed', 'SoftwareRevenue'],
] as const;

/** What a read shows for a member that was never sent. */
const defaults = [
  ['CRE-bbcd', 'NationalSecurity', 'No'],
  ['CRE-f1a7', 'Marketing.Source', 'None'],
  ['CRE-1440', 'OpportunityType', 'Net New Business'],
  ['CRE-0480', 'LifeCycle.Stage', 'Prospect'],
] as const;

describeOperation('CreateOpportunity', () => {
  test(...must(...shapeRequirement('CreateOpportunity')), async ({ partner }) => {
    const sent = createRequest(fullCreateRequest());
    const full = await partner.asserting().setUp('CreateOpportunity', sent);
    const bare = await partner
      .asserting()
      .setUp('CreateOpportunity', createRequest({ PartnerOpportunityIdentifier: undefined }));
    expect(full.Id).not.toBe(bare.Id);
    expect([full.PartnerOpportunityIdentifier, bare.PartnerOpportunityIdentifier ?? null]).toEqual([
      sent.PartnerOpportunityIdentifier,
      null,
    ]);
  });

  test(
    ...must('CRE-d187', 'be served on both routes', citation('facts A.2, A.3', 'obs', 'shape')),
    async ({ partner }) => {
      const sdk = await partner.asserting().setUp('CreateOpportunity', createRequest(), { route: 'sdk' });
      const rest = await partner.asserting().setUp('CreateOpportunity', createRequest(), { route: 'rest' });
      expect((await partner.getOpportunity(sdk.Id)).Id).toBe(sdk.Id);
      expect((await partner.getOpportunity(rest.Id)).Id).toBe(rest.Id);
      expect(sdk.Id).not.toBe(rest.Id);
    },
  );

  test(
    ...must(
      'CRE-e45a',
      'give each opportunity an identifier of its own',
      citation('CreateOpportunity, Id; facts A.22', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const [first, second] = [await expectCreated(partner), await expectCreated(partner)];
      expect(first.Id).toMatch(/^O[0-9]{1,19}$/);
      expect(second.Id).toMatch(/^O[0-9]{1,19}$/);
      expect(first.Id).not.toBe(second.Id);
    },
  );

  test(
    ...must(
      'CRE-c365',
      'set the review status to Pending Submission',
      citation('CreateOpportunity', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await expectCreated(partner, { LifeCycle: { ReviewStatus: undefined } });
      expect(read.LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    ...must(
      'CRE-0ab1',
      'answer a LastModifiedDate that is the date of creation',
      citation('CreateOpportunity, LastModifiedDate', 'doc', 'locking'),
    ),
    async ({ partner }) => {
      const made = await partner.asserting().setUp('CreateOpportunity', createRequest());
      const read = await partner.getOpportunity(made.Id);
      // CreatedDate is kept in whole seconds, LastModifiedDate in milliseconds (facts A.15).
      expect(Math.floor(Date.parse(made.LastModifiedDate ?? '') / 1000)).toBe(
        Math.floor(Date.parse(read.CreatedDate) / 1000),
      );
      expect(Date.parse(made.LastModifiedDate ?? '')).toBe(Date.parse(read.LastModifiedDate));
    },
  );

  for (const [id, path] of kept) {
    test(
      ...must(id, `keep ${path} as it was sent`, citation(`CreateOpportunity, ${path}`, 'doc', 'lifecycle')),
      async ({ partner }) => {
        const sent = fullCreateRequest();
        const read = await expectCreated(partner, sent);
        expect({ [path]: getAt(read, path) }).toMatchObject({ [path]: getAt(sent, path) });
      },
    );
  }

  for (const [id, path, value] of defaults) {
    test(
      ...should(id, `show ${value} for ${path} when it is not sent`, citation('facts B.2', 'obs', 'lifecycle')),
      async ({ partner }) => {
        const read = await expectCreated(partner, {
          Marketing: undefined,
          NationalSecurity: undefined,
          OpportunityType: undefined,
          LifeCycle: { Stage: undefined },
        });
        expect(getAt(read, path)).toBe(value);
      },
    );
  }

  test(
    ...must('CRE-9f23', 'ignore members that it does not know', citation('facts A.14', 'obs', 'validation')),
    async ({ partner }) => {
      const { Id } = await partner
        .asserting()
        .setUp('CreateOpportunity', createRequest({ CreatedDate: '2020-01-01T00:00:00Z', PartnerId: 'unknown' }));
      const read = await partner.getOpportunity(Id);
      expect(read.Id).toBe(Id);
      expect(read.CreatedDate).not.toContain('2020');
    },
  );

  test(
    ...must('CRE-eb81', 'take explicit nulls for optional members', citation('facts A.14', 'obs', 'validation')),
    async ({ partner }) => {
      const read = await expectCreated(partner, {
        Project: { AdditionalComments: null, ApnPrograms: null },
        SoftwareRevenue: null,
      });
      expect([
        read.Project?.AdditionalComments ?? null,
        read.Project?.ApnPrograms ?? null,
        read.SoftwareRevenue ?? null,
      ]).toEqual([null, null, null]);
    },
  );

  test(
    ...must('CRE-685d', 'not let related entities be set', citation('facts B.2', 'doc', 'lifecycle')),
    async ({ partner }) => {
      const read = await expectCreated(partner, { RelatedEntityIdentifiers: { AwsProducts: ['AmazonRedshift'] } });
      expect(read.RelatedEntityIdentifiers.AwsProducts).toEqual([]);
    },
  );

  test(
    ...should(
      'CRE-148e',
      'name the creator as owner at the head of the team',
      citation('AssignOpportunity (owner); facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      expect((await expectCreated(partner)).OpportunityTeam?.[0]?.BusinessTitle).toBe('OpportunityOwner');
    },
  );

  test(
    ...should(
      'CRE-be71',
      'keep the team member that was sent, after the owner',
      citation('CreateOpportunity, OpportunityTeam; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const manager = {
        Email: 'manager@example.com',
        FirstName: 'Ada',
        LastName: 'Lane',
        BusinessTitle: 'PartnerAccountManager',
      };
      const read = await expectCreated(partner, { OpportunityTeam: [manager] });
      expect(read.OpportunityTeam).toContainEqual(expect.objectContaining(manager));
    },
  );

  test(
    ...may(
      'CRE-5bbb',
      'set the review status to what was sent, or to Pending Submission',
      citation('CreateOpportunity, ReviewStatus; facts C.6', 'inf', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await expectCreated(partner, { LifeCycle: { ReviewStatus: 'Pending Submission' } });
      expect(read.LifeCycle?.ReviewStatus).toBe('Pending Submission');
    },
  );

  test(
    ...untested(
      'CRE-5ccf',
      'be submitted by an operation named SubmitOpportunity',
      'it is named in the text but is not among the 14 operations',
      citation('CreateOpportunity, steps; facts J', 'doc', 'lifecycle'),
    ),
  );
  test(
    ...untested(
      'CRE-7da5',
      'wipe the Sandbox about once a year',
      'a run lasts minutes',
      citation('facts C.3', 'doc', 'lifecycle'),
    ),
  );
  test(
    ...untested(
      'CRE-1ffe',
      'emit an Opportunity Created event',
      'events arrive on an event bus outside of the API; the emulator is held to it by its own tests',
      citation('facts G.4', 'doc', 'lifecycle'),
    ),
  );
  test(
    ...untested(
      'CRE-32fd',
      'require OtherIndustry when the industry is Other',
      'documents ask for it, the live service has been seen to take a record without it',
      citation('CreateOpportunity, OtherIndustry; facts D', 'obs', 'rules'),
    ),
  );
});
